import { isAllowed } from "./team-search/next-best-team";
import { coverOf, sidesOf, type Candidates, type Team, type TeamRules } from "./team-search/team";
import { NOISE, REPLACEMENTS } from "./team.weights";

/** Somebody who could take a partner's place, and how strong the team would be. */
type Stand = Readonly<{ candidate: number; strength: number }>;

/** Who could replace a partner so that the team still covers the same and is what it must be; who makes it strongest first. */
export function replacementsOf(candidates: Candidates, rules: TeamRules, team: Team, partner: number): number[] {
  if (rules.fixed.includes(partner)) return [];
  const rest = team.members.filter((member) => member !== partner);
  const there = candidates.weights.map((_, place) =>
    Math.max(0, ...rest.map((each) => coverOf(candidates, each, place))),
  );
  const needed = there.flatMap((cover, place) =>
    cover === 0 && coverOf(candidates, partner, place) > 0 ? [place] : [],
  );
  const found: Stand[] = [];
  for (let candidate = 0; candidate < candidates.count; candidate++) {
    if (team.members.includes(candidate) || needed.some((place) => coverOf(candidates, candidate, place) === 0))
      continue;
    const strength = strengthWith(candidates, there, candidate);
    if (found.length === REPLACEMENTS && strength <= found.at(-1)!.strength + NOISE) continue;
    if (!fits(candidates, rules, [...rest, candidate])) continue;
    found.push({ candidate, strength });
    found.sort((a, b) => b.strength - a.strength);
    found.length = Math.min(found.length, REPLACEMENTS);
  }
  return found.map(({ candidate }) => candidate);
}

/** How well the requirements are covered when somebody joins those who are there. */
function strengthWith(candidates: Candidates, there: readonly number[], candidate: number): number {
  let strength = 0;
  for (let place = 0; place < there.length; place++)
    strength += candidates.weights[place]! * Math.max(there[place]!, coverOf(candidates, candidate, place));
  return strength;
}

const fits = (candidates: Candidates, rules: TeamRules, members: readonly number[]): boolean =>
  isAllowed(members, rules) && (rules.sides & ~sidesOf(candidates, members)) === 0;
