import { explain } from "../../src/discovery/shared/ranking/score.explain";
import { type EvidenceKindCode, type SimilarityWayCode } from "../../src/discovery/shared/evidence/evidence.weights";
import { match, piece, requirement } from "./explain.pieces";
import { type Piece } from "../../src/discovery/shared/evidence/evidence.cypher";

test("what one source says counts once: the strongest of it", () => {
  const pieces = [
    piece({ value: 0.3 }),
    piece({ value: 0.6, kind: "SOLUTION" }),
    piece({ value: 0.2, kind: "PROJECT" }),
  ];
  const { score, contributions } = explain(match({ "competence:a": pieces }), [requirement("competence:a")]);
  expect(score).toBeCloseTo(0.6, 12);
  expect(contributions[0]!.evidence).toHaveLength(3);
});

test("what two sources say adds up without ever reaching more than the whole", () => {
  const pieces = [piece({ value: 0.6 }), piece({ value: 0.5, source: "source:y" })];
  expect(explain(match({ "competence:a": pieces }), [requirement("competence:a")]).score).toBeCloseTo(
    1 - 0.4 * 0.5,
    12,
  );
});

test("pieces without a source each stand for themselves", () => {
  const pieces = [
    piece({ value: 0.5, source: null, subject: "project:p" }),
    piece({ value: 0.5, source: null, subject: "project:q" }),
  ];
  expect(explain(match({ "competence:a": pieces }), [requirement("competence:a")]).score).toBeCloseTo(0.75, 12);
});

test("a requirement weighs by its importance and by how telling it is", () => {
  const demand = [requirement("competence:a", 5, 1), requirement("competence:b", 1, 0.5)];
  const { score } = explain(match({ "competence:a": [piece({ value: 1 })] }), demand);
  expect(score).toBeCloseTo(5 / 5.5, 12);
});

test("the strongest piece stands first, a declared competence before a solution before a project", () => {
  const pieces = [
    piece({ kind: "PROJECT" }),
    piece({ kind: "SOLUTION" }),
    piece({}),
    piece({ kind: "PROJECT", value: 0.9 }),
  ];
  const [{ evidence }] = explain(match({ "competence:a": pieces }), [requirement("competence:a")]).contributions as [
    any,
  ];
  expect(evidence.map(({ kind }: Piece) => kind)).toEqual(["PROJECT", "COMPETENCE", "SOLUTION", "PROJECT"]);
});

test.each<[SimilarityWayCode[], string]>([
  [["SAME"], "EXACT"],
  [["CLOSE_MATCH"], "EXACT"],
  [["NARROWER", "SIBLING"], "EXACT"],
  [["RELATED", "BROADER"], "NEAR"],
  [["SIBLING", "RELATED"], "NEAR"],
  [["SIBLING"], "WEAK"],
])("evidence by %j is %s", (ways, level) => {
  const met = { "competence:a": ways.map((way) => piece({ way })) };
  expect(explain(match(met), [requirement("competence:a")]).evidenceLevel).toBe(level);
});

test.each<[EvidenceKindCode, SimilarityWayCode, string]>([
  ["PROFILE", "SAME", "NEAR"],
  ["RESEARCH", "NARROWER", "NEAR"],
  ["PROFILE", "SIBLING", "WEAK"],
  ["PROJECT", "SAME", "EXACT"],
])("evidence of kind %s by %s is %s", (kind, way, level) => {
  expect(explain(match({ "competence:a": [piece({ kind, way })] }), [requirement("competence:a")]).evidenceLevel).toBe(
    level,
  );
});

test("the explanation does not change what it explains", () => {
  const pieces = Object.freeze([piece({ value: 0.1 }), piece({ value: 0.9 })]);
  explain(match({ "competence:a": pieces }), Object.freeze([requirement("competence:a")]));
  expect(pieces.map(({ value }) => value)).toEqual([0.1, 0.9]);
});
