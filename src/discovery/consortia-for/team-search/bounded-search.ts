import { isAllowed, type FindAnother, type BoundedTeam } from "./next-best-team";
import { strongestOf, valuesAt } from "./coverage-blocks";
import { BOTH_SIDES, sidesOf, teamOf, valuesOf, type Candidates, type Team, type TeamRules } from "./team";
import { MAX_PARTNERS, EPSILON, PARTNER_COSTS, SEARCH_STEPS, TEAM } from "../team.weights";

/** A candidate, and what it would add to the score, less the cost of a partner. */
type Joining = Readonly<{ candidate: number; gain: number }>;

/**
 * Finds a good team for any number of requirements by branch and bound, with an upper bound for the score of any other team. The gain of a
 * candidate never grows with the team, so the best gains of the remaining candidates bound the score of all larger teams.
 */
export function boundedSearch(candidates: Candidates, rules: TeamRules, steps = SEARCH_STEPS): FindAnother {
  const values = valuesOf(candidates);
  return (isAnother) => new Branching(candidates, values, rules, isAnother, steps).best();
}

/** The search for one team. */
class Branching {
  private team: Team | undefined;
  /** The upper bound of the branches that were not searched. */
  private skippedBound = -Infinity;
  /** The maximum points for co-operation and mix. */
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
    return this.team && { team: this.team, bound: Math.max(this.team.score, this.skippedBound) };
  }

  /** Tries `members` as they are, then with each candidate that may join. A tried candidate is excluded from the later branches. */
  private branch(members: readonly number[], free: readonly number[]): void {
    const sides = sidesOf(this.candidates, members);
    if (members.length >= Math.max(1, this.rules.minPartners) && (this.rules.requiredSideBits & ~sides) === 0)
      this.keep(teamOf(this.candidates, members));
    const slots = this.rules.maxPartners - members.length;
    if (slots === 0) return;
    const { joining, ceiling } = this.joining(members, free, sides);
    const worth = this.worthOf(members) + this.extra;
    for (const [position, { candidate }] of joining.entries()) {
      const bound = worth + Math.min(ceiling, gainsFrom(joining, position, slots));
      if (!this.isBetter(bound)) return;
      if (this.steps <= 0 && this.team) return this.skip(bound);
      const larger = [...members, candidate];
      if (isAllowed(larger, this.rules) && this.isAnother(larger))
        this.branch(
          larger,
          joining.slice(position + 1).map((each) => each.candidate),
        );
    }
  }

  /**
   * The candidates that may join, the highest gain first. The ceiling is the gain of a fictitious candidate that covers each requirement as
   * well as the best of them.
   */
  private joining(members: readonly number[], free: readonly number[], sides: number) {
    const { candidates, values } = this;
    this.steps -= free.length;
    const bestValues = strongestOf(candidates, values, members);
    const isWanted = this.wanted(members, sides);
    const joining = free
      .map((candidate): Joining => {
        const gain = gainOf(valuesAt(values, candidates, candidate), bestValues) - PARTNER_COSTS;
        return { candidate, gain };
      })
      .filter(isWanted)
      .sort((a, b) => b.gain - a.gain || a.candidate - b.candidate);
    const best = strongestOf(candidates, values, [...members, ...joining.map(({ candidate }) => candidate)]);
    return { joining, ceiling: gainOf(best, bestValues) - PARTNER_COSTS };
  }

  /**
   * Returns whether a candidate may join: if its gain can be positive, if it adds a missing side, or if partners are missing. If the free
   * slots only suffice for the missing sides, only candidates with a missing side may join.
   */
  private wanted(members: readonly number[], sides: number): (joining: Joining) => boolean {
    const { rules, candidates } = this;
    const missing = rules.requiredSideBits & ~sides;
    const mustBring = (missing & 1) + (missing >> 1) >= rules.maxPartners - members.length;
    const isShort = members.length < rules.minPartners;
    return ({ candidate, gain }) =>
      (candidates.sides[candidate]! & missing) !== 0 ||
      (!mustBring && (isShort || gain + TEAM.cooperation + TEAM.mix > 0));
  }

  /** The score of members without co-operation and mix. */
  private worthOf(members: readonly number[]): number {
    const { points } = teamOf(this.candidates, members);
    return points.coverage + points.strength + PARTNER_COSTS * (MAX_PARTNERS - members.length);
  }

  private keep(team: Team): void {
    if (this.isBetter(team.score)) this.team = team;
  }

  private skip(bound: number): void {
    this.skippedBound = Math.max(this.skippedBound, bound);
  }

  private isBetter = (score: number): boolean => this.team === undefined || score > this.team.score + EPSILON;
}

/** The total gain of the next `slots` candidates from an index on; negative gains of further candidates do not count. */
function gainsFrom(joining: readonly Joining[], from: number, slots: number): number {
  let sum = joining[from]!.gain;
  for (let position = from + 1; position < joining.length && position < from + slots; position++)
    sum += Math.max(0, joining[position]!.gain);
  return sum;
}

/** What a candidate adds to the best values so far. */
function gainOf(values: Float64Array, bestValues: Float64Array): number {
  let sum = 0;
  for (let position = 0; position < values.length; position++)
    sum += Math.max(0, values[position]! - bestValues[position]!);
  return sum;
}
