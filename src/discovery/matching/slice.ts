import { type Slice } from "../../domain/slice";
import { findMatches } from "./matching.cypher";
import { MatchingQueries, NeedMatchingFields } from "./matching.resolver";
import { deriveSimilarity } from "./similarity.cypher";
import { SIMILARITY } from "./weights";

export const matching: Slice = {
  nouns: [],
  resolvers: [MatchingQueries, NeedMatchingFields],
  edges: [],
  statements: { findMatches, deriveSimilarity },
  derivations: [{ statement: deriveSimilarity, parameters: { similarity: SIMILARITY } }],
  files: [],
};
