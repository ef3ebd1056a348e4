import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { referenceTo } from "../../graph/schema/edges";
import { Link, Reference, Text, When } from "../../graph/schema/property-decorators";
import { Node } from "../node.type";

@ObjectType({ simpleResolvers: true })
export class SourceDetails {
  @Text("The title of the page or document", { maxLength: 300 })
  title!: string;

  @Text("Who published it", { dimension: true })
  publisher!: string;

  @Link("Its address", { optional: true })
  url?: string | null;

  @When("When it was published", { optional: true })
  date?: string | null;
}

/** A page or document that states facts. */
@ObjectType({ implements: [Node], simpleResolvers: true, description: "A page or document that states facts" })
export class Source extends SourceDetails implements Node {
  @Field(() => ID, { description: "Its id, for instance source:metro-cold2gold" })
  id!: string;
}

export const SourceConnection = connection(() => Source, {
  name: "Source",
  what: "a page or document that states facts",
});

/** The source of an edge between nodes. */
@ObjectType({ simpleResolvers: true })
export class Sourced {
  @Reference(referenceTo("Source", "source"), () => Source, "The page or document that states this")
  source!: unknown;
}
