import fc from "fast-check";
import {
  SIMILARITY,
  type EvidenceKindCode,
  type SimilarityWayCode,
} from "../../src/discovery/shared/evidence/evidence.weights";
import { type RequirementNode } from "../../src/discovery/shared/demand/demand.cypher";
import { type MatchEvidence, type Piece } from "../../src/discovery/shared/evidence/evidence.cypher";

const IDS = ["competence:a", "competence:b", "competence:c", "competence:d"];
/** What is required, with how much it matters and how telling it is. */
export const requirement = (competence: string, importance = 3, informationContent = 0.5): RequirementNode => ({
  competence,
  importance,
  informationContent,
  nl: competence,
  en: competence,
});
/** A reason to believe, with what the test is about said anew. */
export const piece = (more: Partial<Piece>): Piece => ({
  kind: "COMPETENCE",
  competence: "competence:held",
  way: "SAME",
  similarity: 1,
  strength: 0.5,
  value: 0.5,
  source: "source:x",
  subject: null,
  ...more,
});
/** What somebody brings to each requirement. */
export const match = (met: Readonly<Record<string, readonly Piece[]>>): MatchEvidence => ({
  metRequirements: Object.entries(met).map(([competence, pieces]) => ({ competence, pieces })),
});

export const anyPiece: fc.Arbitrary<Piece> = fc
  .record({
    kind: fc.constantFrom<EvidenceKindCode>("COMPETENCE", "SOLUTION", "PROJECT", "RESEARCH", "PROFILE"),
    competence: fc.constantFrom("competence:h", "competence:i"),
    way: fc.constantFrom(...(Object.keys(SIMILARITY) as SimilarityWayCode[])),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
    source: fc.constantFrom("source:x", "source:y", "source:z", null),
    subject: fc.constantFrom("project:p", "solution:s", null),
  })
  .map((some) => ({ ...some, similarity: SIMILARITY[some.way], value: some.strength * SIMILARITY[some.way] }));

const anyDemand = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(...IDS),
      importance: fc.integer({ min: 1, max: 5 }),
      content: fc.double({ min: 0.05, max: 1, noNaN: true }),
    }),
    { minLength: 1, selector: ({ id }) => id },
  )
  .map((list) => list.map(({ id, importance, content }) => requirement(id, importance, content)));

/** A demand and what somebody brings to some of it. */
export const anyMatch = anyDemand.chain((requirements) =>
  fc.tuple(
    fc.constant(requirements),
    fc.dictionary(
      fc.constantFrom(...requirements.map((each) => each.competence)),
      fc.array(anyPiece, { minLength: 1, maxLength: 6 }),
      { minKeys: 1 },
    ),
  ),
);
