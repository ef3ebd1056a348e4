import { type Work } from "../../shared/runtime/run-cooperatively";
import { type Team, type TeamRules } from "./team";
import { LOOKS } from "../team.weights";

/** A team, and the most that any team in its place could score: its own score where it is proved to be the best. */
export type BoundedTeam = Readonly<{ team: Team; bound: number }>;

/** Teams as they are found; undefined between them is a pause, in which others may have their turn. */
export type TeamGenerator = Generator<BoundedTeam | undefined, void>;

/** Finds the best team without some candidates. */
export type FindTeam = (without: ReadonlySet<number>) => Work<BoundedTeam | undefined>;

/** Finds the best team that is another one than each of these. */
export type FindAnother = (isAnother: (members: readonly number[]) => boolean) => BoundedTeam | undefined;

/** How many partners of a better team another one must do without, so that it is more than the same with one exchanged. */
const LESS = 2;

/** The best team without some candidates, which has not been looked at further. */
type Open = BoundedTeam & Readonly<{ without: ReadonlySet<number> }>;

/**
 * The best teams one after the other, each another one than those before: it does without two partners of each of them (of a team of one,
 * without that one; who is in every team does not count). Whatever is not found yet lacks two partners of a found team, so where the best
 * of what is open is too like a found one, it is looked for anew without each two of its partners. What can no longer be looked for within
 * the budget raises the bound.
 */
export function* oneAfterAnother(find: FindTeam, { fixed }: Pick<TeamRules, "fixed">, budget = LOOKS): TeamGenerator {
  const open: Open[] = [];
  let unknown = -Infinity;
  const seen = new Set<string>();
  function* look(without: ReadonlySet<number>, most: number): Work<void> {
    const key = [...without].sort((a, b) => a - b).join();
    if (seen.has(key)) return;
    seen.add(key);
    const isLooked = seen.size <= budget;
    if (!isLooked) unknown = Math.max(unknown, most);
    const best = isLooked ? yield* find(without) : undefined;
    if (best) open.push({ ...best, without });
  }
  const teams: (readonly number[])[] = [];
  yield* look(new Set(), Infinity);
  while (open.length > 0) {
    const bound = Math.max(unknown, ...open.map((each) => each.bound));
    const best = open.reduce((one, other) => (other.team.score > one.team.score ? other : one));
    const like = teams.find((partners) => isLike(best.team, partners));
    if (like === undefined) {
      teams.push(freeOf(best.team, fixed));
      yield { team: best.team, bound };
      continue;
    }
    open.splice(open.indexOf(best), 1);
    for (const less of lesser(like, best.without)) {
      yield;
      yield* look(less, best.bound);
    }
  }
}

/** The same where each search knows itself what another team is. */
export function* eachAnother(
  find: FindAnother,
  { fixed }: Pick<TeamRules, "fixed">,
  before: readonly Team[] = [],
): TeamGenerator {
  const free = before.map((team) => freeOf(team, fixed));
  for (;;) {
    const next = free.some((partners) => partners.length === 0) ? undefined : find(isOther(free));
    if (!next) return;
    free.push(freeOf(next.team, fixed));
    yield next;
  }
}

/** Whether members, and whoever joins them, can be another team than those that were found. */
const isOther = (teams: readonly (readonly number[])[]) => (members: readonly number[]) =>
  teams.every((partners) => {
    const kept = partners.filter((partner) => members.includes(partner)).length;
    return kept <= partners.length - lackOf(partners);
  });

const freeOf = ({ members }: Team, fixed: readonly number[]) => members.filter((member) => !fixed.includes(member));

const lackOf = (partners: readonly number[]) => Math.max(1, Math.min(LESS, partners.length));

const isLike = ({ members }: Team, partners: readonly number[]) =>
  partners.filter((partner) => !members.includes(partner)).length < lackOf(partners);

/** Everything with which just enough of some partners are left out; nothing where they are too few. */
function lesser(partners: readonly number[], without: ReadonlySet<number>): ReadonlySet<number>[] {
  const left = partners.filter((partner) => !without.has(partner));
  const missing = lackOf(partners) - (partners.length - left.length);
  if (missing === 1) return left.map((one) => new Set([...without, one]));
  return left.flatMap((one, position) => left.slice(position + 1).map((other) => new Set([...without, one, other])));
}

/** Whether of each list at most one is among the members. */
export const isAllowed = (members: readonly number[], { atMostOneOf }: Pick<TeamRules, "atMostOneOf">): boolean =>
  atMostOneOf.every((group) => members.reduce((sum, member) => (group.includes(member) ? sum + 1 : sum), 0) <= 1);
