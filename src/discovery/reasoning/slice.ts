import { type Slice } from "../../domain/slice";
import { findReasons } from "./reasoning.cypher";
import { ReasoningQueries } from "./reasoning.resolver";

export const reasoning: Slice = {
  nouns: [],
  resolvers: [ReasoningQueries],
  edges: [],
  statements: { findReasons },
  files: [],
};
