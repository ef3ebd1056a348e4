import { type EdgeFile, type NodeFile } from "../../domain/slice";
import { type Edge } from "../../graph/schema/edges";

type RowBase = Readonly<{
  file: string;
  line: number;
  /** All stored properties of the file; null means no value. */
  properties: Readonly<Record<string, unknown>>;
  references: readonly RowReference[];
}>;

/** The ids of other nodes in one cell. */
export type RowReference = Readonly<{
  column: string;
  /** The label that these nodes must have. */
  label: string;
  ids: readonly string[];
  /** The edge to them; undefined if the ids are stored as a property. */
  edge?: Edge;
}>;

/** One row of a node file. `labels` are the label of its file and, if a value decides one, the second label. */
export type NodeRow = RowBase & Readonly<{ id: string; labels: readonly string[] }>;

/** One row of an edge file. */
export type EdgeRow = RowBase & Readonly<{ from: string; to: string }>;

export type ImportRow = NodeRow | EdgeRow;

/** All rows of the files with the same name. */
export type NodeRows = Readonly<{ declared: NodeFile; rows: readonly NodeRow[] }>;
export type EdgeRows = Readonly<{ declared: EdgeFile; rows: readonly EdgeRow[] }>;

/** Why something in a directory cannot be loaded, and where it is. */
export type Refusal = Readonly<{
  file: string;
  /** The line in the file; the header is line 1. */
  line?: number;
  column?: string;
  reason: string;
  /** The reason without values of the row, so that refusals of one kind are reported together. By default the reason. */
  kind?: string;
  /** The fault concerns the whole file, so that leaving out a row does not help. */
  isFileLevel?: true;
}>;

/** A key for the position of a row. */
export const lineKey = ({ file, line }: Readonly<{ file: string; line?: number }>) => `${file}:${line ?? ""}`;

/** `seed/needs.csv, line 3, column text_nl` */
export const formatPosition = ({ file, line, column }: Refusal) =>
  [file, ...(line ? [`line ${line}`] : []), ...(column ? [`column ${column}`] : [])].join(", ");

/** `seed/needs.csv, line 3, column text_nl: is empty` */
export const formatRefusal = (refusal: Refusal) => `${formatPosition(refusal)}: ${refusal.reason}`;

/** `a Cluster`, `an Organisation` */
export const withArticle = (label: string) => `${/^[AEIOU]/.test(label) ? "an" : "a"} ${label}`;
