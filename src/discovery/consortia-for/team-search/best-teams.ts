import { eachAnother, oneAfterAnother, type TeamGenerator } from "./next-best-team";
import { boundedSearch } from "./bounded-search";
import { exactSearch } from "./exact-search";
import { type Candidates, type Team, type TeamRules } from "./team";
import { EXACT_REQUIREMENTS } from "../team.weights";

/**
 * The best teams one after the other, each another one than those before. Who asks may stop, or rest between them. Few requirements are
 * shared out exactly, many by branch and bound; so are few where the best team of any size would be too small.
 */
export function* bestTeams(candidates: Candidates, rules: TeamRules): TeamGenerator {
  const byBounds = (teams: readonly Team[]) => eachAnother(boundedSearch(candidates, rules), rules, teams);
  if (candidates.weights.length > EXACT_REQUIREMENTS) return yield* byBounds([]);
  const find = yield* exactSearch(candidates, rules);
  yield;
  yield* largeEnough(oneAfterAnother(find, rules), rules, byBounds);
}

/** The exact teams while they are large enough; then those found by bounds: masks cannot tell which larger team is the best. */
function* largeEnough(
  exact: TeamGenerator,
  { minPartners }: TeamRules,
  byBounds: (teams: readonly Team[]) => TeamGenerator,
): TeamGenerator {
  const given: Team[] = [];
  for (const result of exact) {
    if (result && result.team.members.length < minPartners) {
      yield* byBounds(given);
      return;
    }
    if (result) given.push(result.team);
    yield result;
  }
}
