import { type GraphContext } from "../../graph/compiler/resolvers";
import { badInput, notFound } from "../../problem";
import { type ExplorationArgs } from "./exploration.input";
import { type Projection } from "./projection/projection";
import { type Asked, type Budget } from "./projection/view";

/** How many edges a search may look at: some times all those of a region with its companies. */
const STEPS = 20_000_000;

export const fullBudget = (): Budget => ({ left: STEPS });

/** Which edges are asked for. Throws a problem that names the argument at fault. */
export function readAsked({ kinds, asOf, includeEnded }: ExplorationArgs, today: string): Asked {
  if (kinds?.length === 0) throw badInput("kinds", "names no kind; leave it out for all");
  if (asOf != null && includeEnded != null) throw badInput("includeEnded", "say asOf or includeEnded, not both");
  return { kinds: kinds ?? undefined, day: includeEnded ? undefined : (asOf ?? today) };
}

/** A whole number within its bounds. Throws a problem that names the argument. */
export function readNumber(argument: string, asked: number | null | undefined, standard: number, most: number): number {
  const number = asked ?? standard;
  if (number < 1 || number > most) throw badInput(argument, `must be 1 to ${most}, not ${number}`);
  return number;
}

/** An id by itself, and under which argument it was written. */
export type Named = readonly [id: string, argument: string];

/** Refuses what is no id. */
export const checkIds = (named: readonly Named[], { labelOf }: GraphContext) =>
  named.forEach(([id, argument]) => labelOf(id, argument));

/** The place of a node. Throws a problem where there is none. */
export function placeIn({ placeOf }: Projection, [id, argument]: Named): number {
  const place = placeOf.get(id);
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
