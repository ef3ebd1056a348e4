import { type Work } from "../../shared/runtime/run-cooperatively";
import { type Team, type TeamRules } from "./team";
import { MAX_SEARCHES } from "../team.weights";

/** A team, and an upper bound for any team at its rank: its own score if it is proved to be the best. */
export type BoundedTeam = Readonly<{ team: Team; bound: number }>;

/** Generates teams. It yields undefined as a pause, in which the caller may yield to the event loop. */
export type TeamGenerator = Generator<BoundedTeam | undefined, void>;

/** Finds the best team without the excluded candidates. */
export type FindTeam = (without: ReadonlySet<number>) => Work<BoundedTeam | undefined>;

/** Finds the best team that passes `isAnother`. */
export type FindAnother = (isAnother: (members: readonly number[]) => boolean) => BoundedTeam | undefined;

/** How many partners of each better team another team must lack, so that it is not the same team with one partner exchanged. */
const MIN_DIFFERENCE = 2;

/** The best team without some candidates, still to be returned or split further. */
type Open = BoundedTeam & Readonly<{ without: ReadonlySet<number> }>;

/**
 * Generates the best teams, best first. Each lacks two partners of every team before it (of a team of one, that one; members of every team
 * do not count). If the best open team is too similar to a returned one, the search is repeated without each pair of that team's
 * partners. Searches beyond the budget are skipped, and raise the bound.
 */
export function* bestTeamsByExclusion(
  find: FindTeam,
  { fixed }: Pick<TeamRules, "fixed">,
  budget = MAX_SEARCHES,
): TeamGenerator {
  const open: Open[] = [];
  let skippedBound = -Infinity;
  const seen = new Set<string>();
  function* search(without: ReadonlySet<number>, most: number): Work<void> {
    const key = [...without].sort((a, b) => a - b).join();
    if (seen.has(key)) return;
    seen.add(key);
    const isWithinBudget = seen.size <= budget;
    if (!isWithinBudget) skippedBound = Math.max(skippedBound, most);
    const best = isWithinBudget ? yield* find(without) : undefined;
    if (best) open.push({ ...best, without });
  }
  const teams: (readonly number[])[] = [];
  yield* search(new Set(), Infinity);
  while (open.length > 0) {
    const bound = Math.max(skippedBound, ...open.map((each) => each.bound));
    const best = open.reduce((one, other) => (other.team.score > one.team.score ? other : one));
    const similar = teams.find((partners) => isTooSimilar(best.team, partners));
    if (similar === undefined) {
      teams.push(freeOf(best.team, fixed));
      yield { team: best.team, bound };
      continue;
    }
    open.splice(open.indexOf(best), 1);
    for (const excluded of exclusions(similar, best.without)) {
      yield;
      yield* search(excluded, best.bound);
    }
  }
}

/** Generates the best teams with a search that can test itself whether a team differs from those before. */
export function* bestTeamsByTest(
  find: FindAnother,
  { fixed }: Pick<TeamRules, "fixed">,
  before: readonly Team[] = [],
): TeamGenerator {
  const free = before.map((team) => freeOf(team, fixed));
  for (;;) {
    const next = free.some((partners) => partners.length === 0) ? undefined : find(differsFromAll(free));
    if (!next) return;
    free.push(freeOf(next.team, fixed));
    yield next;
  }
}

/** Returns whether a team with these members can still differ enough from the teams before. */
const differsFromAll = (teams: readonly (readonly number[])[]) => (members: readonly number[]) =>
  teams.every((partners) => {
    const kept = partners.filter((partner) => members.includes(partner)).length;
    return kept <= partners.length - requiredDifference(partners);
  });

const freeOf = ({ members }: Team, fixed: readonly number[]) => members.filter((member) => !fixed.includes(member));

const requiredDifference = (partners: readonly number[]) => Math.max(1, Math.min(MIN_DIFFERENCE, partners.length));

const isTooSimilar = ({ members }: Team, partners: readonly number[]) =>
  partners.filter((partner) => !members.includes(partner)).length < requiredDifference(partners);

/** All extensions of `without` that exclude just enough of the partners; empty if too few are left. */
function exclusions(partners: readonly number[], without: ReadonlySet<number>): ReadonlySet<number>[] {
  const left = partners.filter((partner) => !without.has(partner));
  const missing = requiredDifference(partners) - (partners.length - left.length);
  if (missing === 1) return left.map((one) => new Set([...without, one]));
  return left.flatMap((one, position) => left.slice(position + 1).map((other) => new Set([...without, one, other])));
}

/** Whether at most one of each list is among the members. */
export const isAllowed = (members: readonly number[], { atMostOneOf }: Pick<TeamRules, "atMostOneOf">): boolean =>
  atMostOneOf.every((group) => members.reduce((sum, member) => (group.includes(member) ? sum + 1 : sum), 0) <= 1);
