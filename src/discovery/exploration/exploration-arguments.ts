import { type GraphContext } from "../../graph/compiler/resolvers";
import { badInput, notFound } from "../../problem";
import { type ExplorationArgs } from "./exploration.input";
import { type Projection } from "./projection/projection";
import { type EdgeSelection, type StepBudget } from "./projection/view";

/** How many edges a search may look at: some times all those of a region with its companies. */
const STEPS = 20_000_000;

export const newStepBudget = (): StepBudget => ({ left: STEPS });

/** Which edges are asked for. Throws a problem that names the argument at fault. */
export function readEdgeSelection({ kinds, asOf, includeEnded }: ExplorationArgs, today: string): EdgeSelection {
  if (kinds?.length === 0) throw badInput("kinds", "names no kind; leave it out for all");
  if (asOf != null && includeEnded != null) throw badInput("includeEnded", "say asOf or includeEnded, not both");
  return { kinds: kinds ?? undefined, day: includeEnded ? undefined : (asOf ?? today) };
}

/** A whole number within its bounds. Throws a problem that names the argument. */
export function readBoundedNumber(
  argument: string,
  asked: number | null | undefined,
  standard: number,
  most: number,
): number {
  const number = asked ?? standard;
  if (number < 1 || number > most) throw badInput(argument, `must be 1 to ${most}, not ${number}`);
  return number;
}

/** An id by itself, and under which argument it was written. */
export type IdArgument = readonly [id: string, argument: string];

/** Refuses what is no id. */
export const checkIdArguments = (named: readonly IdArgument[], { labelOf }: GraphContext) =>
  named.forEach(([id, argument]) => labelOf(id, argument));

/** The place of a node. Throws a problem where there is none. */
export function indexOfNode({ indexOfId }: Projection, [id, argument]: IdArgument): number {
  const place = indexOfId.get(id);
  if (place === undefined) throw notFound(argument, "thing with the id", id);
  return place;
}

/** What an answer says of a search that the budget may have ended. */
export const seen = (isPartial: boolean) => ({
  isPartial,
  partialBecause: isPartial
    ? `The search ended after looking at ${STEPS.toLocaleString("en")} edges; ask for fewer edges in a row, or for some kinds only.`
    : null,
});
