import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export type Row = Record<string, string>;

/** The rows of the seed by file name (`needs.csv`); a test may write its own, with no more files and columns than it needs. */
export type Seed = Record<string, Row[]>;

const dataSets = ["cpv2008", "belgium", "flanders", "cordis"].map((name) => join(__dirname, "../../seed", name));

/** Every CSV file of the data sets; files of the same name are one list, in the order of the data sets. */
export function readSeed(directories: readonly string[] = dataSets): Seed {
  const seed: Seed = {};
  for (const directory of directories) {
    for (const file of csvFilesOf(directory)) seed[file] = [...(seed[file] ?? []), ...readRows(join(directory, file))];
  }
  return seed;
}

/** The columns of every file of the data sets, also of one without rows. */
export const seedColumns: Readonly<Record<string, readonly string[]>> = columnsOf(dataSets);

function columnsOf(directories: readonly string[]): Record<string, string[]> {
  const columns: Record<string, string[]> = {};
  for (const directory of directories)
    for (const file of csvFilesOf(directory)) {
      const [header = []] = parse(readFileSync(join(directory, file)), { bom: true, to_line: 1 });
      columns[file] = [...new Set([...(columns[file] ?? []), ...header])];
    }
  return columns;
}

function csvFilesOf(directory: string): string[] {
  if (!existsSync(directory)) throw new Error(`The seed has no directory ${directory}`);
  return readdirSync(directory)
    .filter((file) => file.endsWith(".csv"))
    .sort();
}

function readRows(path: string): Row[] {
  return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });
}

/** The rows of a file; none if the seed does not have it. */
export function rowsOf(seed: Seed, file: `${string}.csv`): Row[] {
  return seed[file] ?? [];
}

/** What a cell says; null if it is empty or the file has no such column. */
export function maybeCell(row: Row, column: string): string | null {
  return row[column] || null;
}

/** What a cell says that every row must fill in. */
export function cell(row: Row, column: string): string {
  const text = maybeCell(row, column);
  if (text === null) throw new Error(`No ${column} in ${JSON.stringify(row)}`);
  return text;
}

/** The parts of a cell that holds a list; none if it is empty or the file has no such column. */
export function listCell(row: Row, column: string): string[] {
  return (maybeCell(row, column) ?? "").split(";").filter((part) => part !== "");
}
