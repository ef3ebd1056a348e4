import { type Slice } from "../../domain/slice";
import { readDirectories, type Contents } from "../read/directory";
import { type KnownNodes } from "./known-nodes";
import { wrongReferences, type Index } from "./references";
import { type ImportRow, lineKey, type Refusal } from "../read/rows";
import { sharedValues, duplicateEdges, duplicateIds, takenIds } from "./uniqueness";

/** The content of directories and its refusals. */
export type Checked = Readonly<{ contents: Contents; refusals: readonly Refusal[] }>;

/** Checks all rows and collects all refusals. A row that refers to a refused row is not refused for that reason. */
export async function checkDirectories(
  directories: readonly string[],
  slices: readonly Slice[],
  knownNodes: KnownNodes,
): Promise<Checked> {
  const contents = readDirectories(directories, slices);
  const rows = rowsOf(contents);
  const labels = slices.flatMap((slice) => slice.nouns.map(({ label }) => label));
  const refusals = [
    ...contents.refusals,
    ...duplicateIds(contents.nodes),
    ...contents.edges.flatMap((edges) => [...duplicateEdges(edges)]),
    ...(await Promise.all(contents.nodes.map((nodes) => sharedValues(nodes, knownNodes)))).flat(),
    ...(await wrongReferences(rows, indexOf(contents), knownNodes)),
    ...(await takenIds(definingRows(contents), labels, knownNodes)),
  ];
  return { contents, refusals };
}

/** Leaves out the refused rows, then the rows that refer to them, until no reference dangles. */
export async function leaveOut({ contents, refusals }: Checked, knownNodes: KnownNodes): Promise<Checked> {
  const remaining = without(contents, refusals);
  const dangling = await wrongReferences(rowsOf(remaining), indexOf(remaining), knownNodes);
  if (dangling.length === 0) return { contents: remaining, refusals };
  return leaveOut({ contents: remaining, refusals: [...refusals, ...dangling] }, knownNodes);
}

/** The nodes of the contents, by id. */
export const indexOf = (contents: Contents): Index => new Map(definingRows(contents).map((row) => [row.id, row]));

const definingRows = ({ nodes }: Contents) =>
  nodes.filter(({ declared }) => !declared.extends).flatMap(({ rows }) => rows);

const rowsOf = ({ nodes, edges }: Contents): ImportRow[] => [
  ...nodes.flatMap(({ rows }) => rows),
  ...edges.flatMap(({ rows }) => rows),
];

function without(contents: Contents, refusals: readonly Refusal[]): Contents {
  const refused = new Set(refusals.map(lineKey));
  const keep = <R extends ImportRow, F extends { rows: readonly R[] }>(file: F): F => ({
    ...file,
    rows: file.rows.filter((row) => !refused.has(lineKey(row))),
  });
  return { ...contents, nodes: contents.nodes.map(keep), edges: contents.edges.map(keep) };
}
