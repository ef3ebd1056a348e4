import { type Work } from "../../shared/runtime/run-cooperatively";
import { costOfKind } from "../edge.weights";

/** A relation as the statement brings it, from the node of its row: kind, the other end, role, source, since, until, strength. */
type ProjectionEdgeRow = readonly [
  kind: string,
  other: string,
  role: string | null,
  source: string | null,
  since: string | null,
  until: string | null,
  strength: number | null,
];

/** A node as the statement brings it; what has no proper name has a title. */
export type ProjectionNodeRow = readonly [
  id: string,
  labels: readonly string[],
  name: string | null,
  nl: string | null,
  en: string | null,
  since: string | null,
  until: string | null,
  edges: readonly ProjectionEdgeRow[],
];

/** Texts that are often the same, each kept once; number 0 is none. */
type Texts = readonly (string | null)[];

/**
 * The whole graph in numbers. A node is its place in the order of the ids, an edge its place in the order in which edges were read; the
 * neighbours of a node stand between `begins[node]` and `begins[node + 1]`, in order, once for each edge.
 */
export type Projection = Readonly<{
  ids: readonly string[];
  indexOfId: ReadonlyMap<string, number>;
  names: Readonly<{ nl: readonly string[]; en: readonly string[] }>;
  /** What a node is: those with the same labels have the same number. */
  sorts: Uint16Array;
  kinds: readonly string[];
  /** The kinds that have no direction, by number. */
  mutual: ReadonlySet<number>;
  texts: Texts;
  from: Int32Array;
  to: Int32Array;
  kind: Uint8Array;
  role: Int32Array;
  since: Int32Array;
  until: Int32Array;
  /** How strong a competence is; NaN where it is not assessed, or the edge has no strength. */
  strength: Float64Array;
  /** The node that states it; -1 where nobody does. */
  source: Int32Array;
  begins: Int32Array;
  others: Int32Array;
  edges: Int32Array;
}>;

/** How many relations a node has, of whatever kind and time. */
export const degreeOf = ({ begins }: Projection, node: number) => begins[node + 1]! - begins[node]!;

/** The edges of the graph, and which of their kinds have no direction. */
export type Kinds = Readonly<{ all: readonly string[]; mutual: ReadonlySet<string> }>;

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
