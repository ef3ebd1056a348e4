import { type Work } from "../shared/runtime/run-cooperatively";
import { nodesBeyond } from "./projection/cost-to-end";
import { type StepBudget, type View } from "./projection/view";

/** An edge that leads from a node to one that is a step further away; `nth` tells apart those of one kind between the same two. */
export type Spoke = Readonly<{ near: number; far: number; edge: number; nth: number }>;

/** The edges of one kind that lead to the nodes at one distance, in the order of the nearer, then of the farther node. */
export type Around = Readonly<{ distance: number; kind: number; spokes: readonly Spoke[] }>;

export type NeighbourhoodOutcome = Readonly<{ groups: readonly Around[]; isPartial: boolean }>;

/** What lies around a node up to a depth: every edge between nodes of which one is a step further away, by distance and kind. */
export function* around(view: View, start: number, depth: number, budget: StepBudget): Work<NeighbourhoodOutcome> {
  const distance = new Uint8Array(view.ids.length).fill(FAR);
  distance[start] = 0;
  const groups = new Map<number, Spoke[]>();
  for (let made = 1, front = [start]; made <= depth && budget.left >= 0; made++) {
    const reached = yield* nodesBeyond(view, front, budget, (near) => (far, edge) => {
      if (distance[far]! < made) return false;
      distance[far] = made;
      note(groups, made * KINDS + view.kind[edge]!, { near, far, edge });
      return true;
    });
    front = reached.sort((a, b) => a - b);
  }
  return { groups: [...groups].map(toGroup).sort(byKindAndDistance(view)), isPartial: budget.left < 0 };
}

const FAR = 100;
const KINDS = 256;

function note(groups: Map<number, Spoke[]>, key: number, spoke: Omit<Spoke, "nth">): void {
  const spokes = groups.get(key) ?? [];
  const last = spokes.at(-1);
  const isAgain = last !== undefined && last.near === spoke.near && last.far === spoke.far;
  spokes.push({ ...spoke, nth: isAgain ? last.nth + 1 : 0 });
  groups.set(key, spokes);
}

const toGroup = ([key, spokes]: [number, Spoke[]]): Around => ({
  distance: Math.floor(key / KINDS),
  kind: key % KINDS,
  spokes,
});

/** The nearest first, then by the name of the kind. */
const byKindAndDistance =
  ({ kinds }: View) =>
  (one: Around, other: Around) =>
    one.distance - other.distance || (kinds[one.kind]! < kinds[other.kind]! ? -1 : 1);
