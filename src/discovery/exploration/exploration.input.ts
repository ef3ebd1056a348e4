import { ArgsType, Field, ID, Int } from "type-graphql";
import { Day } from "../../graph/schema/dates";
import { EdgeKind } from "./edge-kinds";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { badInput, notFound } from "../../problem";
import { type Projection, type EdgeSelection, type StepBudget } from "./projection/projection";

/** Which edges an exploration may use. */
@ArgsType()
export class ExplorationArgs {
  @Field(() => [EdgeKind], { nullable: true, description: "Only edges of these kinds; all by default" })
  kinds?: readonly string[] | null;

  @Field(() => Day, { nullable: true, description: "Only edges that are valid on this day; today by default" })
  asOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "true: includes edges that have ended or not begun yet; false by default. Cannot be combined with `asOf`",
  })
  includeEnded?: boolean | null;
}

export const DEFAULT_HOPS = 4;
export const MAX_HOPS = 6;
const HOPS = `The maximum number of edges on a path: 1 to ${MAX_HOPS}`;

@ArgsType()
export class PathArgs extends ExplorationArgs {
  @Field(() => ID, { description: "The id of the node at the start of the paths" })
  from!: string;

  @Field(() => ID, { description: "The id of the node at the end of the paths; not the same as `from`" })
  to!: string;

  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_HOPS, description: HOPS })
  maxHops?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 5, description: "The maximum number of paths: 1 to 100" })
  first?: number | null;
}

export const MAX_DEPTH = 3;
export const MAX_PER_KIND = 100;

@ArgsType()
export class NeighbourhoodArgs extends ExplorationArgs {
  @Field(() => ID, { description: "The id of the node in the centre" })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: `The maximum distance from the centre, in edges: 1 to ${MAX_DEPTH}`,
  })
  depth?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 10,
    description: `The maximum number of edges of each kind at each distance: 1 to ${MAX_PER_KIND}`,
  })
  perKind?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The end cursor of a group of the same neighbourhood: returns only that group, from the next edge",
  })
  after?: string | null;
}

export const MAX_CONNECTED = 10;

@ArgsType()
export class ConnectionsArgs extends ExplorationArgs {
  @Field(() => [ID], { description: `The ids of 2 to ${MAX_CONNECTED} nodes, without duplicates` })
  ids!: readonly string[];

  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_HOPS, description: HOPS })
  maxHops?: number | null;
}

@ArgsType()
export class ResemblanceArgs extends ExplorationArgs {
  @Field(() => ID, { description: "The id of the node to which others are compared" })
  id!: string;

  @Field(() => Int, { nullable: true, defaultValue: 10, description: "The maximum number of results: 1 to 100" })
  first?: number | null;
}

/** The number of edges that a search may visit: a few times all edges of a region with its companies. */
const STEPS = 20_000_000;

export const newStepBudget = (): StepBudget => ({ left: STEPS });

/** Reads the selection of edges. Throws a problem that names the argument at fault. */
export function readEdgeSelection({ kinds, asOf, includeEnded }: ExplorationArgs, today: string): EdgeSelection {
  if (kinds?.length === 0) throw badInput("kinds", "is empty; name one or more kinds, or leave it out for all");
  if (asOf != null && includeEnded != null) throw badInput("includeEnded", "say asOf or includeEnded, not both");
  return { kinds: kinds ?? undefined, day: includeEnded ? undefined : (asOf ?? today) };
}

/** Reads an integer from 1 to `most`. Throws a problem that names the argument. */
export function readBoundedNumber(
  argument: string,
  requested: number | null | undefined,
  standard: number,
  most: number,
): number {
  const number = requested ?? standard;
  if (number < 1 || number > most) throw badInput(argument, `must be 1 to ${most}, not ${number}`);
  return number;
}

/** An id, and the argument that holds it. */
export type IdArgument = readonly [id: string, argument: string];

/** Throws a problem if a text is no id. */
export const checkIdArguments = (named: readonly IdArgument[], { labelOf }: GraphContext) =>
  named.forEach(([id, argument]) => labelOf(id, argument));

/** The index of a node. Throws a problem if it does not exist. */
export function indexOfNode({ indexOfId }: Projection, [id, argument]: IdArgument): number {
  const position = indexOfId.get(id);
  if (position === undefined) throw notFound(argument, "thing with the id", id);
  return position;
}

/** The fields of an answer about whether the budget ended the search. */
export const partialFields = (isPartial: boolean) => ({
  isPartial,
  partialBecause: isPartial
    ? `The search ended after visiting ${STEPS.toLocaleString("en")} edges. Ask for shorter paths, or name some \`kinds\` only.`
    : null,
});
