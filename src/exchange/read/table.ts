import { readFileSync } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";
import { trimCell } from "./cells";
import { decode, IS_UTF16, isUtf16, NOT_UTF8, type Decoded, delimiterOf } from "./decode";
import { type Refusal } from "./rows";

/** A file as rows of cells, with refusals for what cannot be read. */
export type CsvTable = Readonly<{
  file: string;
  header: readonly string[];
  rows: readonly CellRow[];
  refusals: readonly Refusal[];
}>;

export type CellRow = Readonly<{ line: number; cells: readonly string[] }>;

type Parsed = CellRow & Readonly<{ lastLine: number }>;

/** Reads a CSV file: UTF-8, a header, double quotes; commas, semicolons or tabs. Trims the cells. */
export function readCsvTable(path: string, file: string): CsvTable {
  const refuse = (reason: string, line?: number): CsvTable => ({
    file,
    header: [],
    rows: [],
    refusals: [{ file, line, reason, isFileLevel: true }],
  });
  const bytes = bytesOf(path);
  if (typeof bytes === "string") return refuse(`cannot be read (${bytes})`);
  if (isUtf16(bytes)) return refuse(IS_UTF16, 1);
  const decoded = decode(bytes);
  if (decoded.broken.includes(1)) return refuse(NOT_UTF8, 1);
  const all: Parsed[] = [];
  try {
    parseInto(all, decoded.text);
    const [header, ...rows] = all;
    if (!header) return refuse("is empty: it has no header. The first line must contain the names of the columns");
    return { file, header: header.cells, ...separateRows(file, header.cells.length, rows, decoded) };
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = fault.code === "CSV_QUOTE_NOT_CLOSED" ? (all.at(-1)?.lastLine ?? 0) + 1 : (fault.lines as number);
    return refuse(CSV_FAULTS[fault.code] ?? "cannot be read as CSV", line);
  }
}

/** The content of a file, or the code of the error. */
function bytesOf(path: string): Buffer | string {
  try {
    return readFileSync(path);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code ?? "unknown";
  }
}

/** Whether the last row ends with a line break. Google Sheets writes none. A last row without it that has too few cells may be cut off. */
const isEnded = ({ text }: Decoded) => /\n[ \t,;]*$/.test(text);

const CSV_FAULTS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED:
    "a quote opens in this row and never closes: the file may be truncated. Close the quote or export the file again",
  INVALID_OPENING_QUOTE:
    "a quote is inside a cell that does not start with one. Put the whole cell in quotes and double each quote inside it",
  CSV_INVALID_CLOSING_QUOTE: "there is text after the closing quote of a cell. Double each quote inside a cell",
};

/** Adds the rows one by one. When a row cannot be read and the parser throws, those before it have been added. */
function parseInto(rows: Parsed[], text: string): void {
  const addRow = (record: string[], { lines }: { lines: number }) => {
    const line = lines - (record.join("").split("\n").length - 1);
    const cells = record.map(trimCell);
    if (cells.some((cell) => cell !== "")) rows.push({ line, lastLine: lines, cells });
    return null;
  };
  const options = { delimiter: delimiterOf(text), record_delimiter: "\n", relax_column_count: true };
  parse(text, { ...options, skip_empty_lines: true, on_record: addRow });
}

function separateRows(
  file: string,
  width: number,
  rows: Parsed[],
  decoded: Decoded,
): Pick<CsvTable, "rows" | "refusals"> {
  const refusals: Refusal[] = [];
  const notEnded = isEnded(decoded) ? undefined : rows.at(-1);
  const accepted = rows.filter((row) => {
    const fault = faultOf(row, width, row === notEnded, decoded.broken);
    if (fault) refusals.push({ file, line: row.line, ...fault });
    return fault === undefined;
  });
  return { rows: accepted, refusals };
}

function faultOf(
  row: Parsed,
  width: number,
  isNotEnded: boolean,
  broken: readonly number[],
): Pick<Refusal, "reason" | "kind"> | undefined {
  const { line, lastLine, cells } = row;
  const notText = broken.find((each) => each >= line && each <= lastLine);
  if (notText) return { reason: notText > line ? `${NOT_UTF8} (line ${notText})` : NOT_UTF8, kind: NOT_UTF8 };
  if (cells.some((cell) => cell.includes("\0"))) return { reason: "contains a NUL character" };
  if (cells.length === width) return undefined;
  const cut = cells.length < width && isNotEnded ? ": the file may be truncated. Export it again" : "";
  const cellCount = `${cells.length} ${cells.length === 1 ? "cell" : "cells"}`;
  return {
    reason: `has ${cellCount}, but the header has ${width}${cut}`,
    kind: "has more or fewer cells than the header",
  };
}
