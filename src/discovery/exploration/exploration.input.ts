import { ArgsType, Field, ID, Int } from "type-graphql";
import { Day } from "../../graph/schema/day";
import { EdgeKind } from "./edge-kinds";

/** Which edges an exploration may use. */
@ArgsType()
export class ExplorationArgs {
  @Field(() => [EdgeKind], { nullable: true, description: "Only edges of these kinds; all by default" })
  kinds?: readonly string[] | null;

  @Field(() => Day, { nullable: true, description: "As of this day; today by default" })
  asOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "true: whatever the time, also what has ended or has not begun; false by default",
  })
  includeEnded?: boolean | null;
}

export const DEFAULT_HOPS = 4;
export const MAX_HOPS = 6;
const HOPS = `How many edges between two at most: 1 to ${MAX_HOPS}`;

@ArgsType()
export class PathArgs extends ExplorationArgs {
  @Field(() => ID, { description: "The id of where they begin" })
  from!: string;

  @Field(() => ID, { description: "The id of where they end, another than `from`" })
  to!: string;

  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_HOPS, description: HOPS })
  maxHops?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 5, description: "How many paths at most: 1 to 100" })
  first?: number | null;
}

export const MAX_DEPTH = 3;
export const MAX_PER_KIND = 100;

@ArgsType()
export class NeighbourhoodArgs extends ExplorationArgs {
  @Field(() => ID, { description: "The id of what is in the middle" })
  id!: string;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: `How many edges away at most: 1 to ${MAX_DEPTH}` })
  depth?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 10,
    description: `How many edges of each kind at each distance at most: 1 to ${MAX_PER_KIND}`,
  })
  perKind?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The end cursor of a group of the same neighbourhood: only that group, from behind it",
  })
  after?: string | null;
}

export const MAX_TOGETHER = 10;

@ArgsType()
export class ConnectionsArgs extends ExplorationArgs {
  @Field(() => [ID], { description: `The ids of 2 to ${MAX_TOGETHER} things, each once` })
  ids!: readonly string[];

  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_HOPS, description: HOPS })
  maxHops?: number | null;
}

@ArgsType()
export class ResemblanceArgs extends ExplorationArgs {
  @Field(() => ID, { description: "The id of what the others resemble" })
  id!: string;

  @Field(() => Int, { nullable: true, defaultValue: 10, description: "How many at most: 1 to 100" })
  first?: number | null;
}
