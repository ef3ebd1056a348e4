import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type EdgeFile, type ImportFile, type NodeFile, type Slice } from "../../domain/slice";
import { columnsOf, wrongColumns } from "./columns";
import { idRules, type WrongId } from "./id-rules";
import { readEdge, readNode, type Reader, type ReadRow } from "./read-row";
import { type EdgeRows, type NodeRows, type ImportRow, type Refusal } from "./rows";
import { readCsvTable, type CellRow } from "./table";

/** The rows of all files in the order of the slices, and the refusals from reading each row by itself. */
export type Contents = Readonly<{
  nodes: readonly NodeRows[];
  edges: readonly EdgeRows[];
  refusals: readonly Refusal[];
}>;

type ReadContext = Readonly<{ directories: readonly string[]; wrongId: WrongId; refusals: Refusal[] }>;

/** Reads all files of the directories. Files with the same name in several directories count as one. */
export function readDirectories(directories: readonly string[], slices: readonly Slice[]): Contents {
  const declared = slices.flatMap((slice) => slice.files);
  const distinct = directories.filter(
    (directory, at) => directories.findIndex((each) => isSame(each, directory)) === at,
  );
  const wrong = wrongDirectories(distinct, slices);
  const refusals = [...wrong, ...distinct.flatMap((directory) => wrongFiles(directory, declared))];
  const context = { directories: distinct, wrongId: idRules(slices), refusals };
  const nodes = declared
    .filter(isNodeFile)
    .map((file) => ({ declared: file, rows: readFiles(context, file, readNode) }));
  const edges = declared
    .filter(isEdgeFile)
    .map((file) => ({ declared: file, rows: readFiles(context, file, readEdge) }));
  return { nodes, edges, refusals };
}

const isSame = (one: string, other: string) => resolve(one) === resolve(other);
const isNodeFile = (file: ImportFile): file is NodeFile => "node" in file;
const isEdgeFile = (file: ImportFile): file is EdgeFile => "edge" in file;

type RowOf<Declared, R extends ImportRow> = (reader: Reader<Declared>, cells: CellRow) => ReadRow<R>;

/** Reads the files with one name and adds their refusals to the context. */
function readFiles<Declared extends ImportFile, R extends ImportRow>(
  { directories, wrongId, refusals }: ReadContext,
  declared: Declared,
  readRow: RowOf<Declared, R>,
): R[] {
  const columns = columnsOf(declared);
  return directories
    .filter((directory) => filesIn(directory).includes(declared.file))
    .flatMap((directory) => {
      const path = join(directory, declared.file);
      const table = readCsvTable(path, path);
      refusals.push(...table.refusals);
      if (table.header.length > 0) refusals.push(...wrongColumns(table, columns));
      const read = table.rows.map((cells) => readRow({ declared, columns, table, wrongId }, cells));
      for (const each of read) refusals.push(...each.refusals);
      return read.map(({ row }) => row);
    });
}

/** The temporary files of Excel and macOS. */
const SIDE_FILE = /^(~\$|\._)/;

/** The names of the CSV files; none if the directory cannot be read. */
function filesIn(directory: string): string[] {
  try {
    return readdirSync(directory).filter((name) => /\.csv$/i.test(name) && !SIDE_FILE.test(name));
  } catch {
    return [];
  }
}

/** Refuses directories that do not exist or hold no file to import. Reads no file. */
export function wrongDirectories(directories: readonly string[], slices: readonly Slice[]): Refusal[] {
  const known = slices.flatMap((slice) => slice.files).map(({ file }) => file);
  return directories
    .filter((directory) => !filesIn(directory).some((name) => known.includes(name)))
    .map((file) => ({
      file,
      reason: `does not exist, or contains none of the files ${known.join(", ")}`,
      isFileLevel: true,
    }));
}

function wrongFiles(directory: string, declared: readonly ImportFile[]): Refusal[] {
  const [present, known] = [filesIn(directory), declared.map(({ file }) => file)];
  return present
    .filter((name) => !known.includes(name))
    .map((name) => ({
      file: join(directory, name),
      reason: `is not a file to import. The files to import are ${known.join(", ")}`,
      isFileLevel: true,
    }));
}
