/** The value of a cell; null for an empty one. */
type Cell = string | number | null | readonly string[];

/** A row, by column. All rows of a file have the same columns. */
export type Row = Readonly<Record<string, Cell>>;

/** A file of the format that the import reads. */
export type Table = Readonly<{ file: string; rows: readonly Row[] }>;

/** The text of a file: its columns are those of the first row. */
export function csvOf({ file, rows }: Table): string {
  const [first] = rows;
  if (!first) throw new Error(`${file} has no rows`);
  const columns = Object.keys(first);
  const lines = rows.map((row) => columns.map((column) => quoted(textOf(row[column]!))).join(","));
  return [columns.join(","), ...lines, ""].join("\n");
}

const textOf = (cell: Cell) => (cell === null ? "" : typeof cell === "object" ? cell.join(";") : String(cell));

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
