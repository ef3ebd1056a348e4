import { type Slice } from "../../domain/slice";
import { deriveEvidence } from "./evidence.cypher";
import { findMatches } from "./matching.cypher";
import { MatchingQueries, NeedMatchingFields } from "./matching.resolver";
import { deriveSimilarity } from "./similarity.cypher";
import { SIMILARITY, STRENGTH, WORKING_ROLES } from "./weights";

export const matching: Slice = {
  nouns: [],
  resolvers: [MatchingQueries, NeedMatchingFields],
  edges: [],
  statements: { findMatches, deriveSimilarity, deriveEvidence },
  derivations: [
    { statement: deriveSimilarity, parameters: { similarity: SIMILARITY } },
    { statement: deriveEvidence, parameters: { strength: STRENGTH, workingRoles: WORKING_ROLES } },
  ],
  files: [],
};
