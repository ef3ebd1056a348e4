import { type GraphQLEnumType } from "graphql";
import { type Class } from "../graph/schema/connection";
import { type Statement } from "../graph/driver/cypher";
import { type Edge } from "../graph/schema/edges";

/** The declaration of a slice. The schema, the indexes, the import and the house tests follow from it. */
export type Slice = Readonly<{
  /** The labels of its nodes, and the prefixes of their ids. */
  nouns: readonly Noun[];
  /** Classes with root fields and with fields on the types of earlier slices. */
  resolvers: readonly Class[];
  /** Object types that only an interface refers to. */
  types?: readonly Class[];
  edges: readonly Edge[];
  statements?: Readonly<Record<string, Statement<never, unknown>>>;
  /** The statements that compute data from the whole graph after each import, in this order. */
  derivations?: readonly Derivation[];
  /** The files of an import directory that it owns. */
  files: readonly ImportFile[];
  /** An enum whose values are computed from the declarations of all slices. */
  derivedEnum?: (slices: readonly Slice[]) => DerivedEnum;
}>;

/** @property type the class that represents the enum in type-graphql */
export type DerivedEnum = Readonly<{ type: Class; values: GraphQLEnumType }>;

/**
 * A statement that computes properties or relations of some nodes. It may run again at any time, and writes only what has changed.
 *
 * @property of the label of the nodes; the statement receives their ids in batches, as `$ids`
 */
export type Derivation = Readonly<{ of: string; statement: Statement<never, unknown>; parameters: object }>;

/**
 * @property prefixes the prefixes of the ids of its nodes: `["need"]` for `need:cold2gold`
 * @property isPart no root field lists its nodes, so they need no index for orders
 */
export type Noun = Readonly<{ label: string; prefixes: readonly string[]; isPart?: true }>;

export type ImportFile = NodeFile | EdgeFile;

/** A file with one node on each row; its columns are `id`, the stored properties of `details` and the `edges`. */
export type NodeFile = Readonly<{
  file: string;
  node: string;
  details: Class;
  /** Column -> its edge; several ids are separated by semicolons. */
  edges: Readonly<Record<string, Edge>>;
  /** The property whose value also decides a second label: `COMPANY` -> `Company`. */
  labels?: Readonly<{ by: string; of: Readonly<Record<string, string>> }>;
  /** Properties whose values must be unique. The database has a constraint for each. */
  unique?: readonly string[];
  /** The file adds properties to nodes of another file. */
  extends?: true;
  /** Further stored properties, computed from the others; null removes a property. */
  derive?: (properties: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}>;

/** A file with one relation on each row; its columns are the two ends and the stored properties of `details`. */
export type EdgeFile = Readonly<{
  file: string;
  edge: Edge;
  /** The columns that hold the ids of the two ends. */
  ends: Readonly<{ from: string; to: string }>;
  details: Class;
}>;

/** The edges among the exports of a module. */
export const edgesIn = (exported: object): Edge[] =>
  Object.values(exported).filter((value): value is Edge => typeof (value as Edge).match === "function");
