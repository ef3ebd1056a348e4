import { cursorOf, readCursor, type Keys } from "../../graph/lists/page-arguments";
import { type Around, type Spoke } from "./neighbourhood.search";
import { linkOf } from "./link";
import { type EdgeSelection, type View } from "./projection/view";

/** The neighbourhood that is asked for: a cursor belongs to one. */
export type NeighbourhoodRequest = EdgeSelection & Readonly<{ id: string; depth: number }>;

/** The last edge that was shown, and of which group. */
export type Behind = Readonly<{ distance: number; kind: string; near: string; far: string; nth: number }>;

type Page = Readonly<{ asked: NeighbourhoodRequest; perKind: number; behind?: Behind }>;

const FIELD = "neighbourhood";
const cursorScope = ({ id, depth, kinds, day }: NeighbourhoodRequest) =>
  `${FIELD} ${JSON.stringify([id, depth, kinds, day])}`;

/** The place behind which a group goes on, as a cursor says. */
export function readGroup(after: string | null | undefined, asked: NeighbourhoodRequest): Behind | undefined {
  if (after == null) return undefined;
  const [distance, kind, near, far, nth] = readCursor(after, cursorScope(asked), 5, FIELD) as [
    number,
    string,
    string,
    string,
    number,
  ];
  return { distance, kind, near, far, nth };
}

/** The groups with their counts and some of their edges; behind a cursor only its own group. */
export const toGroups = (view: View, groups: readonly Around[], page: Page) =>
  groups.filter((group) => isRequested(view, group, page.behind)).map((group) => toGroup(view, group, page));

const isRequested = ({ kinds }: View, { distance, kind }: Around, behind?: Behind) =>
  !behind || (distance === behind.distance && kinds[kind] === behind.kind);

function toGroup(view: View, { distance, kind, spokes }: Around, { asked, perKind, behind }: Page) {
  const rest = behind ? spokes.filter((spoke) => isBehind(view, spoke, behind)) : spokes;
  const shown = rest.slice(0, perKind);
  const name = view.kinds[kind]!;
  const cursor = (spoke?: Spoke) =>
    spoke ? cursorOf([distance, name, ...keysOf(view, spoke)], cursorScope(asked)) : null;
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

function isBehind(view: View, spoke: Spoke, { near, far, nth }: Behind): boolean {
  const before = [near, far, nth];
  const keys = keysOf(view, spoke);
  const place = keys.findIndex((key, at) => key !== before[at]);
  return place >= 0 && keys[place]! > before[place]!;
}
