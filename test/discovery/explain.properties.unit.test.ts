import fc from "fast-check";
import { explain } from "../../src/discovery/shared/ranking/score.explain";
import { anyMatch, anyPiece, match } from "./explain.pieces";

/** Sums of products differ by this much at most, depending on their order. */
const ROUNDING = 1e-12;

test("the points are the score", () => {
  fc.assert(
    fc.property(anyMatch, ([requirements, met]) => {
      const { score, contributions } = explain(match(met), requirements);
      expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    }),
  );
});

test("the score is a share, and no requirement gives more than its part", () => {
  fc.assert(
    fc.property(anyMatch, ([requirements, met]) => {
      const whole = requirements.reduce((sum, each) => sum + each.importance * each.informationContent, 0);
      const { score, contributions } = explain(match(met), requirements);
      expect(score >= 0 && score <= 1 + ROUNDING).toBe(true);
      for (const {
        requirement: { importance, informationContent },
        points,
      } of contributions)
        expect(points).toBeLessThanOrEqual((importance * informationContent) / whole + ROUNDING);
    }),
  );
});

test("a piece more never lowers the score, a piece less never raises it", () => {
  fc.assert(
    fc.property(anyMatch, anyPiece, ([requirements, met], extra) => {
      const [competence, pieces] = Object.entries(met)[0]!;
      const more = { ...met, [competence]: [...pieces, extra] };
      expect(explain(match(more), requirements).score).toBeGreaterThanOrEqual(
        explain(match(met), requirements).score - ROUNDING,
      );
    }),
  );
});

test("the order in which evidence was found does not matter", () => {
  fc.assert(
    fc.property(anyMatch, ([requirements, met]) => {
      const turned = Object.fromEntries(Object.entries(met).map(([id, pieces]) => [id, [...pieces].reverse()]));
      const [one, other] = [explain(match(met), requirements), explain(match(turned), requirements)];
      expect(other.score).toBeCloseTo(one.score, 12);
      expect(other.evidenceLevel).toBe(one.evidenceLevel);
    }),
  );
});

test("a requirement is missing if it has nothing but siblings, in the order of the demand", () => {
  fc.assert(
    fc.property(anyMatch, ([requirements, met]) => {
      const { contributions, missing } = explain(match(met), requirements);
      expect(contributions.map((each) => each.requirement)).toEqual(
        requirements.filter(({ competence }) => competence in met),
      );
      const hasMore = (competence: string) => (met[competence] ?? []).some(({ way }) => way !== "SIBLING");
      expect(missing).toEqual(requirements.filter(({ competence }) => !hasMore(competence)));
    }),
  );
});
