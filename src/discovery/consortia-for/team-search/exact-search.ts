import { type Work } from "../../shared/runtime/run-cooperatively";
import { isAllowed, type FindTeam } from "./next-best-team";
import { blocksOf } from "./coverage-blocks";
import { Completions } from "./completions";
import { completeCore, type SearchInput } from "./core-team";
import { BOTH_SIDES, Side, teamOf, valuesOf, type Candidates, type Team, type TeamRules } from "./team";
import { EPSILON, TEAM } from "../team.weights";

/**
 * Finds and proves the best team with bit masks. Few candidates matter beyond what they cover: pairs that worked together, and members of
 * `atMostOneOf` lists. The search enumerates which of these are in the team, the `core`. The open requirements are then distributed
 * exactly among all others. A core is pruned if its upper bound is not above the best team so far.
 */
export function* exactSearch(candidates: Candidates, rules: TeamRules): Work<FindTeam> {
  const values = valuesOf(candidates);
  const input: SearchInput = { candidates, values, rules, sums: new Float64Array(2 ** candidates.weights.length) };
  const isFree = (candidate: number) => !rules.fixed.includes(candidate);
  const grouped = new Set(rules.atMostOneOf.flat().filter(isFree));
  const allBlocks = blocksOf(candidates, values, isFree);
  yield;
  const otherBlocks =
    grouped.size === 0 ? undefined : blocksOf(candidates, values, (each) => isFree(each) && !grouped.has(each));
  yield;
  const unlimited = new Completions(allBlocks(new Set()));
  for (const sides of [Side.NEITHER, Side.SMALL, Side.ESTABLISHED, BOTH_SIDES]) {
    unlimited.table(sides, undefined); // all four are needed, and each takes long
    yield;
  }
  const pairs = pairsOf(input, unlimited);
  return function* (without) {
    const everybody = without.size === 0 ? unlimited : new Completions(allBlocks(without), unlimited);
    const others = otherBlocks ? new Completions(otherBlocks(without), unlimited) : everybody;
    const lists = [...grouped].filter((candidate) => !without.has(candidate));
    yield;
    const team = yield* new Search(input, unlimited, everybody, others).best(lists, pairs, without);
    return team && { team, bound: team.score };
  };
}

/** How many pairs are searched before a pause. */
const PAIRS_PER_PAUSE = 20;

/** Two candidates that worked together. `most` is an upper bound for a team with both: first from each alone, then from both (`isClose`). */
type Pair = { readonly members: readonly number[]; most: number; isClose: boolean };

function pairsOf(input: SearchInput, everybody: Completions): Pair[] {
  const { candidates, rules } = input;
  const alone = new Float64Array(candidates.count).fill(NaN);
  const mostWith = (candidate: number) => {
    if (Number.isNaN(alone[candidate])) alone[candidate] = ceilingOf(input, withFixed(rules, [candidate]), everybody);
    return alone[candidate]!;
  };
  return candidates.pairs.map((members) => {
    const [one, other] = members;
    return { members, most: Math.min(mostWith(one), mostWith(other)), isClose: false };
  });
}

/** The members of every team, and others. */
const withFixed = ({ fixed }: TeamRules, others: readonly number[]): readonly number[] =>
  fixed.length === 0 ? others : [...new Set([...fixed, ...others])];

/** The upper bound for the teams with a core. */
const ceilingOf = (input: SearchInput, core: readonly number[], completions: Completions): number =>
  completeCore(input, core, completions, { isMixed: false }).most + TEAM.cooperation + TEAM.mix;

/** The search for one team: `everybody` completes with all candidates, `others` only with those that matter by their cover alone. */
class Search {
  private team: Team | undefined;

  constructor(
    private readonly input: SearchInput,
    private readonly unlimited: Completions,
    private readonly everybody: Completions,
    private readonly others: Completions,
  ) {}

  *best(grouped: readonly number[], pairs: readonly Pair[], without: ReadonlySet<number>): Work<Team | undefined> {
    const { rules } = this.input;
    this.grow(rules.fixed, grouped);
    yield;
    let pairCount = 0;
    for (const pair of pairs) {
      if (!this.isBetter(pair.most)) continue;
      if (++pairCount % PAIRS_PER_PAUSE === 0) yield;
      if (!this.couldBeBetter(pair) || without.has(pair.members[0]!) || without.has(pair.members[1]!)) continue;
      const core = withFixed(rules, pair.members);
      if (this.couldBeat(core)) this.grow(core, grouped);
    }
    return this.team;
  }

  private couldBeBetter(pair: Pair): boolean {
    if (!pair.isClose) {
      pair.most = ceilingOf(this.input, withFixed(this.input.rules, pair.members), this.unlimited);
      pair.isClose = true;
    }
    return this.isBetter(pair.most);
  }

  /** Tries a core, and every allowed extension of it with candidates of the lists. */
  private grow(core: readonly number[], grouped: readonly number[]): void {
    const { rules } = this.input;
    if (core.length > rules.maxPartners || !isAllowed(core, rules)) return;
    this.complete(core);
    for (const [position, candidate] of grouped.entries()) {
      const larger = [...core, candidate];
      if (!core.includes(candidate) && this.couldBeat(larger)) this.grow(larger, grouped.slice(position + 1));
    }
  }

  private couldBeat = (core: readonly number[]): boolean => this.isBetter(ceilingOf(this.input, core, this.everybody));

  /** Keeps the best team with `core` if it is better than the best so far. */
  private complete(core: readonly number[]): void {
    this.keepIfBetter(core, false);
    const { most } = completeCore(this.input, core, this.others, { isMixed: false });
    if (this.isBetter(most + TEAM.cooperation + TEAM.mix)) this.keepIfBetter(core, true);
  }

  private keepIfBetter(core: readonly number[], isMixed: boolean): void {
    const { maxPartners } = this.input.rules;
    let members = this.membersOf(core, isMixed);
    if (members && members.length > maxPartners) members = this.membersOf(core, isMixed, maxPartners - core.length);
    if (!members) return;
    const team = teamOf(this.input.candidates, members);
    if (this.isBetter(team.score)) this.team = team;
  }

  /** The members of the best team with `core` and at most `slots` others; undefined if there is none. */
  private membersOf(core: readonly number[], isMixed: boolean, slots?: number): number[] | undefined {
    const { most, open } = completeCore(this.input, core, this.others, { isMixed, slots });
    if (most === -Infinity) return undefined;
    const more = core.length === 0 ? this.others.partnersOfSome(open) : this.others.partners(open);
    return [...new Set([...core, ...more])];
  }

  private isBetter = (score: number): boolean => this.team === undefined || score > this.team.score + EPSILON;
}
