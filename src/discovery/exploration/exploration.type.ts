import { Field, ObjectType, Int, Float } from "type-graphql";
import { Node } from "../../domain/node.type";
import { Source } from "../../domain/sources/source.type";
import { Identified } from "../../graph/schema/field-decorators";
import { PartialDate } from "../../graph/schema/dates";
import { EdgeKind } from "./edge-kinds";
import { PageInfo } from "../../graph/schema/connection";

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

/** The common fields of every exploration: whether the search was complete. */
@ObjectType({ simpleResolvers: true })
export abstract class Exploration {
  @Field(() => Boolean, {
    description: "Whether the search ended before it had seen all, so that something may be missing",
  })
  isPartial!: boolean;

  @Field(() => String, { nullable: true, description: "Why it ended, and what to ask instead; null where it saw all" })
  partialBecause?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The edges of one kind that lead to what is so far away" })
export class NeighbourGroup {
  @Field(() => Int, { description: "How many edges away is what they lead to: 1 or more" })
  distance!: number;

  @Field(() => EdgeKind, { description: "What they say" })
  kind!: string;

  @Field(() => Int, { description: "How many there are" })
  totalCount!: number;

  @Field(() => [PathSegment], { description: "Some of them, by the ids of what is nearer, then of what is farther" })
  links!: PathSegment[];

  @Field(() => PageInfo, { description: "Whether there are more: give the end cursor as `after` to go on" })
  pageInfo!: PageInfo;
}

@ObjectType({ simpleResolvers: true, description: "What lies around one thing" })
export class NeighbourhoodResult extends Exploration {
  @Field(() => [NeighbourGroup], { description: "By distance, then by the name of the kind" })
  groups!: NeighbourGroup[];
}

@ObjectType({ simpleResolvers: true, description: "Something that two things share" })
export class SharedEvidence {
  @Identified(() => Node, "What both are joined to")
  node!: unknown;

  @Field(() => EdgeKind, { description: "By which kind of edge" })
  kind!: string;

  @Field(() => EdgeKind, {
    nullable: true,
    description:
      "By which edge to something of its own that has it, for instance to a need; null where both have it themselves",
  })
  through?: string | null;

  @Field(() => Float, { description: "What it adds to the score: the rarer it is, the more" })
  points!: number;
}

@ObjectType({ simpleResolvers: true, description: "Something that resembles another, and why" })
export class ResemblanceMatch {
  @Identified(() => Node, "What resembles it")
  node!: unknown;

  @Field(() => Float, {
    description: "How much of what is true of either is true of both, 0 to 1: the sum of the points",
  })
  score!: number;

  @Field(() => [SharedEvidence], { description: "What they share, the most telling first" })
  shared!: SharedEvidence[];
}

@ObjectType({ simpleResolvers: true, description: "What resembles one thing" })
export class ResemblancesResult extends Exploration {
  @Field(() => [ResemblanceMatch], { description: "What resembles it, the most first; equal ones by id" })
  resemblances!: ResemblanceMatch[];
}
