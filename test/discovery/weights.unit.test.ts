import {
  LEVEL_OF_WAY,
  LEVELS,
  RANK_OF_WAY,
  rankOfLevel,
  SIMILARITY,
  SIMILARITY_STEPS,
  STRENGTH,
  WORKING_ROLES,
  type SimilarityWayCode,
} from "../../src/discovery/shared/evidence/evidence.weights";

const WAYS = Object.keys(SIMILARITY) as SimilarityWayCode[];

test("the table of similarity is the documented one", () => {
  expect(SIMILARITY).toEqual({ SAME: 1, CLOSE_MATCH: 0.9, NARROWER: 0.8, BROADER: 0.4, RELATED: 0.3, SIBLING: 0.1 });
  expect(SIMILARITY_STEPS).toEqual({ NARROWER: 3, BROADER: 2 });
});

test("the table of strength is the documented one", () => {
  expect(STRENGTH).toEqual({ COMPETENCE: 0.5, SOLUTION: 0.9, PROJECT: 0.7, RESEARCH: 0.4, PROFILE: 0.3 });
});

test("only who led or carried out a project shows by it what it can", () => {
  expect(WORKING_ROLES).toEqual(["LEAD", "CONTRACTOR"]);
});

test.each<[SimilarityWayCode, string]>([
  ["SAME", "EXACT"],
  ["CLOSE_MATCH", "EXACT"],
  ["NARROWER", "EXACT"],
  ["BROADER", "NEAR"],
  ["RELATED", "NEAR"],
  ["SIBLING", "WEAK"],
])("%s says %s at best", (way, level) => {
  expect(LEVEL_OF_WAY[way]).toBe(level);
});

test("a way that says more covers more, at its first step", () => {
  const least = (level: string) =>
    Math.min(...WAYS.filter((way) => LEVEL_OF_WAY[way] === level).map((way) => SIMILARITY[way]));
  const most = (level: string) =>
    Math.max(...WAYS.filter((way) => LEVEL_OF_WAY[way] === level).map((way) => SIMILARITY[way]));
  expect(least("EXACT")).toBeGreaterThan(most("NEAR"));
  expect(least("NEAR")).toBeGreaterThan(most("WEAK"));
});

test.each([...Object.values(SIMILARITY), ...Object.values(STRENGTH)])("%d is a share", (share) => {
  expect(share > 0 && share <= 1).toBe(true);
});

test("the levels have places, the best first, and a way has that of its level", () => {
  expect(LEVELS.map(rankOfLevel)).toEqual([0, 1, 2]);
  expect(WAYS.map((way) => LEVELS[RANK_OF_WAY[way]])).toEqual(WAYS.map((way) => LEVEL_OF_WAY[way]));
});
