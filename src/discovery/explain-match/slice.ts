import { type Slice } from "../../domain/slice";
import { findReasons } from "./explain-match.cypher";
import { ReasoningQueries } from "./explain-match.resolver";

export const reasoning: Slice = {
  nouns: [],
  resolvers: [ReasoningQueries],
  edges: [],
  statements: { findReasons },
  files: [],
};
