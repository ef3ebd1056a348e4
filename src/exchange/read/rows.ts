import { type EdgeFile, type NodeFile } from "../../domain/slice";
import { type Edge } from "../../graph/schema/edges";

type Stated = Readonly<{
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
export type NodeRow = Stated & Readonly<{ id: string; labels: readonly string[] }>;

/** One row of an edge file. */
export type EdgeRow = Stated & Readonly<{ from: string; to: string }>;

export type ImportRow = NodeRow | EdgeRow;

/** All rows of the files with one name. */
export type NodeRows = Readonly<{ declared: NodeFile; rows: readonly NodeRow[] }>;
export type EdgeRows = Readonly<{ declared: EdgeFile; rows: readonly EdgeRow[] }>;
