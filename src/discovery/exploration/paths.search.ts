import { type Work } from "../shared/runtime/run-cooperatively";
import { costOfPassing } from "./edge.weights";
import TinyQueue from "tinyqueue";
import { degreeOf, EDGES_PER_TURN, pauseAndGetBudget, type StepBudget, type View } from "./projection/projection";
import { costsToEnd, IMPOSSIBLE, type Ends } from "./projection/cost-to-end";

/** A path from one node to another; `cost` in hundredths of a step. */
export type WeightedPath = Readonly<{ nodes: readonly number[]; cost: number }>;

/** The cheapest paths, in order. If the budget ended the search, there may be fewer; they are still the cheapest. */
type PathsOutcome = Readonly<{ paths: readonly WeightedPath[]; isPartial: boolean }>;

/** A partial path: its cost so far, and a lower bound for the cost of the whole path. */
type PartialPath = Readonly<{ node: number; previous?: PartialPath; hops: number; cost: number; bound: number }>;

/**
 * The `first` cheapest paths without repeated nodes (A*). Always extends the partial path with the lowest bound. Bounds never overestimate, so
 * complete paths come out in the order of their cost. Ties by the ids along the path.
 */
export function* cheapestPaths(view: View, ends: Ends, first: number, budget: StepBudget): Work<PathsOutcome> {
  const toEnd = yield* costsToEnd(view, ends, budget);
  if (!toEnd) return { paths: [], isPartial: true };
  const paths: WeightedPath[] = [];
  const queue = new TinyQueue<PartialPath>([], (one, other) => (isBefore(one, other) ? -1 : 1));
  const upperBound = trackUpperBound(first);
  queue.push({ node: ends.from, hops: 0, cost: 0, bound: toEnd[ends.maxHops]![ends.from]! });
  let pausedAt = budget.left;
  for (let partial = queue.pop(); partial && partial.bound < IMPOSSIBLE; partial = queue.pop()) {
    if (partial.node === ends.to && paths.push({ nodes: nodesOf(partial), cost: partial.cost }) === first) break;
    if (partial.node === ends.to) continue;
    budget.left -= degreeOf(view, partial.node);
    if (budget.left < 0) return { paths, isPartial: true };
    for (const next of extensionsOf(view, partial, toEnd)) {
      if (next.bound <= upperBound.cost()) queue.push(next);
      if (next.node === ends.to) upperBound.add(next.cost);
    }
    if (pausedAt - budget.left > EDGES_PER_TURN) pausedAt = yield* pauseAndGetBudget(budget);
  }
  return { paths, isPartial: false };
}

/** The extensions of a partial path by one step, each with its cheapest edge. */
function* extensionsOf(view: View, partial: PartialPath, toEnd: readonly Int32Array[]): Iterable<PartialPath> {
  const { begins, others, edges, kind, isOpen, stepCost } = view;
  const left = toEnd[toEnd.length - 2 - partial.hops]!;
  const passing = partial.previous ? costOfPassing(degreeOf(view, partial.node)) : 0;
  for (let at = begins[partial.node]!, end = begins[partial.node + 1]!; at < end;) {
    const node = others[at]!;
    let step = IMPOSSIBLE;
    for (; at < end && others[at] === node; at++)
      if (isOpen[edges[at]!]) step = Math.min(step, stepCost[kind[edges[at]!]!]!);
    if (step === IMPOSSIBLE || left[node] === IMPOSSIBLE || visits(partial, node)) continue;
    const cost = partial.cost + passing + step;
    const onward = left[node] === 0 ? 0 : costOfPassing(degreeOf(view, node));
    yield { node, previous: partial, hops: partial.hops + 1, cost, bound: cost + onward + left[node]! };
  }
}

function visits(partial: PartialPath, node: number): boolean {
  for (let at: PartialPath | undefined = partial; at; at = at.previous) if (at.node === node) return true;
  return false;
}

function nodesOf(partial: PartialPath): number[] {
  const nodes = [];
  for (let at: PartialPath | undefined = partial; at; at = at.previous) nodes.push(at.node);
  return nodes.reverse();
}

/** Orders by bound, ties by the nodes along the path; a prefix comes before its extension. */
function isBefore(one: PartialPath, other: PartialPath): boolean {
  if (one.bound !== other.bound) return one.bound < other.bound;
  const [nodes, others] = [nodesOf(one), nodesOf(other)];
  const position = nodes.findIndex((node, at) => node !== others[at]);
  return position < 0 || (position < others.length && nodes[position]! < others[position]!);
}

/** Tracks an upper bound for the cost of the last requested path, from the complete paths so far. */
function trackUpperBound(first: number) {
  const known: number[] = [];
  return {
    cost: () => known[first - 1] ?? IMPOSSIBLE,
    add: (cost: number) => {
      known.push(cost);
      known.sort((a, b) => a - b).splice(first);
    },
  };
}
