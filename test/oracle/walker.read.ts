/** What the fields of things and of places say, read from the rows of the seed. */
import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";
import { type Row } from "./seed.files";
import { derivedFields } from "./walker.derived";
import { type Thing, type Tie, type World } from "./walker.world";

export interface Oracle {
  schema: GraphQLSchema;
  world: World;
  /** The day of asking, `2026-11-25`. */
  today: string;
}

export type Field = GraphQLField<unknown, unknown>;

/** What has fields: a thing, or a place of a connection, whose type is that of the edge and which leads to a thing. */
export interface Holder {
  __typename: string;
  id?: string;
  row: Row;
  node?: Thing;
  /** Of a place to which several ties may lead: each of them. */
  relations?: Holder[];
}

/** A place of a connection: what stands there, and the ties that lead to it. */
export interface Place {
  to: Thing;
  ties: Tie[];
}

const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);

export const fieldsOf = (type: GraphQLNamedType): Field[] => (hasFields(type) ? Object.values(type.getFields()) : []);

const fieldNamed = (type: GraphQLNamedType, name: string): Field | undefined =>
  hasFields(type) ? type.getFields()[name] : undefined;

/** Undefined where a thing of this type has no such field, as what is no company has no size. */
export const fieldOf = ({ schema }: Oracle, { __typename }: Holder, name: string): Field | undefined =>
  fieldNamed(schema.getType(__typename)!, name);

export const edgeOf = (type: GraphQLOutputType): GraphQLObjectType | undefined => {
  const edges = fieldNamed(getNamedType(type), "edges");
  return edges && (getNamedType(edges.type) as GraphQLObjectType);
};

/** The type that a connection leads to. */
export const nodeOf = (type: GraphQLOutputType): GraphQLNamedType | undefined => {
  const edge = edgeOf(type);
  return edge && getNamedType(edge.getFields().node!.type);
};

/** The field in which an edge lists the relations that join the same two things; most edges have none. */
export const relationsOf = (connection: GraphQLOutputType) =>
  fieldsOf(edgeOf(connection)!).find(({ name, type }) => name !== "node" && isListType(getNullableType(type)));

/** What says what ties say themselves: the edge, or each of the relations that it lists. */
function tieType(connection: GraphQLOutputType): GraphQLObjectType {
  const relations = relationsOf(connection);
  return relations ? (getNamedType(relations.type) as GraphQLObjectType) : edgeOf(connection)!;
}

/** What ties say themselves. */
export const ownFields = (connection: GraphQLOutputType) =>
  fieldsOf(tieType(connection)).filter(({ name }) => name !== "node" && name !== "cursor");

/** The places of a connection: one for each tie, but one for all ties to the same thing where an edge lists its relations. */
export function placesOf(connection: GraphQLOutputType, ties: readonly Tie[]): Place[] {
  if (!relationsOf(connection)) return ties.map((tie) => ({ to: tie.to, ties: [tie] }));
  const things = [...new Set(ties.map(({ to }) => to))];
  return things.map((to) => ({ to, ties: ties.filter((tie) => tie.to === to) }));
}

/** A place of a connection as what filters and orders speak of: the edge where it says something itself, else what stands there. */
export function holderOf(connection: GraphQLOutputType, { to, ties }: Place): Holder {
  if (ownFields(connection).length === 0) return to;
  const { name: __typename } = tieType(connection);
  const holders = ties.map(({ row }): Holder => ({ __typename, row, node: to }));
  return relationsOf(connection) ? { ...holders[0]!, relations: holders } : holders[0]!;
}

/** Each tie as a place of its own: what filters are drawn from. */
export const holdersOf = (connection: GraphQLOutputType, ties: readonly Tie[]): Holder[] =>
  ties.map((tie) => holderOf(connection, { to: tie.to, ties: [tie] }));

const ownersOf = ({ schema }: Oracle, name: string) => [
  name,
  ...(schema.getType(name) as GraphQLObjectType).getInterfaces().map((type) => type.name),
];

/** The ties of a relation, whatever their time; undefined where the field is no relation. */
export function tiesOf(oracle: Oracle, holder: Holder, name: string): Tie[] | undefined {
  const owners = ownersOf(oracle, holder.__typename);
  const lists = owners.map((owner) => oracle.world.ties.get(`${owner}.${name}`)).find((each) => each);
  return lists && (lists.get(holder.id ?? "") ?? []);
}

/** What a relation to one leads to. */
export function linkedBy(oracle: Oracle, holder: Holder, field: Field): Thing[] {
  const ties = tiesOf(oracle, holder, field.name);
  const thing = ties ? undefined : (readField(oracle, holder, field) as Thing | null);
  return ties?.map(({ to }) => to) ?? (thing ? [thing] : []);
}

/** What a field says that is no relation to many. */
export function readField(oracle: Oracle, holder: Holder, field: Field, args: Record<string, unknown> = {}): unknown {
  const owners = ownersOf(oracle, holder.__typename);
  const derived = owners.map((owner) => derivedFields[`${owner}.${field.name}`]).find((each) => each);
  if (derived) return derived(holder as Thing, oracle);
  const ties = tiesOf(oracle, holder, field.name);
  return ties ? (ties[0]?.to ?? null) : fromRow(oracle.world, holder.row, field, args);
}

/** A field that a column of the row states: text in some language, a thing by its id, a list, a number, or as it is. */
function fromRow(world: World, row: Row, { name, type }: Field, args: Record<string, unknown>): unknown {
  const column = columnOf(name);
  const named = getNamedType(type);
  if (named.name === "LocalisedText") return localised(world, row, column, args.languages as string[] | null);
  if (!world.columns.has(column)) throw new Error(`The walker does not know the field ${name}: no column ${column}`);
  const text = row[column];
  if (isListType(getNullableType(type))) return text ? text.split(";") : [];
  if (!text) return null;
  if (isObjectType(named)) return world.things.get(text);
  return ["Int", "Float"].includes(named.name) ? Number(text) : text;
}

const columnOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const LANGUAGES = ["NL", "EN", "FR", "DE"];

/** A text in one language; null where it is absent. */
export const textIn = (row: Row, name: string, language: string): string | null =>
  row[`${columnOf(name)}_${language.toLowerCase()}`] || null;

function localised(world: World, row: Row, column: string, languages: string[] | null | undefined): unknown {
  if (!LANGUAGES.some((language) => world.columns.has(`${column}_${language.toLowerCase()}`)))
    throw new Error(`No column of text: ${column}`);
  const language = (languages ?? LANGUAGES).find((each) => textIn(row, column, each));
  return language ? { text: textIn(row, column, language), language } : null;
}
