import { Field, Float, ObjectType } from "type-graphql";
import { Node } from "../../domain/node.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { sentenceOfPath } from "./present-path";
import { Exploration, PathSegment } from "./exploration.type";

@ObjectType({ simpleResolvers: true, description: "A way from one thing to another that goes through nothing twice" })
export class Path {
  @Identified(() => [Node], "The things along it, from the beginning to the end")
  nodes!: unknown;

  @Field(() => [PathSegment], {
    description: "The edges along it, in order; all where several lead from one thing to the next",
  })
  links!: PathSegment[];

  @Field(() => Float, {
    description:
      "How far it is, in steps: the less, the more telling are its edges and the fewer relations have the things on the way",
  })
  cost!: number;

  @Identified(
    () => [Node],
    "The things on the way that have a hundred relations or more: to be joined by them says little",
  )
  hubs!: unknown;

  @Sentence("The path in a sentence", sentenceOfPath)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: "The closest ways from one thing to another" })
export class PathsResult extends Exploration {
  @Field(() => [Path], { description: "The paths, the cheapest first; equal ones by the ids along them" })
  paths!: Path[];
}

@ObjectType({ simpleResolvers: true, description: "What links several things: the cheapest paths that join them" })
export class ConnectionsResult extends Exploration {
  @Identified(() => [Node], "What was asked for and everything on the way, by id")
  nodes!: unknown;

  @Field(() => [PathSegment], { description: "The edges along the paths, each once" })
  links!: PathSegment[];

  @Field(() => [Path], { description: "The paths that were kept, the cheapest first" })
  paths!: Path[];

  @Field(() => Boolean, { description: "Whether everything that was asked for hangs together" })
  isConnected!: boolean;

  @Identified(() => [Node], "What was asked for and no path links to anything else that was")
  apart!: unknown;
}
