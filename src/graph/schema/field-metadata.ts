import { type GraphQLCompositeType, type GraphQLField, type GraphQLObjectType } from "graphql";
import { type Statement } from "../driver/cypher";
import { type Edge } from "./edges";

/**
 * What a field of the schema says to the selection compiler, since a compiler cannot see into a resolver's body.
 * Kept in the field's `extensions`; a field without marks is a property of the same name.
 */
export type FieldMetadata = Readonly<{
  /** The field follows this edge. */
  edge?: Edge;
  /** The field is computed from these stored properties (of the node or relation). */
  reads?: readonly string[];
  /** How it is computed from them. */
  derive?: (row: ResultRow, args: Record<string, unknown>, today: string) => unknown;
  /** The list of places of a connection. */
  edges?: true;
  /** The list of what stands at the places of a connection. */
  nodes?: true;
  /** What stands at a place of a connection. */
  node?: true;
  /** The relations that join a place of a connection to where the list begins, where there may be several. */
  relations?: true;
  /** A root field that lists what this beginning leads to: every node with a label. */
  every?: Edge;
  /** A root field that finds one node with this label: argument -> how it is stored. */
  lookup?: Readonly<{ label: string; by: Readonly<Record<string, KeyReader>> }>;
  /** Brings every accepted spelling of a code to the stored one; throws where it is none. */
  code?: (text: string) => string;
  /** The expression by which a computed field is filtered, ordered and grouped. */
  expression?: (variable: string, today: string) => Statement;
  /** A date on which something ends: known to its year or month only, it counts as the last day of that. */
  ends?: true;
  /** The localised field that holds other names of the same: filters on this name compare those too. */
  otherNames?: string;
  /** Of a code: the stored values that one which is written may stand for, such as those with a check digit. */
  spellings?: (text: string) => readonly string[];
  /** Lists can be grouped by it. */
  dimension?: true;
  /** The groups of a connection, the cells of a table. */
  groups?: true;
  /** A relation to many whose places the statistics count, under this name. */
  counted?: CountedRelation;
  /** It leads from a thing to what is directly above it in a hierarchy. */
  upward?: true;
  /** The numbers of several things can be added up. */
  summed?: true;
  /** The root field with all tables. */
  statistics?: true;
  /** A table of the places of a list: of all that a beginning leads to, or of a relation from everything that has it. */
  table?: StatisticsSource;
  /** Of a type: where its nodes hold for a time, and since when lists show only those that do. */
  holds?: Validity;
  /** It takes the filter of the nodes of this type as its argument `where`. */
  filteredBy?: string;
  /** The parent holds the id, or ids, of nodes that another statement brings. */
  ids?: true;
}>;

/**
 * When a node holds: `on` is true for those that hold on a day (a parameter's text). Lists show what holds today,
 * or all where `always` says that what has ended still tells something.
 */
export type Validity = Readonly<{ on: (variable: string, day: string) => Statement; always?: true }>;

/** @property amounts the stored numbers that can be added up, by their names in the schema */
export type StatisticsSource = Readonly<{ edge: Edge; list: ListType; amounts: Readonly<Record<string, string>> }>;

/** How the places of a relation are called where they are counted. */
export type CountedRelation = Readonly<{ name: string; description: string }>;

/** Reads what a person wrote for a key: the stored property and its value. Throws a problem that names the argument. */
export type KeyReader = (text: string, argument: string) => Readonly<{ property: string; value: string }>;

/** A node or relation as the compiled statement brings it: properties by name, followed edges by {@link resultKey} key. */
export type ResultRow = Readonly<Record<string, unknown>>;

const SIGN = ">";
const known = new Map<string | number, string>();

/** Under which key a row holds what the field with this response key brought. Aliases live side by side. */
export function resultKey(responseKey: string | number): string {
  const name = known.get(responseKey) ?? `${SIGN}${responseKey}`;
  if (known.size < 1_000) known.set(responseKey, name);
  return name;
}

/** Whether a row holds under this key what some field brought. */
export const isResultKey = (key: string) => key.startsWith(SIGN);

/** Under which key the row of a connection holds the groups that the field with this response key brought. */
export const groupsResultKey = (responseKey: string | number) => `#${responseKey}`;

/** A field as the schema declares it. */
export type Field = GraphQLField<unknown, unknown>;

export const metadataOf = (field: Field) => field.extensions as FieldMetadata;

/** What a list is made of, read from its connection. */
export type ListType = Readonly<{
  /** Of the nouns's own connection its name; of one whose edges say more, a name of its own: `Member`. */
  name: string;
  connection: GraphQLObjectType;
  node: GraphQLCompositeType & { description?: string | null };
  /** What the relation says that leads to a place: the edge's own fields, or those of each of its relations. */
  own: readonly Field[];
  /** What one relation is, where several may lead to the same place. */
  relation?: GraphQLObjectType;
  /** Where its places hold for a time: of the relation that leads to them, or of the nodes themselves. */
  holding?: Validity & Readonly<{ of: "relation" | "node" }>;
}>;
