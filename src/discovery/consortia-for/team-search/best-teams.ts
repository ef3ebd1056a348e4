import { bestTeamsByTest, bestTeamsByExclusion, type TeamGenerator } from "./next-best-team";
import { boundedSearch } from "./bounded-search";
import { exactSearch } from "./exact-search";
import { type Candidates, type Team, type TeamRules } from "./team";
import { EXACT_REQUIREMENTS } from "../team.weights";

/**
 * Generates the best teams, best first, each sufficiently different from those before. The caller may stop or pause between them. Few
 * requirements are searched exactly, many by branch and bound. Branch and bound also takes over when the exact teams are below `minPartners`.
 */
export function* bestTeams(candidates: Candidates, rules: TeamRules): TeamGenerator {
  const byBounds = (teams: readonly Team[]) => bestTeamsByTest(boundedSearch(candidates, rules), rules, teams);
  if (candidates.weights.length > EXACT_REQUIREMENTS) return yield* byBounds([]);
  const find = yield* exactSearch(candidates, rules);
  yield;
  yield* largeEnough(bestTeamsByExclusion(find, rules), rules, byBounds);
}

/** Generates the exact teams as long as they are large enough, then continues with branch and bound: bit masks cannot find the best larger team. */
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
