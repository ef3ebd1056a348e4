import { readFileSync } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";
import { decode, type Decoded } from "./decode";
import { type Refusal } from "./refusal";

/** A file as rows of cells. What cannot be read as that is refused. */
export type Table = Readonly<{
  file: string;
  header: readonly string[];
  rows: readonly CellRow[];
  refusals: readonly Refusal[];
}>;

export type CellRow = Readonly<{ line: number; cells: readonly string[] }>;

type Parsed = CellRow & Readonly<{ lastLine: number }>;

/** Reads a CSV file: UTF-8, commas, double quotes, a header. Cells come without spaces at their ends. */
export function readTable(path: string, file: string): Table {
  const refuse = (reason: string, line?: number): Table => ({
    file,
    header: [],
    rows: [],
    refusals: [{ file, line, reason, whole: true }],
  });
  const bytes = bytesOf(path);
  if (typeof bytes === "string") return refuse(`cannot be read (${bytes})`);
  const decoded = decode(bytes);
  if (decoded.broken.includes(1)) return refuse("is not UTF-8 text", 1);
  const all: Parsed[] = [];
  try {
    parseInto(all, decoded.text);
    const [header, ...rows] = all;
    if (!header) return refuse("is empty: it has no header");
    if (rows.length === 0 && !isEnded(decoded)) return refuse(NOT_ENDED, header.line);
    return { file, header: header.cells, ...sortOut(file, header.cells.length, rows, decoded) };
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = fault.code === "CSV_QUOTE_NOT_CLOSED" ? (all.at(-1)?.lastLine ?? 0) + 1 : (fault.lines as number);
    return refuse(WHY[fault.code] ?? "is not CSV", line);
  }
}

/** The content of a file, or the code of what keeps us from it. */
function bytesOf(path: string): Buffer | string {
  try {
    return readFileSync(path);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code ?? "unknown";
  }
}

const NOT_ENDED = "the file does not end with a line break, so its last row may be cut off; end it with one";

/** A file may be cut off inside its last cell, and still look like one: only a line break says that the row is whole. */
const isEnded = ({ text }: Decoded) => /\n[ \t]*$/.test(text);

const WHY: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened in this row and never closed: the file may be cut off",
  INVALID_OPENING_QUOTE: "a quote stands inside a cell that does not begin with one",
  CSV_INVALID_CLOSING_QUOTE:
    "something stands behind the closing quote of a cell; a quote inside a cell is written twice",
};

/** Adds the rows one by one: those before one that cannot be read are there when that is thrown. */
function parseInto(rows: Parsed[], text: string): void {
  const take = (record: string[], { lines }: { lines: number }) => {
    const line = lines - (record.join("").split("\n").length - 1);
    const cells = record.map((cell) => cell.trim());
    if (cells.length > 1 || cells[0] !== "") rows.push({ line, lastLine: lines, cells });
    return null;
  };
  parse(text, { relax_column_count: true, skip_empty_lines: true, record_delimiter: "\n", on_record: take });
}

function sortOut(file: string, width: number, rows: Parsed[], decoded: Decoded): Pick<Table, "rows" | "refusals"> {
  const refusals: Refusal[] = [];
  const cut = isEnded(decoded) ? undefined : rows.at(-1);
  const good = rows.filter((row) => {
    const reason = faultOf(row, width, row === cut, decoded.broken);
    if (reason) refusals.push({ file, line: row.line, reason });
    return reason === undefined;
  });
  return { rows: good, refusals };
}

function faultOf(row: Parsed, width: number, isCut: boolean, broken: readonly number[]): string | undefined {
  const { line, lastLine, cells } = row;
  const notText = broken.find((each) => each >= line && each <= lastLine);
  if (notText) return `is not UTF-8 text${notText > line ? ` (on line ${notText})` : ""}`;
  if (cells.some((cell) => cell.includes("\0"))) return "holds a NUL character";
  if (cells.length === width) return isCut ? NOT_ENDED : undefined;
  const cut = cells.length < width && isCut ? ": the file may be cut off" : "";
  return `has ${cells.length} ${cells.length === 1 ? "cell" : "cells"} where the header has ${width}${cut}`;
}
