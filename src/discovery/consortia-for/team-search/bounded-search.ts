import { isAllowed, type FindAnother, type BoundedTeam } from "./next-best-team";
import { strongestOf, valuesAt } from "./coverage-blocks";
import { BOTH_SIDES, sidesOf, teamOf, valuesOf, type Candidates, type Team, type TeamRules } from "./team";
import { MOST_PARTNERS, NOISE, PARTNER_COSTS, SEARCH_STEPS, TEAM } from "../team.weights";

/** A candidate, and what joining would bring, less what a partner costs. */
type Joining = Readonly<{ candidate: number; gain: number }>;

/**
 * Finds a good team for any number of requirements by branch and bound, and says how much better another could be at most. What a candidate
 * brings to a team never grows with the team, so the best gains of those who may still join bound what can become of it.
 */
export function boundedSearch(candidates: Candidates, rules: TeamRules, steps = SEARCH_STEPS): FindAnother {
  const values = valuesOf(candidates);
  return (isAnother) => new Branching(candidates, values, rules, isAnother, steps).best();
}

/** The search for one team. */
class Branching {
  private team: Team | undefined;
  /** The most that could become of what was left unlooked at. */
  private unknown = -Infinity;
  /** What co-operation and mix bring at most. */
  private readonly extra: number;

  constructor(
    private readonly candidates: Candidates,
    private readonly values: Float64Array,
    private readonly rules: TeamRules,
    private readonly isAnother: (members: readonly number[]) => boolean,
    private steps: number,
  ) {
    const isMixable = BOTH_SIDES === candidates.sides.reduce((bits, side) => bits | side, 0);
    this.extra = (candidates.pairs.length > 0 ? TEAM.cooperation : 0) + (isMixable ? TEAM.mix : 0);
  }

  best(): BoundedTeam | undefined {
    const { fixed } = this.rules;
    const isFree = (candidate: number) => !fixed.includes(candidate);
    const free = [...Array(this.candidates.count).keys()].filter(isFree);
    this.branch(fixed, free);
    return this.team && { team: this.team, bound: Math.max(this.team.score, this.unknown) };
  }

  /** Tries `members` as they are, and with each of those who may join; who was tried is left out behind it. */
  private branch(members: readonly number[], free: readonly number[]): void {
    const sides = sidesOf(this.candidates, members);
    if (members.length >= Math.max(1, this.rules.minPartners) && (this.rules.sides & ~sides) === 0)
      this.keep(teamOf(this.candidates, members));
    const slots = this.rules.maxPartners - members.length;
    if (slots === 0) return;
    const { joining, ceiling } = this.joining(members, free, sides);
    const worth = this.worthOf(members) + this.extra;
    for (const [position, { candidate }] of joining.entries()) {
      const bound = worth + Math.min(ceiling, gainsFrom(joining, position, slots));
      if (!this.isBetter(bound)) return;
      if (this.steps <= 0 && this.team) return this.leave(bound);
      const larger = [...members, candidate];
      if (isAllowed(larger, this.rules) && this.isAnother(larger))
        this.branch(
          larger,
          joining.slice(position + 1).map((each) => each.candidate),
        );
    }
  }

  /**
   * Those who bring more than they cost, or who are wanted whatever they bring; who brings most first. The ceiling is what they would bring
   * if one of them were the best of all for each requirement.
   */
  private joining(members: readonly number[], free: readonly number[], sides: number) {
    const { candidates, values } = this;
    this.steps -= free.length;
    const there = strongestOf(candidates, values, members);
    const isWanted = this.wanted(members, sides);
    const joining = free
      .map((candidate): Joining => {
        const gain = gainOf(valuesAt(values, candidates, candidate), there) - PARTNER_COSTS;
        return { candidate, gain };
      })
      .filter(isWanted)
      .sort((a, b) => b.gain - a.gain || a.candidate - b.candidate);
    const best = strongestOf(candidates, values, [...members, ...joining.map(({ candidate }) => candidate)]);
    return { joining, ceiling: gainOf(best, there) - PARTNER_COSTS };
  }

  /** Who may join: where a side or a partner must still come, also who costs more than it brings; with few places left, nobody else. */
  private wanted(members: readonly number[], sides: number): (joining: Joining) => boolean {
    const { rules, candidates } = this;
    const missing = rules.sides & ~sides;
    const mustBring = (missing & 1) + (missing >> 1) >= rules.maxPartners - members.length;
    const isShort = members.length < rules.minPartners;
    return ({ candidate, gain }) =>
      (candidates.sides[candidate]! & missing) !== 0 ||
      (!mustBring && (isShort || gain + TEAM.cooperation + TEAM.mix > 0));
  }

  /** What members score without co-operation and mix. */
  private worthOf(members: readonly number[]): number {
    const { points } = teamOf(this.candidates, members);
    return points.coverage + points.strength + PARTNER_COSTS * (MOST_PARTNERS - members.length);
  }

  private keep(team: Team): void {
    if (this.isBetter(team.score)) this.team = team;
  }

  private leave(bound: number): void {
    this.unknown = Math.max(this.unknown, bound);
  }

  private isBetter = (score: number): boolean => this.team === undefined || score > this.team.score + NOISE;
}

/** What the next best `slots` bring together, from a place on; nobody need join who costs more. */
function gainsFrom(joining: readonly Joining[], from: number, slots: number): number {
  let sum = joining[from]!.gain;
  for (let position = from + 1; position < joining.length && position < from + slots; position++)
    sum += Math.max(0, joining[position]!.gain);
  return sum;
}

/** What somebody adds to what is there. */
function gainOf(values: Float64Array, there: Float64Array): number {
  let sum = 0;
  for (let position = 0; position < values.length; position++) sum += Math.max(0, values[position]! - there[position]!);
  return sum;
}
