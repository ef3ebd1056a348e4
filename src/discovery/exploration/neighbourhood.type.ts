import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../../graph/schema/connection";
import { EdgeKind } from "./edge-kinds";
import { Exploration, PathSegment } from "./link.type";

/** The edges of one kind at one distance. */
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
