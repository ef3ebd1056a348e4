import { type Work } from "../../shared/runtime/run-cooperatively";
import { isAllowed, type FindTeam } from "./next-best-team";
import { blocksOf } from "./coverage-blocks";
import { Completions } from "./completions";
import { completed, type Known } from "./core-team";
import { BOTH_SIDES, Side, teamOf, valuesOf, type Candidates, type Team, type TeamRules } from "./team";
import { NOISE, TEAM } from "../team.weights";

/**
 * Proves the best team by bit masks. Only a few candidates matter beyond what they cover: two who worked together, and those of whom at most
 * one may be there. The search decides which of these are in the team, the `core`; the rest is shared out exactly among all others. A core
 * is left when the best that could become of it is no better than the best team so far.
 */
export function* exactSearch(candidates: Candidates, rules: TeamRules): Work<FindTeam> {
  const values = valuesOf(candidates);
  const known: Known = { candidates, values, rules, sums: new Float64Array(2 ** candidates.weights.length) };
  const isFree = (candidate: number) => !rules.fixed.includes(candidate);
  const grouped = new Set(rules.atMostOneOf.flat().filter(isFree));
  const ofEverybody = blocksOf(candidates, values, isFree);
  yield;
  const ofOthers =
    grouped.size === 0 ? undefined : blocksOf(candidates, values, (each) => isFree(each) && !grouped.has(each));
  yield;
  const unlimited = new Completions(ofEverybody(new Set()));
  for (const sides of [Side.NEITHER, Side.SMALL, Side.ESTABLISHED, BOTH_SIDES]) {
    unlimited.table(sides, undefined); // all are needed, and each is much work
    yield;
  }
  const pairs = pairsOf(known, unlimited);
  return function* (without) {
    const everybody = without.size === 0 ? unlimited : new Completions(ofEverybody(without), unlimited);
    const others = ofOthers ? new Completions(ofOthers(without), unlimited) : everybody;
    const lists = [...grouped].filter((candidate) => !without.has(candidate));
    yield;
    const team = yield* new Search(known, unlimited, everybody, others).best(lists, pairs, without);
    return team && { team, bound: team.score };
  };
}

/** So many pairs are looked at closely at a time; between them others have their turn. */
const PAIRS = 20;

/** Two who worked together. The most that a team with them could score is at first what each of the two alone says, and looked at closely when it matters. */
type Pair = { readonly members: readonly number[]; most: number; isClose: boolean };

function pairsOf(known: Known, everybody: Completions): Pair[] {
  const { candidates, rules } = known;
  const alone = new Float64Array(candidates.count).fill(NaN);
  const mostWith = (candidate: number) => {
    if (Number.isNaN(alone[candidate])) alone[candidate] = ceilingOf(known, withFixed(rules, [candidate]), everybody);
    return alone[candidate]!;
  };
  return candidates.pairs.map((members) => {
    const [one, other] = members;
    return { members, most: Math.min(mostWith(one), mostWith(other)), isClose: false };
  });
}

/** Those who are in every team, and others. */
const withFixed = ({ fixed }: TeamRules, others: readonly number[]): readonly number[] =>
  fixed.length === 0 ? others : [...new Set([...fixed, ...others])];

/** The most that could become of a core. */
const ceilingOf = (known: Known, core: readonly number[], completions: Completions): number =>
  completed(known, core, completions, { isMixed: false }).most + TEAM.cooperation + TEAM.mix;

/** The search for one team: `everybody` is who could be in it, `others` those who matter only by what they cover. */
class Search {
  private team: Team | undefined;

  constructor(
    private readonly known: Known,
    private readonly unlimited: Completions,
    private readonly everybody: Completions,
    private readonly others: Completions,
  ) {}

  *best(grouped: readonly number[], pairs: readonly Pair[], without: ReadonlySet<number>): Work<Team | undefined> {
    const { rules } = this.known;
    this.grow(rules.fixed, grouped);
    yield;
    let looks = 0;
    for (const pair of pairs) {
      if (!this.isBetter(pair.most)) continue;
      if (++looks % PAIRS === 0) yield;
      if (!this.mayBeBetter(pair) || without.has(pair.members[0]!) || without.has(pair.members[1]!)) continue;
      const core = withFixed(rules, pair.members);
      if (this.couldBeat(core)) this.grow(core, grouped);
    }
    return this.team;
  }

  private mayBeBetter(pair: Pair): boolean {
    if (!pair.isClose) {
      pair.most = ceilingOf(this.known, withFixed(this.known.rules, pair.members), this.unlimited);
      pair.isClose = true;
    }
    return this.isBetter(pair.most);
  }

  /** Tries a core, and with it those of the lists, of whom each is in it or not. */
  private grow(core: readonly number[], grouped: readonly number[]): void {
    const { rules } = this.known;
    if (core.length > rules.maxPartners || !isAllowed(core, rules)) return;
    this.complete(core);
    for (const [position, candidate] of grouped.entries()) {
      const larger = [...core, candidate];
      if (!core.includes(candidate) && this.couldBeat(larger)) this.grow(larger, grouped.slice(position + 1));
    }
  }

  private couldBeat = (core: readonly number[]): boolean => this.isBetter(ceilingOf(this.known, core, this.everybody));

  /** Takes the best team that holds `core` if it is better than what is there. */
  private complete(core: readonly number[]): void {
    this.take(core, false);
    const { most } = completed(this.known, core, this.others, { isMixed: false });
    if (this.isBetter(most + TEAM.cooperation + TEAM.mix)) this.take(core, true);
  }

  private take(core: readonly number[], isMixed: boolean): void {
    const { maxPartners } = this.known.rules;
    let members = this.membersOf(core, isMixed);
    if (members && members.length > maxPartners) members = this.membersOf(core, isMixed, maxPartners - core.length);
    if (!members) return;
    const team = teamOf(this.known.candidates, members);
    if (this.isBetter(team.score)) this.team = team;
  }

  /** The members of the best team that holds `core`, with at most so many others; undefined if there is none. */
  private membersOf(core: readonly number[], isMixed: boolean, slots?: number): number[] | undefined {
    const { most, open } = completed(this.known, core, this.others, { isMixed, slots });
    if (most === -Infinity) return undefined;
    const more = core.length === 0 ? this.others.partnersOfSome(open) : this.others.partners(open);
    return [...new Set([...core, ...more])];
  }

  private isBetter = (score: number): boolean => this.team === undefined || score > this.team.score + NOISE;
}
