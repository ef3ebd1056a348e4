import fc from "fast-check";
import {
  bestTeamsByTest,
  type BoundedTeam,
  type TeamGenerator,
} from "../../src/discovery/consortia-for/team-search/next-best-team";
import { boundedSearch } from "../../src/discovery/consortia-for/team-search/bounded-search";
import { bestTeams } from "../../src/discovery/consortia-for/team-search/best-teams";
import { type TeamPoints } from "../../src/discovery/consortia-for/team-search/team";
import { everyTeam, faultIn, partsOf, scoreOf, type Case } from "../oracle/teams.oracle";
import { mulberry32 } from "../oracle/matching.oracle";
import { caseCount, SEED } from "../support/cases";
import { anyCase, cases, toSearch } from "./consortia-for.pieces";

/** The first teams that are found. */
function take(teams: TeamGenerator, most: number): BoundedTeam[] {
  const found: BoundedTeam[] = [];
  for (const team of teams) if (team && found.push(team) === most) break;
  return found;
}

const exact = (asked: Case, most = 3) => {
  const { candidates, rules } = toSearch(asked);
  return take(bestTeams(candidates, rules), most);
};
const bounded = (asked: Case, most = 3, steps?: number) => {
  const { candidates, rules } = toSearch(asked);
  return take(bestTeamsByTest(boundedSearch(candidates, rules, steps), rules), most);
};
const membersOf = (found: readonly BoundedTeam[]) => found.map(({ team }) => [...team.members]);

const best = (asked: Case) => exact(asked, 1)[0]?.team.score ?? -Infinity;

test("questions of up to 10 requirements and 14 candidates get the best teams of all, and the oracle's scores", () => {
  for (const each of cases(2026 + SEED, caseCount(120, 1_000), 10, 14)) {
    const found = exact(each);
    expect(faultIn(each, membersOf(found), 3)).toBeNull();
    expect(found.filter(({ team, bound }) => bound !== team.score)).toEqual([]);
    const [first] = found;
    if (!first) continue;
    expect(first.team.score).toBeCloseTo(scoreOf(each, [...first.team.members]), 12);
    for (const [part, points] of Object.entries(partsOf(each, [...first.team.members])))
      expect(first.team.points[part as keyof TeamPoints]).toBeCloseTo(points as number, 12);
  }
});

test("branch and bound finds the best teams for up to 20 requirements where it may look long enough, and says so", () => {
  for (const each of cases(7, 100, 20, 10)) {
    const found = bounded(each, 3, 1e9);
    expect(faultIn(each, membersOf(found), 3)).toBeNull();
    for (const { team, bound } of found) expect(bound).toBeCloseTo(team.score, 11);
  }
});

test("branch and bound that may look at little finds a team all the same, and no team scores more than its bound", () => {
  for (const each of cases(8, 100, 20, 10)) {
    const teams = everyTeam(each);
    const most = teams.reduce((so, { score }) => Math.max(so, score), -Infinity);
    const [first] = bounded(each, 1, 20);
    expect(first === undefined).toBe(teams.length === 0);
    if (!first) continue;
    expect(first.bound).toBeGreaterThanOrEqual(most - 1e-12);
    expect(bounded(each, 1, 20)).toEqual([first]);
  }
});

const anyQuestion = fc.integer().map((seed) => anyCase(mulberry32(seed), 8, 12));

test("one more candidate never lowers the best score", () => {
  fc.assert(
    fc.property(anyQuestion, fc.integer(), (asked, seed) => {
      const [player] = anyCase(mulberry32(seed), 1, 1).players;
      const covers = asked.weights.map((_, place) => (place % 2 ? 0 : player!.covers[0]!));
      const more = { ...asked, players: [...asked.players, { ...player!, covers }] };
      expect(best(more)).toBeGreaterThanOrEqual(best(asked) - 1e-12);
    }),
  );
});

test("to ask for less never lowers the best score", () => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      const less: Case = { ...asked, fixed: [], atMostOneOf: [], minPartners: 1, needsSmall: false };
      for (const name of ["fixed", "atMostOneOf", "minPartners", "needsSmall"] as const)
        expect(best({ ...asked, [name]: less[name] })).toBeGreaterThanOrEqual(best(asked) - 1e-12);
    }),
  );
});

test("nobody is in the best team who brings nothing, unless the constraints want somebody", () => {
  fc.assert(
    fc.property(anyQuestion, (drawn) => {
      const asked: Case = { ...drawn, fixed: [], minPartners: 1, needsSmall: false, needsEstablished: false };
      const [first] = exact(asked, 1);
      if (!first || first.team.members.length === 1) return;
      for (const member of first.team.members) {
        const rest = first.team.members.filter((each) => each !== member);
        expect(scoreOf(asked, rest)).toBeLessThan(first.team.score);
      }
    }),
  );
});
