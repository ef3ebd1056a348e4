import { Resolver } from "type-graphql";
import { Every, Lookup } from "../../graph/schema/field-decorators";
import { Source, SourceConnection, SourceDetails } from "./source.type";
import { type Slice } from "../slice";

@Resolver()
export class SourceQueries {
  @Lookup("Source", () => Source, "One page or document that is a source")
  source!: unknown;

  @Every("Source", () => SourceConnection, "All pages and documents that are sources, ordered by id")
  sources!: unknown;
}

export const sources: Slice = {
  nouns: [{ label: "Source", prefixes: ["source"] }],
  resolvers: [SourceQueries],
  edges: [],
  files: [{ file: "sources.csv", node: "Source", details: SourceDetails, edges: {} }],
};
