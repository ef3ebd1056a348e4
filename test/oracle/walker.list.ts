/** A list as it is asked for: which of its places, in which order, which page of them, and their groups. */
import { getNamedType, GraphQLError, type FieldNode, type GraphQLInputObjectType } from "graphql";
import { saidIn, satisfies, type Said } from "./walker.filter";
import { groupsOf } from "./walker.groups";
import { compareKeys, keysOf, kindsOf, type Key } from "./walker.order";
import {
  fieldsOf,
  holderOf,
  holdersOf,
  placesOf,
  relationsOf,
  type Field,
  type Oracle,
  type Place,
} from "./walker.read";
import { atTime, type Time } from "./walker.time";
import { type Tie } from "./walker.world";

export interface ListArgs extends Time {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  where?: Said | null;
  orderBy?: Said[] | null;
}

/** A list in a document. */
interface List {
  field: Field;
  /** What it is called: `Need.owners`. */
  place: string;
  /** The id of the thing below which it stands; none at the root. */
  owner?: string;
  ties: Tie[];
  nodes: readonly FieldNode[];
}

type Walk = Oracle & { said: string[]; filtered: { before: number; after: number }[] };
type Ordered = Place & { keys: Key[] };

/** The walker's own cursors begin with this; they differ from the server's, which are opaque. */
export const CURSOR = "walker's cursor ";

export const problem = (message: string, code = "BAD_USER_INPUT") =>
  new GraphQLError(message, { extensions: { code } });

/** Which fields of the document asked for a page, and from which end. */
export interface PageAsked {
  connection: readonly FieldNode[];
  isBackward: boolean;
}

const isBackward = ({ last, before }: ListArgs) => last != null || before != null;

/** One page; what its objects hold besides the schema's fields (`row`, `asked`) is for the resolver alone. */
export function pageOf(walk: Walk, list: List, args: ListArgs): object | GraphQLError {
  tell(walk, list.field, args);
  const size = args.last ?? args.first ?? 10;
  if (size < 1 || size > 100) return problem("a page has 1 to 100 places");
  if (isOfAnother(list, args.after ?? args.before)) return problem("a cursor of the same list of another thing");
  const places = orderedPlaces(walk, list, args);
  const { shown, pageInfo } = cut(places, size, args);
  const asked = [args.where, args.orderBy, args.asOf, args.includeEnded].map((each) => each ?? null);
  const name = `${list.place} ${list.owner} ${JSON.stringify(asked)}`;
  const cursor = (place?: Ordered) => (place ? CURSOR + JSON.stringify([name, place.keys, list.owner]) : null);
  const relations = relationsOf(list.field.type);
  const page: PageAsked = { connection: list.nodes, isBackward: isBackward(args) };
  return {
    edges: shown.map((place) => ({
      ...{ cursor: cursor(place), node: place.to, row: place.ties[0]!.row, asked: page },
      ...(relations && { [relations.name]: holdersOf(list.field.type, place.ties) }),
    })),
    nodes: shown.map(({ to }) => to),
    pageInfo: { ...pageInfo, startCursor: cursor(shown[0]), endCursor: cursor(shown.at(-1)), asked: page },
    totalCount: places.length,
    groups: ({ by, first }: { by: string; first?: number | null }) => {
      walk.said.push(`${groupedBy(list.field)}.${by}`);
      return groupsOf(walk, list.field.type, places, by, first ?? 10);
    },
  };
}

/** A cursor belongs to the list of one thing. */
const isOfAnother = ({ owner }: List, cursor: string | null | undefined) =>
  cursor != null && (JSON.parse(cursor.slice(CURSOR.length)) as [string, Key[], string | null])[2] !== (owner ?? null);

/** All places that are asked for, in order. */
function orderedPlaces(walk: Walk, { field, ties }: List, args: ListArgs): Ordered[] {
  const held = placesOf(field.type, atTime(walk, field, ties, args));
  const filter = inputOf(field, "where");
  const are = (place: Place) => !args.where || satisfies(walk, filter, holderOf(field.type, place), args.where);
  const found = held.filter(are);
  if (args.where) walk.filtered.push({ before: held.length, after: found.length });
  return found
    .map((place) => ({ ...place, keys: keysOf(walk, holderOf(field.type, place), args.orderBy ?? [], place.to.id) }))
    .sort((a, b) => compareKeys(a.keys, b.keys));
}

/** The places of a page, and whether there are others on its two sides. */
function cut(places: Ordered[], size: number, args: ListArgs) {
  const { after, before } = args;
  const behind = (cursor: string) => {
    const [, keys] = JSON.parse(cursor.slice(CURSOR.length)) as [string, Key[]];
    return (place: Ordered) => compareKeys(place.keys, keys);
  };
  if (!isBackward(args)) {
    const isAfter = after == null ? () => 1 : behind(after);
    const left = places.filter((place) => isAfter(place) > 0);
    const pageInfo = { hasNextPage: left.length > size, hasPreviousPage: left.length < places.length };
    return { shown: left.slice(0, size), pageInfo };
  }
  const isBefore = before == null ? () => -1 : behind(before);
  const left = places.filter((place) => isBefore(place) < 0);
  const pageInfo = { hasNextPage: left.length < places.length, hasPreviousPage: left.length > size };
  return { shown: left.slice(-size), pageInfo };
}

const inputOf = ({ args }: Field, name: string) =>
  getNamedType(args.find((each) => each.name === name)!.type) as GraphQLInputObjectType;

/** The name of the dimensions by which a list is grouped. */
function groupedBy({ type }: Field): string {
  const groups = fieldsOf(getNamedType(type)).find(({ name }) => name === "groups")!;
  return getNamedType(groups.args.find(({ name }) => name === "by")!.type).name;
}

/** Notes what is asked of a list. */
function tell(walk: Walk, field: Field, args: ListArgs): void {
  const say = (what: string) => void walk.said.push(what);
  for (const [name, value] of Object.entries(args)) if (value != null) say(`list.${name}`);
  if (args.where) saidIn(inputOf(field, "where"), args.where, say);
  for (const element of args.orderBy ?? []) {
    say(`order.${kindsOf(element)}`);
    saidIn(inputOf(field, "orderBy"), element, say);
  }
}
