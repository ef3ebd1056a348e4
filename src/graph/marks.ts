import { type Edge } from "./edges";

/**
 * What a field of the schema says to the selection compiler, since a compiler cannot see into a resolver's body.
 * Kept in the field's `extensions`; a field without marks is a property of the same name.
 */
export type Marks = Readonly<{
  /** The field follows this edge. */
  edge?: Edge;
  /** The field is computed from these stored properties (of the node or relation). */
  reads?: readonly string[];
  /** How it is computed from them. */
  derive?: (row: Row, args: Record<string, unknown>, today: string) => unknown;
  /** The list of places of a connection. */
  edges?: true;
  /** What stands at a place of a connection. */
  node?: true;
  /** A root field that lists what this beginning leads to: every node with a label. */
  every?: Edge;
  /** A root field that finds one node with this label: argument -> how it is stored. */
  lookup?: Readonly<{ label: string; by: Readonly<Record<string, KeyReader>> }>;
  /** The parent holds the id, or ids, of nodes that another statement brings. */
  ids?: true;
}>;

/** Reads what a person wrote for a key: the stored property and its value. Throws a problem that names the argument. */
export type KeyReader = (text: string, argument: string) => Readonly<{ property: string; value: string }>;

/** A node or relation as the compiled statement brings it: properties by name, followed edges by {@link brought} key. */
export type Row = Readonly<Record<string, unknown>>;

/** Under which key a row holds what the field with this response key brought. Aliases live side by side. */
export const brought = (responseKey: string | number) => `>${responseKey}`;
