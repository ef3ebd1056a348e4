import { type GraphQLCompositeType, type GraphQLField, type GraphQLObjectType } from "graphql";
import { type Statement } from "../driver/cypher";
import { type Edge } from "./edges";

/**
 * What the selection compiler knows about a field. A compiler cannot see into the body of a resolver.
 * Kept in the field's `extensions`; a field without metadata is a property of the same name.
 */
export type FieldMetadata = Readonly<{
  /** The field follows this edge. */
  edge?: Edge;
  /** The field is computed from these stored properties (of the node or relation). */
  reads?: readonly string[];
  /** How it is computed from them. */
  derive?: (row: ResultRow, args: Record<string, unknown>, today: string) => unknown;
  /** The edges of a connection. */
  edges?: true;
  /** The nodes of a connection, without edges. */
  nodes?: true;
  /** The node of an edge. */
  node?: true;
  /** The relations between the node of an edge and the parent, where there may be several. */
  relations?: true;
  /** A root field that lists every node with a label. */
  every?: Edge;
  /** A root field that finds one node with this label. `by` holds the key that each argument stands for. */
  lookup?: Readonly<{ label: string; by: Readonly<Record<string, KeyReader>> }>;
  /** Converts every accepted spelling of a code to the stored one; throws if it is not such a code. */
  code?: (text: string) => string;
  /** The expression by which a computed field is filtered, ordered and grouped. */
  expression?: (variable: string, today: string) => Statement;
  /** A date when something ends: a year or a month counts as its last day. */
  ends?: true;
  /** The localised field with other names: filters on this name compare those too. */
  otherNames?: string;
  /** For a code: the stored values that an operand may mean, such as those with a check digit. */
  spellings?: (text: string) => readonly string[];
  /** Lists can be grouped by it. */
  dimension?: true;
  /** The groups of a connection, the cells of a table. */
  groups?: true;
  /** A relation to many whose elements `statistics` counts, under this name. */
  counted?: CountedRelation;
  /** It leads to the parent in a hierarchy. */
  upward?: true;
  /** Its values can be added up. */
  summed?: true;
  /** The root field with all tables. */
  statistics?: true;
  /** A table over a list: of all nodes with a label, or of a relation from all nodes that have it. */
  table?: StatisticsSource;
  /** For a type: when its nodes are valid. */
  holds?: Validity;
  /** It takes the filter of the nodes of this type as its argument `where`. */
  filteredBy?: string;
  /** The parent holds the ids of nodes that another statement reads. */
  ids?: true;
}>;

/**
 * When a node is valid. `on` is the condition that it is valid on a day, which is an expression such as a parameter. By default lists show
 * what is valid today; with `showsAllByDefault` they show all, because also what has ended is of interest.
 */
export type Validity = Readonly<{ on: (variable: string, day: string) => Statement; showsAllByDefault?: true }>;

/** @property amounts the stored numbers that can be added up, by their names in the schema */
export type StatisticsSource = Readonly<{ edge: Edge; list: ListType; amounts: Readonly<Record<string, string>> }>;

/** The name of a relation in `statistics`. */
export type CountedRelation = Readonly<{ name: string; description: string }>;

/** Converts a key that a person wrote to the stored property and its value. Throws a problem that names the argument. */
export type KeyReader = (text: string, argument: string) => Readonly<{ property: string; value: string }>;

/** A node or relation as the compiled statement returns it: properties by name, edges by {@link resultKey}. */
export type ResultRow = Readonly<Record<string, unknown>>;

const RESULT_SIGN = ">";
const resultKeys = new Map<string | number, string>();

/** The key in a row for the result of the field with this response key. Aliases do not disturb each other. */
export function resultKey(responseKey: string | number): string {
  const name = resultKeys.get(responseKey) ?? `${RESULT_SIGN}${responseKey}`;
  if (resultKeys.size < 1_000) resultKeys.set(responseKey, name);
  return name;
}

/** Whether a key of a row holds the result of a field. */
export const isResultKey = (key: string) => key.startsWith(RESULT_SIGN);

/** The key in the row of a connection for the groups of the field with this response key. */
export const groupsResultKey = (responseKey: string | number) => `#${responseKey}`;

/** A field as the schema declares it. */
export type Field = GraphQLField<unknown, unknown>;

export const metadataOf = (field: Field) => field.extensions as FieldMetadata;

/** What a list is made of, read from its connection. */
export type ListType = Readonly<{
  /** The name of the noun; a name of its own where the edges have properties. */
  name: string;
  connection: GraphQLObjectType;
  node: GraphQLCompositeType & { description?: string | null };
  /** The fields of the relation: those of the edge itself, or of each of its relations. */
  relationFields: readonly Field[];
  /** The type of one relation, if an element may have several. */
  relation?: GraphQLObjectType;
  /** Set if elements are valid for a time: because of their relation, or of the node itself. */
  validity?: Validity & Readonly<{ of: "relation" | "node" }>;
}>;
