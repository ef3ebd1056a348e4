import { type Work } from "../shared/runtime/run-cooperatively";
import { cheapestPaths, type WeightedPath } from "./paths.search";
import { type StepBudget, type View } from "./projection/projection";

/** The result of connecting several nodes: the kept paths, and the nodes that no kept path reaches. */
type ConnectionsOutcome = Readonly<{
  paths: readonly WeightedPath[];
  apart: readonly number[];
  isConnected: boolean;
  isPartial: boolean;
}>;

/**
 * Finds a small subgraph that connects several nodes. Computes the cheapest path between each pair, then keeps the cheapest paths that connect
 * parts which are not connected yet. This is Kruskal's spanning tree of the distances, which costs at most twice as much as the cheapest
 * subgraph. Ties by the nodes along the path.
 */
export function* connections(
  view: View,
  among: readonly number[],
  maxHops: number,
  budget: StepBudget,
): Work<ConnectionsOutcome> {
  const nodes = [...among].sort((a, b) => a - b);
  const cheapest: WeightedPath[] = [];
  let isPartial = false;
  for (const [position, from] of nodes.entries())
    for (const to of nodes.slice(position + 1)) {
      const { paths, ...search } = yield* cheapestPaths(view, { from, to, maxHops }, 1, budget);
      isPartial ||= search.isPartial;
      cheapest.push(...paths);
      yield;
    }
  const paths = spanning(cheapest.sort(byCost));
  const linked = new Set(paths.flatMap(endsOf));
  const apart = nodes.filter((node) => !linked.has(node));
  return { paths, apart, isConnected: paths.length === nodes.length - 1, isPartial };
}

const endsOf = ({ nodes }: WeightedPath) => [nodes[0]!, nodes.at(-1)!];

/** The paths that each connect two parts which the paths before them leave unconnected. */
function spanning(paths: readonly WeightedPath[]): WeightedPath[] {
  const partOf = new Map<number, Set<number>>();
  return paths.filter((path) => {
    const [one, other] = endsOf(path).map((node) => partOf.get(node) ?? new Set([node])) as [Set<number>, Set<number>];
    if (one.has(endsOf(path)[1]!)) return false;
    const joined = new Set([...one, ...other]);
    for (const node of joined) partOf.set(node, joined);
    return true;
  });
}

function byCost(one: WeightedPath, other: WeightedPath): number {
  const position = one.nodes.findIndex((node, at) => node !== other.nodes[at]);
  return one.cost - other.cost || (one.nodes[position] ?? -1) - (other.nodes[position] ?? -1);
}
