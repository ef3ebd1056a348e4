import { GraphQLEnumType } from "graphql";
import { type Slice, type DerivedEnum } from "../../domain/slice";
import { type Edge } from "../../graph/schema/edges";
import { wordsOfKind } from "./path.sentences";
import { type Kinds } from "./projection/projection";

/** A placeholder in the types of the schema for the enum that {@link edgeKinds} creates. */
export class EdgeKind {}

/** Creates the enum of edge kinds from the edges that the slices declare. Each kind has the name of its relationship type. */
export function edgeKinds(slices: readonly Slice[]): DerivedEnum {
  const edges = edgesOf(slices);
  const kinds = explorableOf(slices).kinds.all;
  const values = kinds.map((kind) => [kind, { description: meaningOf(kind, edges) }] as const);
  return {
    type: EdgeKind,
    values: new GraphQLEnumType({
      name: "EdgeKind",
      description: "The kinds of edges in the graph, each described from start to end",
      values: Object.fromEntries(values),
    }),
  };
}

/** The node labels and edge kinds that can be explored. */
export function explorableOf(slices: readonly Slice[]): Readonly<{ labels: readonly string[]; kinds: Kinds }> {
  const edges = edgesOf(slices);
  const mutual = edges.filter(({ direction }) => direction === "both").map(({ type }) => type);
  return {
    labels: distinct(edges.flatMap(({ from, to }) => [from, to])),
    kinds: { all: distinct(edges.map(({ type }) => type)), mutual: new Set(mutual) },
  };
}

const edgesOf = (slices: readonly Slice[]) => slices.flatMap((slice) => slice.edges).map(asStored);

/** An edge in the direction of its stored relationship. */
const asStored = (edge: Edge): Edge =>
  edge.direction === "in" ? { ...edge, from: edge.to, to: edge.from, direction: "out" } : edge;

const distinct = (names: readonly string[]) => [...new Set(names)].sort();

function meaningOf(kind: string, all: readonly Edge[]): string {
  const edges = all.filter(({ type }) => type === kind);
  const [from, to] = [edges.map((edge) => edge.from), edges.map((edge) => edge.to)].map((names) =>
    distinct(names).join(" or "),
  );
  const isMutual = edges.some(({ direction }) => direction === "both");
  return `${from} ${wordsOfKind("en", kind)} ${to}${isMutual ? ", in both directions" : ""}`;
}
