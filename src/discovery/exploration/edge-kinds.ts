import { registerEnumType } from "type-graphql";
import { type Slice } from "../../domain/slice";
import { type Edge } from "../../graph/schema/edges";
import { wordsOfKind } from "./path.sentences";
import { type Kinds } from "./projection/projection";

/** The kinds of edges that can be explored: those that the slices declare, each under the name of its relation. */
export const EdgeKind: Record<string, string> = {};
const meanings: Record<string, { description: string }> = {};
registerEnumType(EdgeKind, {
  name: "EdgeKind",
  description: "The kinds of edges of the graph, each read from its beginning to its end",
  valuesConfig: meanings,
});

let labels: readonly string[] = [];
const mutual = new Set<string>();

/** Learns the edges that the slices declare, before the schema is built. A new noun brings its edges by itself. */
export function learnEdges(slices: readonly Slice[]): void {
  const edges = slices.flatMap((slice) => slice.edges).map(asStored);
  labels = distinct(edges.flatMap(({ from, to }) => [from, to]));
  for (const kind of distinct(edges.map(({ type }) => type))) {
    const same = edges.filter(({ type }) => type === kind);
    EdgeKind[kind] = kind;
    meanings[kind] = { description: meaningOf(kind, same) };
    if (same.some(({ direction }) => direction === "both")) mutual.add(kind);
  }
}

/** What can be explored: labels of nodes, kinds of edges. */
export const explorable = (): Readonly<{ labels: readonly string[]; kinds: Kinds }> => ({
  labels,
  kinds: { all: Object.keys(EdgeKind), mutual },
});

/** An edge read in the direction of its arrow. */
const asStored = (edge: Edge): Edge =>
  edge.direction === "in" ? { ...edge, from: edge.to, to: edge.from, direction: "out" } : edge;

const distinct = (names: readonly string[]) => [...new Set(names)].sort();

function meaningOf(kind: string, edges: readonly Edge[]): string {
  const [from, to] = [edges.map((edge) => edge.from), edges.map((edge) => edge.to)].map((names) =>
    distinct(names).join(" or "),
  );
  return `${from} ${wordsOfKind("en", kind)} ${to}${edges.some(({ direction }) => direction === "both") ? ", and the other way round" : ""}`;
}
