/** The places of a list, grouped by what they have in common. */
import { getNamedType, isLeafType, type GraphQLOutputType } from "graphql";
import { compareTexts } from "./walker.fold";
import {
  edgeOf,
  fieldsOf,
  linkedBy,
  ownFields,
  readField,
  tiesOf,
  type Field,
  type Holder,
  type Oracle,
} from "./walker.read";
import { atTime } from "./walker.time";
import { type Thing, type Tie } from "./walker.world";

type Value = string | number;

export interface Group {
  key: string | null;
  count: number;
  node: Thing | null;
}

/** What a place has of a dimension: values, or things; several where a relation leads to many, null where there is none. */
type Shared = { value: Value | null; node: Thing | null };

const upper = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export function groupsOf(oracle: Oracle, connection: GraphQLOutputType, ties: Tie[], by: string, first: number) {
  const groups = new Map<Value | null, { shared: Shared; ties: Set<Tie> }>();
  for (const tie of ties)
    for (const shared of sharedBy(oracle, connection, tie, by)) {
      const group = groups.get(shared.value) ?? { shared, ties: new Set() };
      groups.set(shared.value, { ...group, ties: group.ties.add(tie) });
    }
  const sized = [...groups.values()].map(({ shared, ties: places }) => ({ ...shared, count: places.size }));
  return sized
    .sort((a, b) => b.count - a.count || compareValues(a.value, b.value))
    .slice(0, first)
    .map(({ value, node, count }): Group => ({ key: value === null ? null : String(value), count, node }));
}

function compareValues(a: Value | null, b: Value | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === "number" ? a - Number(b) : compareTexts(a, String(b));
}

function sharedBy(oracle: Oracle, connection: GraphQLOutputType, { to, row }: Tie, by: string): Shared[] {
  const edge = edgeOf(connection)!;
  const own = ownFields(edge).find(({ name }) => by === `EDGE_${upper(name)}`);
  if (own) return [{ value: valueOf(oracle, { __typename: edge.name, row }, own), node: null }];
  const field = fieldsNamedBy(oracle, to, by)[0];
  if (!field) return [ABSENT];
  if (upper(field.name) === by)
    return isLeafType(getNamedType(field.type)) ? [one(oracle, to, field)] : things(oracle, to, field);
  const rest = by.slice(upper(field.name).length + 1);
  const behind = linkedBy(oracle, to, field).map((thing) => {
    const inner = fieldsOf(oracle.schema.getType(thing.__typename)!).find(({ name }) => upper(name) === rest);
    return inner ? one(oracle, thing, inner) : ABSENT;
  });
  return behind.length > 0 ? behind : [ABSENT];
}

const ABSENT: Shared = { value: null, node: null };

/** The field of that name, else the relation to one with whose name the dimension begins. */
function fieldsNamedBy(oracle: Oracle, thing: Thing, by: string): Field[] {
  const fields = fieldsOf(oracle.schema.getType(thing.__typename)!);
  const isRelation = (field: Field) => !isLeafType(getNamedType(field.type)) && !edgeOf(field.type);
  return [
    ...fields.filter(({ name }) => upper(name) === by),
    ...fields.filter((field) => isRelation(field) && by.startsWith(`${upper(field.name)}_`)),
  ];
}

const valueOf = (oracle: Oracle, holder: Holder, field: Field) => readField(oracle, holder, field) as Value | null;

const one = (oracle: Oracle, thing: Thing, field: Field): Shared => ({
  value: valueOf(oracle, thing, field),
  node: null,
});

/** What a relation leads to today. */
function things(oracle: Oracle, thing: Thing, field: Field): Shared[] {
  const linked = edgeOf(field.type)
    ? atTime(oracle, field, tiesOf(oracle, thing, field.name)!, {}).map(({ to }) => to)
    : linkedBy(oracle, thing, field);
  return linked.length > 0 ? linked.map((node) => ({ value: node.id, node })) : [ABSENT];
}
