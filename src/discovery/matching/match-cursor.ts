import { cursorOf, readCursor } from "../../graph/pages";
import { badInput } from "../../problem";
import { type Demand } from "./matching.rows";

type Question = Omit<Demand, "first" | "after">;

/** A cursor belongs to one question: the same demand under the same filter. */
const placeOf = (question: Question) => `membersServing ${JSON.stringify(question)}`;

/** The place behind which a page begins, as a cursor says. */
export function readMatchCursor(after: string | null | undefined, question: Question): Demand["after"] {
  if (after == null) return undefined;
  const [score, id] = readCursor(after, placeOf(question), 2, "membersServing");
  if (typeof score !== "number" || typeof id !== "string") throw badInput("after", "is not a cursor (membersServing)");
  return { score, id };
}

/** The cursor of a match of a question. */
export const matchCursor = ({ first: _first, after: _after, ...question }: Demand, score: number, id: string) =>
  cursorOf([score, id], placeOf(question));
