import fc from "fast-check";
import {
  explainCluster,
  scoreWithOneMore,
  CLUSTER_WEIGHTS,
  type ClusterEvidence,
} from "../../src/discovery/clusters-serving/cluster-score.explain";
import { isNearOrExact } from "../../src/discovery/shared/evidence/evidence.weights";
import { requirement } from "./explain.pieces";
import { type RequirementNode } from "../../src/discovery/shared/demand/demand.cypher";

/** Sums of products differ by this much at most, depending on their order. */
const ROUNDING = 1e-12;

/** A cover that some member may have: below it no two are alike but for rounding. */
const anyShare = fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000);
const anyLevel = fc.constantFrom("EXACT" as const, "NEAR" as const, "WEAK" as const);

/** Of some members, what each brings to one requirement. */
const anyMembers = fc.array(fc.record({ cover: anyShare, level: anyLevel }), { maxLength: 6 });
type Members = readonly { cover: number; level: "EXACT" | "NEAR" | "WEAK" }[];
const LEVELS = ["EXACT", "NEAR", "WEAK"] as const;

/** What a statement tells of what the members bring: the best of them, the closest level, how many are near. */
function held(competence: string, members: Members, similarity: number): ClusterEvidence {
  const named = members.map((each, index) => ({ member: `organisation:${index}`, name: `Member ${index}`, ...each }));
  return {
    competence,
    ...(members.length > 0 && {
      members: {
        best: named.sort((one, other) => other.cover - one.cover).slice(0, CLUSTER_WEIGHTS.members),
        level: LEVELS.find((level) => members.some((each) => each.level === level))!,
        memberCount: members.filter(({ level }) => level !== "WEAK").length,
      },
    }),
    ...(similarity > 0 && {
      focus: { competence: "competence:f", similarity, level: "NEAR" as const, nl: "f", en: "f" },
    }),
  };
}

type Part = { requirement: RequirementNode; members: Members; similarity: number };

/** A demand, and what a cluster has for each requirement. */
const anyParts: fc.Arbitrary<Part[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom("a", "b", "c", "d", "e"),
      importance: fc.integer({ min: 1, max: 5 }),
      content: fc.double({ min: 0.05, max: 1, noNaN: true }),
      members: anyMembers,
      similarity: fc.oneof(fc.constant(0), anyShare),
    })
    .map(({ id, importance, content, ...more }) => ({ requirement: requirement(id, importance, content), ...more })),
  { minLength: 1, selector: (part) => part.requirement.competence },
);

const explained = (parts: readonly Part[]) =>
  explainCluster(
    parts.map((part) => held(part.requirement.competence, part.members, part.similarity)),
    parts.map((part) => part.requirement),
  );

test("the points are the score, a share of the demand", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const { score, contributions } = explained(parts);
      expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      expect(score >= 0 && score <= 1 + ROUNDING).toBe(true);
    }),
  );
});

test("the coverage and the weight of what is uncovered are the whole demand", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const { coverage, covered, uncovered } = explained(parts);
      const weightOf = (some: readonly RequirementNode[]) =>
        some.reduce((sum, each) => sum + each.importance * each.informationContent, 0);
      const whole = weightOf(parts.map((part) => part.requirement));
      expect(coverage + weightOf(uncovered) / whole).toBeCloseTo(1, 12);
      expect(new Set([...covered, ...uncovered]).size).toBe(parts.length);
      if (uncovered.length === 0) expect(coverage).toBe(1);
    }),
  );
});

test("a competence more of a member, new or known, never lowers the score or the coverage", () => {
  fc.assert(
    fc.property(anyParts, fc.nat(), fc.record({ cover: anyShare, level: anyLevel }), (parts, at, extra) => {
      const more = parts.map((part, index) =>
        index === at % parts.length ? { ...part, members: [...part.members, extra] } : part,
      );
      expect(explained(more).score).toBeGreaterThanOrEqual(explained(parts).score - ROUNDING);
      expect(explained(more).coverage).toBeGreaterThanOrEqual(explained(parts).coverage - ROUNDING);
    }),
  );
});

test("a focus more never lowers the score, and adds at most its own weight", () => {
  fc.assert(
    fc.property(anyParts, anyShare, (parts, similarity) => {
      const without = parts.map((part) => ({ ...part, similarity: 0 }));
      const focused = without.map((part) => ({ ...part, similarity }));
      const gain = explained(focused).score - explained(without).score;
      expect(gain).toBeGreaterThanOrEqual(-ROUNDING);
      expect(gain).toBeLessThanOrEqual(CLUSTER_WEIGHTS.focus * similarity + ROUNDING);
      expect(explained(focused).coverage).toBe(explained(without).coverage);
    }),
  );
});

test("without a member that counts the score falls, unless another covers as much", () => {
  fc.assert(
    fc.property(anyParts, fc.nat(), fc.nat(), (parts, at, which) => {
      const [part, index] = [parts[at % parts.length]!, at % parts.length];
      fc.pre(part.members.length > 0);
      const counting = [...part.members]
        .sort((one, other) => other.cover - one.cover)
        .slice(0, CLUSTER_WEIGHTS.members);
      const gone = counting[which % counting.length]!;
      const members = part.members.filter((member) => member !== gone);
      fc.pre(!members.some(({ cover }) => cover === gone.cover));
      const less = parts.map((each, other) => (other === index ? { ...each, members } : each));
      expect(explained(less).score).toBeLessThan(explained(parts).score);
    }),
  );
});

test("three members count: the fourth and all after it lift nobody, however many", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 500 }), anyShare, (count, cover) => {
      const withMembers = (length: number) =>
        explained([
          {
            requirement: requirement("a"),
            members: Array.from({ length }, () => ({ cover, level: "NEAR" as const })),
            similarity: 0,
          },
        ]).score;
      expect(withMembers(count)).toBe(withMembers(3));
      expect(withMembers(1)).toBeCloseTo(withMembers(3) / 3, 12);
    }),
  );
});

test("one member more who covers a requirement entirely never lowers the score, nor lifts it above the whole demand", () => {
  fc.assert(
    fc.property(anyParts, fc.nat(), (parts, at) => {
      const requirements = parts.map((part) => part.requirement);
      const before = explained(parts);
      const after = scoreWithOneMore(before, requirements[at % parts.length]!, requirements);
      expect(after).toBeGreaterThanOrEqual(before.score - ROUNDING);
      expect(after).toBeLessThanOrEqual(1 + ROUNDING);
    }),
  );
});

test("weak evidence scores, but alone makes no match and covers nothing", () => {
  const weak = [{ requirement: requirement("a"), members: [{ cover: 0.1, level: "WEAK" as const }], similarity: 0 }];
  const explanation = explained(weak);
  expect(explanation.score).toBeCloseTo(0.1 / 3, 12);
  expect({ coverage: explanation.coverage, isFound: isNearOrExact(explanation) }).toEqual({
    coverage: 0,
    isFound: false,
  });
});

test("a focus alone makes a match that covers nothing", () => {
  const explanation = explained([{ requirement: requirement("a"), members: [], similarity: 0.4 }]);
  expect(explanation.score).toBeCloseTo(0.32, 12);
  expect({ coverage: explanation.coverage, isFound: isNearOrExact(explanation) }).toEqual({
    coverage: 0,
    isFound: true,
  });
});

test("a demand that requires nothing is covered by nobody", () => {
  expect(explainCluster([], [])).toMatchObject({ score: 0, coverage: 0, contributions: [], uncovered: [] });
});
