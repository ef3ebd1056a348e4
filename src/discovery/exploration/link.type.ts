import { Field, ObjectType } from "type-graphql";
import { Node } from "../../domain/node.type";
import { Source } from "../../domain/sources/source.type";
import { Identified } from "../../graph/schema/field-decorators";
import { PartialDate } from "../../graph/schema/partial-date";
import { EdgeKind } from "./edge-kinds";

/** An edge of the graph. */
@ObjectType({ simpleResolvers: true, description: "An edge of the graph, as it is stored" })
export class PathSegment {
  @Field(() => EdgeKind, { description: "What it says" })
  kind!: string;

  @Identified(() => Node, "Where it begins")
  from!: unknown;

  @Identified(() => Node, "Where it ends")
  to!: unknown;

  @Field(() => String, {
    nullable: true,
    description: "In what capacity: the kind of a membership, the role in a project; null where there is none",
  })
  role?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: "Since when, of the edge or of an end that holds for a time; null: unknown",
  })
  since?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: "Until when, of the edge or of an end that holds for a time; null: not known to have ended",
  })
  until?: string | null;

  @Identified(() => Source, "The page or document that states it; null where only those of its ends are known", {
    nullable: true,
  })
  source?: unknown;
}

/** What every exploration says of itself: whether it saw all. */
@ObjectType({ simpleResolvers: true })
export abstract class Exploration {
  @Field(() => Boolean, {
    description: "Whether the search ended before it had seen all, so that something may be missing",
  })
  isPartial!: boolean;

  @Field(() => String, { nullable: true, description: "Why it ended, and what to ask instead; null where it saw all" })
  partialBecause?: string | null;
}
