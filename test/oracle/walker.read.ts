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
}

export const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** Undefined where a thing of this type has no such field, as what is no company has no size. */
export const fieldOf = ({ schema }: Oracle, { __typename }: Holder, name: string): Field | undefined =>
  fieldsOf(schema.getType(__typename)!).find((field) => field.name === name);

export const edgeOf = (type: GraphQLOutputType): GraphQLObjectType | undefined => {
  const edges = fieldsOf(getNamedType(type)).find(({ name }) => name === "edges");
  return edges && (getNamedType(edges.type) as GraphQLObjectType);
};

/** The type that a connection leads to. */
export const nodeOf = (type: GraphQLOutputType): GraphQLNamedType | undefined => {
  const edge = edgeOf(type);
  return edge && getNamedType(edge.getFields().node!.type);
};

/** What an edge says itself. */
export const ownFields = (edge: GraphQLObjectType) =>
  fieldsOf(edge).filter(({ name }) => name !== "node" && name !== "cursor");

/** A place of a connection as what filters and orders speak of: the edge where it says something itself, else what stands there. */
export function placeOf(connection: GraphQLOutputType, { to, row }: Tie): Holder {
  const edge = edgeOf(connection)!;
  return ownFields(edge).length > 0 ? { __typename: edge.name, row, node: to } : to;
}

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
