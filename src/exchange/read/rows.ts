import { type EdgeFile, type NodeFile } from "../../domain/slice";
import { type Edge } from "../../graph/schema/edges";

type RowBase = Readonly<{
  file: string;
  line: number;
  /** Every stored property that the file may state; null: none. */
  properties: Readonly<Record<string, unknown>>;
  references: readonly RowReference[];
}>;

/** Ids of other nodes in one cell. */
export type RowReference = Readonly<{
  column: string;
  /** What these nodes must be. */
  label: string;
  ids: readonly string[];
  /** The edge that leads to them; none where the ids are kept as they are. */
  edge?: Edge;
}>;

/** One row of a node file. `labels` are the label of its file and, where one decides it, the second. */
export type NodeRow = RowBase & Readonly<{ id: string; labels: readonly string[] }>;

/** One row of an edge file. */
export type EdgeRow = RowBase & Readonly<{ from: string; to: string }>;

export type ImportRow = NodeRow | EdgeRow;

/** All rows of the files with one name. */
export type NodeRows = Readonly<{ declared: NodeFile; rows: readonly NodeRow[] }>;
export type EdgeRows = Readonly<{ declared: EdgeFile; rows: readonly EdgeRow[] }>;

/** Why something in a directory cannot be loaded, and where it stands. */
export type Refusal = Readonly<{
  file: string;
  /** In the file; the header is line 1. */
  line?: number;
  column?: string;
  reason: string;
  /** The reason without what differs from row to row: refusals of one kind are told together. The reason itself by default. */
  kind?: string;
  /** The file as a whole is at fault: no row can be left out instead. */
  isFileLevel?: true;
}>;

/** Where a row stands, as a key. */
export const lineKey = ({ file, line }: Readonly<{ file: string; line?: number }>) => `${file}:${line ?? ""}`;

/** `seed/needs.csv, line 3, column text_nl` */
export const formatPosition = ({ file, line, column }: Refusal) =>
  [file, ...(line ? [`line ${line}`] : []), ...(column ? [`column ${column}`] : [])].join(", ");

/** `seed/needs.csv, line 3, column text_nl: is empty` */
export const formatRefusal = (refusal: Refusal) => `${formatPosition(refusal)}: ${refusal.reason}`;

/** `a Cluster`, `an Organisation` */
export const withArticle = (label: string) => `${/^[AEIOU]/.test(label) ? "an" : "a"} ${label}`;
