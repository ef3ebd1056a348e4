import { type Slice } from "../../domain/slice";
import { deriveCover, deriveEvidence } from "./evidence.cypher";
import { findMatches } from "./matching.cypher";
import { MatchingQueries, NeedMatchingFields } from "./matching.resolver";
import { deriveSimilarity } from "./similarity.cypher";
import { PLACE_OF_WAY, SIMILARITY, STRENGTH, WORKING_ROLES } from "./weights";

export const matching: Slice = {
  nouns: [],
  resolvers: [MatchingQueries, NeedMatchingFields],
  edges: [],
  statements: { findMatches, deriveSimilarity, deriveEvidence, deriveCover },
  derivations: [
    { statement: deriveSimilarity, parameters: { similarity: SIMILARITY } },
    { statement: deriveEvidence, parameters: { strength: STRENGTH, workingRoles: WORKING_ROLES } },
    { statement: deriveCover, parameters: { levels: PLACE_OF_WAY } },
  ],
  files: [],
};
