import { type Checked } from "./check/check";
import { formatPosition, formatRefusal, lineKey, type Refusal } from "./read/rows";

/** The result of an import. */
export type Outcome = Readonly<{
  refusals: readonly Refusal[];
  isLoaded: boolean;
  /** Whether nothing is refused, or only rows that can be left out. */
  isAcceptable: boolean;
  /** The number of rows that were loaded or can be loaded. */
  rows: number;
  leftOut: number;
}>;

/** Summarises a check. With `skipRefused`, refused rows are left out. */
export function outcomeOf({ contents, refusals }: Checked, skipRefused: boolean, isLoaded: boolean): Outcome {
  const rows = [...contents.nodes, ...contents.edges].reduce((sum, file) => sum + file.rows.length, 0);
  return {
    refusals,
    isLoaded,
    isAcceptable: isAcceptable(refusals, skipRefused),
    rows,
    leftOut: new Set(refusals.map(lineKey)).size,
  };
}

/** Whether nothing is refused or, with `skipRefused`, only rows that can be left out. */
export const isAcceptable = (refusals: readonly Refusal[], skipRefused: boolean) =>
  skipRefused ? !refusals.some(({ isFileLevel }) => isFileLevel) : refusals.length === 0;

/** How many places are listed per kind of fault, and how many kinds. */
const SHOWN = { places: 10, kinds: 50 } as const;

/** The refusals as lines of text: one message per kind of fault, with its first ten places. */
export function formatRefusals(refusals: readonly Refusal[]): string[] {
  const kinds = [...groupByKind(refusals)];
  const lines = kinds.slice(0, SHOWN.kinds).flatMap(([kind, those]) => formatKind(kind, those));
  return kinds.length > SHOWN.kinds ? [...lines, `and ${kinds.length - SHOWN.kinds} more kinds of errors`] : lines;
}

function groupByKind(refusals: readonly Refusal[]): Map<string, Refusal[]> {
  const kinds = new Map<string, Refusal[]>();
  for (const refusal of refusals) {
    const kind = refusal.kind ?? refusal.reason;
    const those = kinds.get(kind);
    if (those) those.push(refusal);
    else kinds.set(kind, [refusal]);
  }
  return kinds;
}

function formatKind(kind: string, refusals: readonly Refusal[]): string[] {
  if (refusals.length === 1) return refusals.map(formatRefusal);
  const places = refusals
    .slice(0, SHOWN.places)
    .map((each) => (each.kind ? formatRefusal(each) : formatPosition(each)));
  const rest = refusals.length - places.length;
  return [`${kind} (${countOf(refusals)}):`, ...places.map(indent), ...(rest > 0 ? [indent(`and ${rest} more`)] : [])];
}

const indent = (line: string) => `  ${line}`;

/** The number of rows with a fault; the number of places if the fault concerns a file or its header. */
function countOf(refusals: readonly Refusal[]): string {
  const rows = new Set(refusals.map(lineKey)).size;
  const isOfRows = refusals.every(({ line, isFileLevel }) => line !== undefined && !isFileLevel);
  return isOfRows ? `${rows} ${rows === 1 ? "row" : "rows"}` : `${refusals.length} places`;
}

/** The result in one sentence. */
export function formatOutcome({ isLoaded, isAcceptable, rows, leftOut }: Outcome): string {
  const omitted = leftOut > 0 ? `, ${leftOut} skipped` : "";
  if (isLoaded) return `Loaded: ${rows} rows${omitted}.`;
  if (isAcceptable) return `Can be loaded: ${rows} rows${omitted}.`;
  return `Nothing was loaded, because of errors in ${leftOut} ${leftOut === 1 ? "place" : "places"}. Correct them and import again.`;
}

/** Receives progress: what is being done, how much is done, and how much there is. */
export type Progress = (what: string, done: number, total: number) => void;

/** Writes progress as lines: one for each finished thing, and one every ten seconds for a long one. */
export function progressLines(write: (line: string) => void, every = 10_000): Progress {
  let last = Date.now();
  return (what, done, total) => {
    if (done < total && Date.now() - last < every) return;
    last = Date.now();
    write(done === total ? `${what}: ${total}` : `${what}: ${done} of ${total}`);
  };
}

const WIDTH = 30;

/** Draws progress as a bar on a terminal, over and over until the thing is done. */
export const progressBar =
  (write: (text: string) => void): Progress =>
  (what, done, total) => {
    const filled = Math.round((WIDTH * done) / total);
    const bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
    write(`\r\u001b[K[${bar}] ${what}: ${done} of ${total}${done === total ? "\n" : ""}`);
  };
