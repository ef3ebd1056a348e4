import { Field, ObjectType, Int, Float } from "type-graphql";
import { Node } from "../../domain/node.type";
import { Source } from "../../domain/sources/source.type";
import { Identified } from "../../graph/schema/field-decorators";
import { PartialDate } from "../../graph/schema/dates";
import { EdgeKind } from "./edge-kinds";
import { PageInfo } from "../../graph/schema/connection";

@ObjectType({ simpleResolvers: true, description: "An edge of the graph in its stored direction" })
export class PathSegment {
  @Field(() => EdgeKind, { description: "The kind of the edge" })
  kind!: string;

  @Identified(() => Node, "The node at the start of the edge")
  from!: unknown;

  @Identified(() => Node, "The node at the end of the edge")
  to!: unknown;

  @Field(() => String, {
    nullable: true,
    description: "The capacity: the kind of a membership, or the role in a project; null: the edge has none",
  })
  role?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: "The start of validity of the edge, or of the node at one end; null: not known",
  })
  since?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: "The end of validity of the edge, or of the node at one end; null: not known to have ended",
  })
  until?: string | null;

  @Identified(
    () => Source,
    "The page or document that states the edge; null if only the sources of its two nodes are known",
    {
      nullable: true,
    },
  )
  source?: unknown;
}

/** The common fields of every exploration: whether the search was complete. */
@ObjectType({ simpleResolvers: true })
export abstract class Exploration {
  @Field(() => Boolean, {
    description: "Whether the search ended early, so that results may be missing",
  })
  isPartial!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why the search ended early, and what to do next; null if it is complete",
  })
  partialBecause?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The edges of one kind that lead to nodes at one distance" })
export class NeighbourGroup {
  @Field(() => Int, { description: "The distance of those nodes from the centre, in edges: 1 or more" })
  distance!: number;

  @Field(() => EdgeKind, { description: "The kind of the edges" })
  kind!: string;

  @Field(() => Int, { description: "The number of edges in the group, including those that are not shown" })
  totalCount!: number;

  @Field(() => [PathSegment], {
    description: "The edges that are shown, ordered by the id of the nearer node, then of the farther node",
  })
  links!: PathSegment[];

  @Field(() => PageInfo, { description: "Whether there are more edges: pass the end cursor as `after` to continue" })
  pageInfo!: PageInfo;
}

@ObjectType({ simpleResolvers: true, description: "The neighbourhood of a node" })
export class NeighbourhoodResult extends Exploration {
  @Field(() => [NeighbourGroup], { description: "The groups, ordered by distance, then by the name of the kind" })
  groups!: NeighbourGroup[];
}

@ObjectType({ simpleResolvers: true, description: "A connection that two nodes have in common" })
export class SharedEvidence {
  @Identified(() => Node, "The node to which both are connected")
  node!: unknown;

  @Field(() => EdgeKind, { description: "The kind of edge that connects them to it" })
  kind!: string;

  @Field(() => EdgeKind, {
    nullable: true,
    description:
      "The kind of edge to an intermediate node of each, for example a need; null if both are connected directly",
  })
  through?: string | null;

  @Field(() => Float, { description: "The part of the score that it gives; a rarer connection gives more" })
  points!: number;
}

@ObjectType({ simpleResolvers: true, description: "A node that is similar to another, with the reasons" })
export class ResemblanceMatch {
  @Identified(() => Node, "The similar node")
  node!: unknown;

  @Field(() => Float, {
    description: "How much of the connections of either node both have, 0 to 1: the sum of the points",
  })
  score!: number;

  @Field(() => [SharedEvidence], { description: "The connections that both have, the most points first" })
  shared!: SharedEvidence[];
}

@ObjectType({ simpleResolvers: true, description: "The nodes that are similar to one node" })
export class ResemblancesResult extends Exploration {
  @Field(() => [ResemblanceMatch], { description: "The similar nodes, the highest score first; equal scores by id" })
  resemblances!: ResemblanceMatch[];
}
