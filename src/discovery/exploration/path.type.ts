import { Field, Float, ObjectType } from "type-graphql";
import { Node } from "../../domain/node.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { sentenceOfPath } from "./present-path";
import { Exploration, PathSegment } from "./exploration.type";

@ObjectType({ simpleResolvers: true, description: "A path from one node to another that visits no node twice" })
export class Path {
  @Identified(() => [Node], "The nodes on the path, from start to end")
  nodes!: unknown;

  @Field(() => [PathSegment], {
    description: "The edges on the path, in order; all of them if several connect two neighbouring nodes",
  })
  links!: PathSegment[];

  @Field(() => Float, {
    description:
      "The length of the path in weighted steps: informative edges and nodes with few relations make it lower",
  })
  cost!: number;

  @Identified(
    () => [Node],
    "The nodes between start and end with a hundred relations or more: a connection through them says little",
  )
  hubs!: unknown;

  @Sentence("The path in a sentence", sentenceOfPath)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: "The shortest paths from one node to another" })
export class PathsResult extends Exploration {
  @Field(() => [Path], { description: "The paths, the lowest cost first; equal costs by the ids on them" })
  paths!: Path[];
}

@ObjectType({
  simpleResolvers: true,
  description: "How several nodes are connected: the paths with the lowest cost that connect them",
})
export class ConnectionsResult extends Exploration {
  @Identified(() => [Node], "The requested nodes and all nodes on the paths, ordered by id")
  nodes!: unknown;

  @Field(() => [PathSegment], { description: "The edges on the paths, each once" })
  links!: PathSegment[];

  @Field(() => [Path], { description: "The paths that connect the requested nodes, the lowest cost first" })
  paths!: Path[];

  @Field(() => Boolean, { description: "Whether all requested nodes are connected" })
  isConnected!: boolean;

  @Identified(() => [Node], "The requested nodes that no path connects to another requested node")
  apart!: unknown;
}
