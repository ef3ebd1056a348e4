import { type Work } from "../../shared/runtime/run-cooperatively";
import { costOfKind } from "../edge.weights";
import { type Projection } from "./projection";

/** Which edges an exploration may use: some kinds, or all; what holds on a day, or whatever the time. */
export type EdgeSelection = Readonly<{ kinds?: readonly string[]; day?: string }>;

/** The graph with the edges that may be used, and what a step costs by the number of its kind. */
export type View = Projection & Readonly<{ isOpen: Uint8Array; stepCost: Int32Array }>;

/** The part of the graph in which an exploration looks. */
export function viewOf(projection: Projection, { kinds, day }: EdgeSelection): View {
  const { kind, since, until, texts } = projection;
  const isWanted = projection.kinds.map((name) => !kinds || kinds.includes(name));
  const isBegun = texts.map((date) => !day || date === null || date <= day);
  const isOver = texts.map((date) => !!day && date !== null && date < day.slice(0, date.length));
  const isOpen = kind.map((each, edge) => Number(isWanted[each] && isBegun[since[edge]!] && !isOver[until[edge]!]));
  return { ...projection, isOpen, stepCost: Int32Array.from(projection.kinds, costOfKind) };
}

/** How many steps a search may take: edges that it looks at. It ends by count, not by the clock, so that the same question has the same answer. */
export type StepBudget = { left: number };

/** How many steps a search takes before it pauses. */
export const PAUSE = 100_000;

/** Pauses, and tells what is left by then. */
export function* pausing({ left }: StepBudget): Work<number> {
  yield;
  return left;
}
