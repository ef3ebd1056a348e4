import { type Work } from "../../shared/runtime/run-cooperatively";
import { costOfPassing } from "../edge.weights";
import { degreeOf, EDGES_PER_TURN, pauseAndGetBudget, type StepBudget, type View } from "./projection";

/** The two ends of a path, and the maximum number of steps between them. */
export type Ends = Readonly<{ from: number; to: number; maxHops: number }>;

/** The cost of an impossible path. */
export const IMPOSSIBLE = 2 ** 30;

/**
 * The minimum cost from each node to the end, by the number of steps left: `costs[3]![node]`. Paths do not pass through either end. Nodes that
 * are too far from the start are skipped. Undefined if the budget runs out.
 */
export function* costsToEnd(view: View, ends: Ends, budget: StepBudget): Work<Int32Array[] | undefined> {
  const { from, to, maxHops } = ends;
  const hops = yield* hopsFrom(view, ends, budget);
  const costs = [new Int32Array(view.ids.length).fill(IMPOSSIBLE)];
  costs[0]![to] = 0;
  for (let left = 1, front = [to]; left <= maxHops; left++) {
    const [last, next] = [costs[left - 1]!, costs[left - 1]!.slice()];
    costs.push(next);
    front = yield* nodesBeyond(view, front, budget, (node) => {
      const before = last[node]! + (node === to ? 0 : costOfPassing(degreeOf(view, node)));
      return (other, edge) => {
        const cost = before + view.stepCost[view.kind[edge]!]!;
        if (hops[other]! + left > maxHops || cost >= next[other]!) return false;
        next[other] = cost;
        return other !== from;
      };
    });
  }
  return budget.left < 0 ? undefined : costs;
}

const UNREACHED = 100;

/** The number of steps from the start to each node. Paths do not pass through the end. */
function* hopsFrom(view: View, { from, to, maxHops }: Ends, budget: StepBudget): Work<Uint8Array> {
  const hops = new Uint8Array(view.ids.length).fill(UNREACHED);
  hops[from] = 0;
  for (let hop = 1, front = [from]; hop <= maxHops; hop++)
    front = yield* nodesBeyond(view, front, budget, () => (other) => {
      if (hops[other]! < UNREACHED) return false;
      hops[other] = hop;
      return other !== to;
    });
  return hops;
}

/** Returns whether a search continues from the node behind this edge. */
type ShouldVisit = (other: number, edge: number) => boolean;

/** The next frontier: the distinct neighbours of `front` from which a search continues. Stops when the budget runs out. */
export function* nodesBeyond(
  view: View,
  front: readonly number[],
  budget: StepBudget,
  visitFrom: (node: number) => ShouldVisit,
): Work<number[]> {
  const { begins, others, edges, isOpen } = view;
  const next = new Set<number>();
  let pausedAt = budget.left;
  for (const node of front) {
    const shouldVisit = visitFrom(node);
    for (let at = begins[node]!; at < begins[node + 1]!; at++)
      if (isOpen[edges[at]!] && shouldVisit(others[at]!, edges[at]!)) next.add(others[at]!);
    budget.left -= degreeOf(view, node);
    if (budget.left < 0) break;
    if (pausedAt - budget.left > EDGES_PER_TURN) pausedAt = yield* pauseAndGetBudget(budget);
  }
  return [...next];
}
