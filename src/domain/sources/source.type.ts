import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { referenceTo } from "../../graph/schema/edges";
import { Link, Reference, Text, When } from "../../graph/schema/property-decorators";
import { Node } from "../node.type";

@ObjectType({ simpleResolvers: true })
export class SourceDetails {
  @Text("The title of the page or document", { maxLength: 300 })
  title!: string;

  @Text("Its publisher", { dimension: true })
  publisher!: string;

  @Link("Its web address", { optional: true })
  url?: string | null;

  @When("The date of publication", { optional: true })
  date?: string | null;
}

/** A page or document that is a source of facts. */
@ObjectType({ implements: [Node], simpleResolvers: true, description: "A page or document that is a source of facts" })
export class Source extends SourceDetails implements Node {
  @Field(() => ID, { description: "Its id, for example source:metro-cold2gold" })
  id!: string;
}

export const SourceConnection = connection(() => Source, {
  name: "Source",
  what: "a page or document that is a source",
});

/** The source of an edge between nodes. */
@ObjectType({ simpleResolvers: true })
export class Sourced {
  @Reference(
    referenceTo("Source", "source"),
    () => Source,
    "The page or document that is the source of this information",
  )
  source!: unknown;
}
