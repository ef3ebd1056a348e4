/** The places of a list, grouped by what they have in common. */
import { getNamedType, isLeafType, type GraphQLOutputType } from "graphql";
import { compareTexts } from "./walker.fold";
import {
  edgeOf,
  fieldsOf,
  holderOf,
  linkedBy,
  nodeOf,
  ownFields,
  readField,
  tiesOf,
  type Field,
  type Holder,
  type Oracle,
  type Place,
} from "./walker.read";
import { atTime, type Time } from "./walker.time";
import { type Thing } from "./walker.world";

export type Value = string | number;

export interface Group {
  key: string | null;
  count: number;
  node: Thing | null;
}

/** What a place has of a dimension: values, or things; several where a relation leads to many, null where there is none. */
export type Shared = { value: Value | null; node: Thing | null };

const upper = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** What a connection leads to, as its dimension is called: `CLUSTER`. */
const nounOf = (connection: GraphQLOutputType) => upper(nodeOf(connection)!.name).slice(1);

export function groupsOf(oracle: Oracle, connection: GraphQLOutputType, all: Place[], by: string, first: number) {
  const groups = new Map<Value | null, { shared: Shared; places: Set<Place> }>();
  for (const place of all)
    for (const shared of sharedBy(oracle, connection, place, by)) {
      const group = groups.get(shared.value) ?? { shared, places: new Set() };
      groups.set(shared.value, { ...group, places: group.places.add(place) });
    }
  const sized = [...groups.values()].map(({ shared, places }) => ({ ...shared, count: places.size }));
  return sized
    .sort((a, b) => b.count - a.count || compareValues(a.value, b.value))
    .slice(0, first)
    .map(({ value, node, count }): Group => ({ key: value === null ? null : String(value), count, node }));
}

export function compareValues(a: Value | null, b: Value | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === "number" ? a - Number(b) : compareTexts(a, String(b));
}

/** Of which time relations are followed, and the level of the hierarchy to which what they lead to is brought. */
export interface Reading extends Time {
  level?: number | null;
}

export function sharedBy(
  oracle: Oracle,
  connection: GraphQLOutputType,
  place: Place,
  by: string,
  reading: Reading = {},
): Shared[] {
  const { to } = place;
  if (ownFields(connection).length > 0 && by === nounOf(connection)) return [{ value: to.id, node: to }];
  const own = ownFields(connection).find((field) => by === `EDGE_${dimensionOf(field)}`);
  if (own) {
    const holder = holderOf(connection, place);
    return (holder.relations ?? [holder]).map((each) => ({ value: valueOf(oracle, each, own), node: null }));
  }
  const field = fieldsNamedBy(oracle, to, by)[0];
  if (!field) return [ABSENT];
  if (dimensionOf(field) === by)
    return isLeafType(getNamedType(field.type)) ? [one(oracle, to, field)] : things(oracle, to, field, reading);
  const rest = by.slice(upper(field.name).length + 1);
  const behind = linkedBy(oracle, to, field).map((thing) => {
    const inner = fieldsOf(oracle.schema.getType(thing.__typename)!).find((each) => dimensionOf(each) === rest);
    return inner ? one(oracle, thing, inner) : ABSENT;
  });
  return behind.length > 0 ? behind : [ABSENT];
}

const ABSENT: Shared = { value: null, node: null };

const isDate = ({ type }: Field) => getNamedType(type).name === "PartialDate";

/** What a field is called where it groups: a date does by its year. */
const dimensionOf = (field: Field) => upper(field.name) + (isDate(field) ? "_YEAR" : "");

/** The field of that name, else the relation to one with whose name the dimension begins. */
function fieldsNamedBy(oracle: Oracle, thing: Thing, by: string): Field[] {
  const fields = fieldsOf(oracle.schema.getType(thing.__typename)!);
  const isRelation = (field: Field) => !isLeafType(getNamedType(field.type)) && !edgeOf(field.type);
  return [
    ...fields.filter((field) => dimensionOf(field) === by),
    ...fields.filter((field) => isRelation(field) && by.startsWith(`${upper(field.name)}_`)),
  ];
}

function valueOf(oracle: Oracle, holder: Holder, field: Field): Value | null {
  const value = readField(oracle, holder, field) as Value | null;
  return isDate(field) && value !== null ? String(value).slice(0, 4) : value;
}

const one = (oracle: Oracle, thing: Thing, field: Field): Shared => ({
  value: valueOf(oracle, thing, field),
  node: null,
});

/** What a relation leads to at the time. */
function things(oracle: Oracle, thing: Thing, field: Field, { level, ...time }: Reading): Shared[] {
  const linked = edgeOf(field.type)
    ? atTime(oracle, field, tiesOf(oracle, thing, field.name)!, time).map(({ to }) => to)
    : linkedBy(oracle, thing, field);
  const meant = level ? linked.flatMap((each) => atLevel(oracle, each, level)) : linked;
  return meant.length > 0 ? meant.map((node) => ({ value: node.id, node })) : [ABSENT];
}

/** What stands at a level, the top being 1, on each way from a competence to a top; itself where the way is shorter. */
function atLevel(oracle: Oracle, thing: Thing, level: number): Thing[] {
  if (thing.__typename !== "Competence") return [thing];
  return waysUp(oracle, thing).map((way) => (way.length < level ? thing : way[way.length - level]!));
}

function waysUp(oracle: Oracle, thing: Thing): Thing[][] {
  const above = oracle.world.ties.get("Competence.broader")!.get(thing.id) ?? [];
  if (above.length === 0) return [[thing]];
  return above.flatMap(({ to }) => waysUp(oracle, to).map((way) => [thing, ...way]));
}
