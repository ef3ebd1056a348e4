import { type Work } from "../../shared/runtime/run-cooperatively";
import { costOfKind } from "../edge.weights";

/** An outgoing relationship in the row of its start node. */
type ProjectionEdgeRow = readonly [
  kind: string,
  other: string,
  role: string | null,
  source: string | null,
  since: string | null,
  until: string | null,
  strength: number | null,
];

/** A row of the statement: a node with its outgoing relationships. A node without a name has a title. */
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

/** Interned texts, by number. Number 0 is null. */
type Texts = readonly (string | null)[];

/**
 * The whole graph in numbers. A node is its index in the order of the ids, an edge its index in the order of reading. The neighbours of a
 * node are at `begins[node]` up to `begins[node + 1]` of `others` and `edges`, in order, once for each edge.
 */
export type Projection = Readonly<{
  ids: readonly string[];
  indexOfId: ReadonlyMap<string, number>;
  names: Readonly<{ nl: readonly string[]; en: readonly string[] }>;
  /** The number of a node's set of labels. Nodes with the same labels have the same number. */
  labelSets: Uint16Array;
  kinds: readonly string[];
  /** The undirected kinds, by number. */
  mutual: ReadonlySet<number>;
  texts: Texts;
  from: Int32Array;
  to: Int32Array;
  kind: Uint8Array;
  role: Int32Array;
  since: Int32Array;
  until: Int32Array;
  /** The strength of a competence; NaN if it is not assessed, or if the edge has no strength. */
  strength: Float64Array;
  /** The node of the source; -1 without a source. */
  source: Int32Array;
  begins: Int32Array;
  others: Int32Array;
  edges: Int32Array;
}>;

/** The number of relationships of a node, of any kind and time. */
export const degreeOf = ({ begins }: Projection, node: number) => begins[node + 1]! - begins[node]!;

/** The edge kinds of the graph; `mutual` holds the undirected ones. */
export type Kinds = Readonly<{ all: readonly string[]; mutual: ReadonlySet<string> }>;

/** The edges that an exploration may use: of some kinds or all, on a day or at any time. */
export type EdgeSelection = Readonly<{ kinds?: readonly string[]; day?: string }>;

/** The projection, with the selected edges marked as open, and the cost of a step by kind. */
export type View = Projection & Readonly<{ isOpen: Uint8Array; stepCost: Int32Array }>;

/** The view of the graph for an exploration. */
export function viewOf(projection: Projection, { kinds, day }: EdgeSelection): View {
  const { kind, since, until, texts } = projection;
  const isWanted = projection.kinds.map((name) => !kinds || kinds.includes(name));
  const isBegun = texts.map((date) => !day || date === null || date <= day);
  const isOver = texts.map((date) => !!day && date !== null && date < day.slice(0, date.length));
  const isOpen = kind.map((each, edge) => Number(isWanted[each] && isBegun[since[edge]!] && !isOver[until[edge]!]));
  return { ...projection, isOpen, stepCost: Int32Array.from(projection.kinds, costOfKind) };
}

/** How many edges a search may still visit. A count instead of a time limit, so that answers are reproducible. */
export type StepBudget = { left: number };

/** How many edges a search visits before it pauses, so that other work gets a turn. */
export const EDGES_PER_TURN = 100_000;

/** Pauses, and returns the budget that is left. */
export function* pauseAndGetBudget({ left }: StepBudget): Work<number> {
  yield;
  return left;
}
