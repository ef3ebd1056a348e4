import { type Slice } from "../slice";
import { SourceQueries } from "./source.resolver";
import { SourceDetails } from "./source.type";

export const sources: Slice = {
  nouns: [{ label: "Source", prefixes: ["source"] }],
  resolvers: [SourceQueries],
  edges: [],
  files: [{ file: "sources.csv", node: "Source", details: SourceDetails, edges: {} }],
};
