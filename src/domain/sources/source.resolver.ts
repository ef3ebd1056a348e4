import { Resolver } from "type-graphql";
import { Every, Lookup } from "../../graph/schema/field-decorators";
import { Source, SourceConnection } from "./source.type";

@Resolver()
export class SourceQueries {
  @Lookup("Source", () => Source, "One page or document that states facts")
  source!: unknown;

  @Every("Source", () => SourceConnection, "All pages and documents that state facts, by id")
  sources!: unknown;
}
