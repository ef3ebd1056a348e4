import { eachAnother, oneAfterAnother, type FoundTeam } from "./another";
import { boundedSearch } from "./bounded-search";
import { exactSearch } from "./exact-search";
import { type Candidates, type Team, type TeamRules } from "./team";
import { EXACT_REQUIREMENTS } from "./teaming.weights";

/**
 * The best teams one after the other, each another one than those before. Who asks may stop, or rest between them. Few requirements are
 * shared out exactly, many by branch and bound; so are few where the best team of any size would be too small.
 */
export function bestTeams(candidates: Candidates, rules: TeamRules): Generator<FoundTeam> {
  const byBounds = (found: readonly Team[]) => eachAnother(boundedSearch(candidates, rules), rules, found);
  if (candidates.weights.length > EXACT_REQUIREMENTS) return byBounds([]);
  return largeEnough(oneAfterAnother(exactSearch(candidates, rules), rules), rules, byBounds);
}

/** The exact teams while they are large enough; then those found by bounds: masks cannot tell which larger team is the best. */
function* largeEnough(
  exact: Generator<FoundTeam>,
  { minPartners }: TeamRules,
  byBounds: (found: readonly Team[]) => Generator<FoundTeam>,
): Generator<FoundTeam> {
  const given: Team[] = [];
  for (const found of exact) {
    if (found.team.members.length < minPartners) {
      yield* byBounds(given);
      return;
    }
    given.push(found.team);
    yield found;
  }
}
