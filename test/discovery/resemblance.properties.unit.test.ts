import fc from "fast-check";
import { isNearOrExact } from "../../src/discovery/shared/evidence/evidence.weights";
import {
  resemblance,
  scoreIfNear,
  type CompetenceSimilarity,
} from "../../src/discovery/shared/comparable-buyers/resemblance.explain";
import { SIMILARITY, type SimilarityWayCode } from "../../src/discovery/shared/evidence/evidence.weights";
import { requirement } from "./explain.pieces";
import { type RequirementNode } from "../../src/discovery/shared/demand/demand.cypher";

/** Sums of products differ by this much at most, depending on their order. */
const ROUNDING = 1e-12;

const anyWay = fc.constantFrom(...(["CLOSE_MATCH", "NARROWER", "BROADER", "RELATED", "SIBLING"] as const));

const anyRequirements = (least: number) =>
  fc.uniqueArray(
    fc
      .record({
        id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
        importance: fc.integer({ min: 1, max: 5 }),
        content: fc.double({ min: 0.05, max: 1, noNaN: true }),
      })
      .map(({ id, importance, content }) => requirement(id, importance, content)),
    { minLength: least, selector: ({ competence }) => competence },
  );

type Likes = Readonly<Record<string, SimilarityWayCode>>;

/** Which of the competences are alike, one way; each is the same as itself. */
const anyLikes: fc.Arbitrary<Likes> = fc.dictionary(
  fc.tuple(fc.constantFrom(..."abcdef"), fc.constantFrom(..."abcdef")).map(([held, required]) => `${held} ${required}`),
  anyWay,
);

const likenessOf =
  (likes: Likes) =>
  (held: string, required: string): CompetenceSimilarity | undefined => {
    const way = held === required ? "SAME" : likes[`${held} ${required}`];
    return way && { way, similarity: SIMILARITY[way] };
  };

const without = (likes: Likes, held: string, required: string): Likes =>
  Object.fromEntries(Object.entries(likes).filter(([pair]) => pair !== `${held} ${required}`));

type Case = readonly [solved: RequirementNode[], required: RequirementNode[], likes: Likes];
const anyCase: fc.Arbitrary<Case> = fc.tuple(anyRequirements(1), anyRequirements(1), anyLikes);
const of = ([solved, required, likes]: Case) => resemblance(solved, required, likenessOf(likes));

test("the points are the score, 0 to 1", () => {
  fc.assert(
    fc.property(anyCase, (asked) => {
      const { score, pairs } = of(asked);
      expect(pairs.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      expect(score >= 0 && score <= 1 + ROUNDING).toBe(true);
      for (const { points } of pairs) expect(points).toBeGreaterThan(0);
    }),
  );
});

test("the score without reasons is that with reasons, nothing where nothing is alike", () => {
  fc.assert(
    fc.property(anyCase, (asked) => {
      const [solved, required, likes] = asked;
      const found = of(asked);
      expect(scoreIfNear(solved, required, likenessOf(likes))).toBeCloseTo(isNearOrExact(found) ? found.score : 0, 12);
    }),
  );
});

test("the same requirements are wholly alike, whatever else is alike to them", () => {
  fc.assert(
    fc.property(anyRequirements(1), anyLikes, (requirements, likes) => {
      expect(of([requirements, requirements, likes]).score).toBeCloseTo(1, 12);
    }),
  );
});

test("without the likeness that a pair names, the score falls, unless another is as close", () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), ([solved, required, likes], at) => {
      const { score, pairs } = of([solved, required, likes]);
      const named = pairs.filter(({ way }) => way !== "SAME");
      fc.pre(named.length > 0);
      const gone = named[at % named.length]!;
      const left = without(likes, gone.solved.competence, gone.required.competence);
      const like = likenessOf(left);
      const isAsClose = (found: CompetenceSimilarity | undefined) => (found?.similarity ?? 0) >= gone.similarity;
      fc.pre(!solved.some(({ competence }) => isAsClose(like(competence, gone.required.competence))));
      fc.pre(!required.some(({ competence }) => isAsClose(like(gone.solved.competence, competence))));
      expect(of([solved, required, left]).score).toBeLessThan(score);
    }),
  );
});

test("one more that both require never makes them less alike", () => {
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 1, max: 5 }), ([solved, required, likes], importance) => {
      const both = requirement("new", importance);
      const more = of([[...solved, both], [...required, both], likes]);
      expect(more.score).toBeGreaterThanOrEqual(of([solved, required, likes]).score - ROUNDING);
    }),
  );
});

test("a requirement more that was solved already never makes them less alike", () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), fc.integer({ min: 1, max: 5 }), ([solved, required, likes], at, importance) => {
      const { competence } = solved[at % solved.length]!;
      fc.pre(!required.some((each) => each.competence === competence));
      const more = of([solved, [...required, requirement(competence, importance)], likes]);
      expect(more.score).toBeGreaterThanOrEqual(of([solved, required, likes]).score - ROUNDING);
    }),
  );
});

test("a likeness more never makes them less alike", () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom(..."abcdef"), fc.constantFrom(..."abcdef"), (asked, held, required) => {
      const [solved, wanted, likes] = asked;
      const less = without(likes, held, required);
      const more = { ...less, [`${held} ${required}`]: "CLOSE_MATCH" as const };
      expect(of([solved, wanted, more]).score).toBeGreaterThanOrEqual(of([solved, wanted, less]).score - ROUNDING);
    }),
  );
});

test("what a need requires is in a pair or missing", () => {
  fc.assert(
    fc.property(anyCase, (asked) => {
      const { pairs, missing } = of(asked);
      const told = new Set([...pairs.map(({ required }) => required), ...missing]);
      expect(told.size).toBe(asked[1].length);
      expect(missing.filter((each) => pairs.some(({ required }) => required === each))).toEqual([]);
    }),
  );
});

test("what only comes from the same field counts, but makes nothing alike", () => {
  const found = of([[requirement("a")], [requirement("b")], { "a b": "SIBLING" }]);
  expect(found.score).toBeCloseTo(0.1, 12);
  expect(isNearOrExact(found)).toBe(false);
});

test("nothing is alike to what requires nothing", () => {
  expect(of([[], [requirement("a")], {}])).toMatchObject({ score: 0, pairs: [], missing: [requirement("a")] });
  expect(of([[], [], {}])).toMatchObject({ score: 0, pairs: [] });
});
