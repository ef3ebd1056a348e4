import { type Work } from "../shared/runtime/run-cooperatively";
import { nodesBeyond } from "./projection/cost-to-end";
import { type StepBudget, type View, type EdgeSelection } from "./projection/projection";
import { cursorOf, readCursor, type Keys } from "../../graph/lists/page-arguments";
import { linkOf } from "./present-path";

/** An edge from a node to one that is a step further away. `nth` numbers the edges of one kind between the same two nodes. */
type Spoke = Readonly<{ near: number; far: number; edge: number; nth: number }>;

/** The edges of one kind to the nodes at one distance, ordered by the nearer, then by the farther node. */
type EdgeGroup = Readonly<{ distance: number; kind: number; spokes: readonly Spoke[] }>;

type NeighbourhoodOutcome = Readonly<{ groups: readonly EdgeGroup[]; isPartial: boolean }>;

/** The neighbourhood of a node up to a depth: every edge to a node one step further away, by distance and kind. */
export function* neighbourhoodOf(
  view: View,
  start: number,
  depth: number,
  budget: StepBudget,
): Work<NeighbourhoodOutcome> {
  const distance = new Uint8Array(view.ids.length).fill(UNREACHED);
  distance[start] = 0;
  const groups = new Map<number, Spoke[]>();
  for (let hop = 1, front = [start]; hop <= depth && budget.left >= 0; hop++) {
    const reached = yield* nodesBeyond(view, front, budget, (near) => (far, edge) => {
      if (distance[far]! < hop) return false;
      distance[far] = hop;
      addSpoke(groups, hop * MAX_KINDS + view.kind[edge]!, { near, far, edge });
      return true;
    });
    front = reached.sort((a, b) => a - b);
  }
  return { groups: [...groups].map(toEdgeGroup).sort(byDistanceAndKind(view)), isPartial: budget.left < 0 };
}

const UNREACHED = 100;
const MAX_KINDS = 256;

function addSpoke(groups: Map<number, Spoke[]>, key: number, spoke: Omit<Spoke, "nth">): void {
  const spokes = groups.get(key) ?? [];
  const last = spokes.at(-1);
  const isSamePair = last !== undefined && last.near === spoke.near && last.far === spoke.far;
  spokes.push({ ...spoke, nth: isSamePair ? last.nth + 1 : 0 });
  groups.set(key, spokes);
}

const toEdgeGroup = ([key, spokes]: [number, Spoke[]]): EdgeGroup => ({
  distance: Math.floor(key / MAX_KINDS),
  kind: key % MAX_KINDS,
  spokes,
});

/** Orders by distance, then by the name of the kind. */
const byDistanceAndKind =
  ({ kinds }: View) =>
  (one: EdgeGroup, other: EdgeGroup) =>
    one.distance - other.distance || (kinds[one.kind]! < kinds[other.kind]! ? -1 : 1);

/** The requested neighbourhood. A cursor belongs to one request. */
type NeighbourhoodRequest = EdgeSelection & Readonly<{ id: string; depth: number }>;

/** The last edge of the previous page, and its group. */
export type GroupCursor = Readonly<{ distance: number; kind: string; near: string; far: string; nth: number }>;

type Page = Readonly<{ request: NeighbourhoodRequest; perKind: number; behind?: GroupCursor }>;

const FIELD = "neighbourhood";

const cursorScope = ({ id, depth, kinds, day }: NeighbourhoodRequest) =>
  `${FIELD} ${JSON.stringify([id, depth, kinds, day])}`;

/** Reads from a cursor after which edge a group continues. */
export function readGroup(after: string | null | undefined, request: NeighbourhoodRequest): GroupCursor | undefined {
  if (after == null) return undefined;
  const [distance, kind, near, far, nth] = readCursor(after, cursorScope(request), 5, FIELD) as [
    number,
    string,
    string,
    string,
    number,
  ];
  return { distance, kind, near, far, nth };
}

/** The groups with their counts and a page of edges. With a cursor, only the group of the cursor. */
export const toGroups = (view: View, groups: readonly EdgeGroup[], page: Page) =>
  groups.filter((group) => isRequested(view, group, page.behind)).map((group) => toGroup(view, group, page));

const isRequested = ({ kinds }: View, { distance, kind }: EdgeGroup, behind?: GroupCursor) =>
  !behind || (distance === behind.distance && kinds[kind] === behind.kind);

function toGroup(view: View, { distance, kind, spokes }: EdgeGroup, { request, perKind, behind }: Page) {
  const rest = behind ? spokes.filter((spoke) => isBehind(view, spoke, behind)) : spokes;
  const shown = rest.slice(0, perKind);
  const name = view.kinds[kind]!;
  const cursor = (spoke?: Spoke) =>
    spoke ? cursorOf([distance, name, ...keysOf(view, spoke)], cursorScope(request)) : null;
  return {
    distance,
    kind: name,
    totalCount: spokes.length,
    links: shown.map(({ edge }) => linkOf(view, edge)),
    pageInfo: {
      hasNextPage: rest.length > shown.length,
      hasPreviousPage: rest.length < spokes.length,
      startCursor: cursor(shown[0]),
      endCursor: cursor(shown.at(-1)),
    },
  };
}

const keysOf = ({ ids }: View, { near, far, nth }: Spoke): Keys => [ids[near]!, ids[far]!, nth];

function isBehind(view: View, spoke: Spoke, { near, far, nth }: GroupCursor): boolean {
  const before = [near, far, nth];
  const keys = keysOf(view, spoke);
  const position = keys.findIndex((key, at) => key !== before[at]);
  return position >= 0 && keys[position]! > before[position]!;
}
