import { Field, Float, ObjectType } from "type-graphql";
import { Node } from "../../domain/node.type";
import { Identified } from "../../graph/schema/field-decorators";
import { EdgeKind } from "./edge-kinds";
import { Exploration } from "./link.type";

/** Something that two things share. */
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
