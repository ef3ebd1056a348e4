import { type KnownNodes } from "./known-nodes";
import { columnName } from "../read/cells";
import {
  type EdgeRow,
  type EdgeRows,
  type ImportRow,
  type NodeRow,
  type NodeRows,
  type Refusal,
  withArticle,
} from "../read/rows";
import { type Edge } from "../../graph/schema/edges";

/** Refuses values that two nodes share although they must be unique: in the directories, or with a known node. */
export async function sharedValues({ declared, rows }: NodeRows, knownNodes: KnownNodes): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const property of declared.unique ?? []) {
    const valueOf = ({ properties }: NodeRow) => (properties[property] as string | null) ?? "";
    const refuse = (row: NodeRow, where: string, kind: string) =>
      refusals.push({
        file: row.file,
        line: row.line,
        column: columnName(property),
        reason: `${valueOf(row)} ${where}`,
        kind,
      });
    for (const [row, first] of repeated(rows, valueOf))
      refuse(row, `is already in ${first.file}, line ${first.line}`, "is already in another row");
    const values = rows.map(valueOf).filter((value) => value !== "");
    const holders =
      values.length > 0 ? await knownNodes.holders(declared.node, property, values) : new Map<string, string>();
    for (const row of rows) {
      const holder = holders.get(valueOf(row)) ?? row.id;
      if (holder !== row.id)
        refuse(row, `belongs to ${holder} in ${knownNodes.name}`, `belongs to another node in ${knownNodes.name}`);
    }
  }
  return refusals;
}

/** Refuses repeated ids: among all files that define nodes, and within each file that extends them. */
export function* duplicateIds(all: readonly NodeRows[]): Generator<Refusal> {
  const defining = all.filter(({ declared }) => !declared.extends).flatMap(({ rows }) => rows);
  const extending = all.filter(({ declared }) => declared.extends).map(({ rows }) => rows);
  for (const rows of [defining, ...extending])
    for (const [row, first] of repeated(rows, ({ id }) => id)) yield refuseRepeated(row, first, "id", row.id);
}

/** Refuses repeated relations: the same ends and keys or, for an edge to at most one node, the same start. */
export function* duplicateEdges({ declared, rows }: EdgeRows): Generator<Refusal> {
  const { edge, ends } = declared;
  for (const [row, first] of repeated(rows, (each) => edgeKey(edge, each))) {
    if (edge.many) yield refuseRepeated(row, first, ends.from, [row.from, row.to, ...keysOf(edge, row)].join(", "));
    else yield refuseRepeated(row, first, ends.from, `${row.from} can have only one ${ends.to}, which`);
  }
}

const keysOf = ({ keys }: Edge, { properties }: EdgeRow) => keys.map((key) => String(properties[key]));

function edgeKey(edge: Edge, row: EdgeRow): string {
  if (row.from === "" || row.to === "") return "";
  const ends = edge.direction === "both" ? [row.from, row.to].sort() : [row.from, row.to];
  return JSON.stringify(edge.many ? [...ends, ...keysOf(edge, row)] : [row.from]);
}

/** Each row with the key of an earlier row, and that row. Rows without a key are skipped. */
function* repeated<R extends ImportRow>(rows: readonly R[], keyOf: (row: R) => string): Generator<[R, R]> {
  const first = new Map<string, R>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = first.get(key);
    if (before) yield [row, before];
    else if (key !== "") first.set(key, row);
  }
}

const refuseRepeated = ({ file, line }: ImportRow, first: ImportRow, column: string, what: string): Refusal => ({
  file,
  line,
  column,
  reason: `${what} is already in ${first.file}, line ${first.line}`,
  kind: "is already in another row",
});

/** Refuses ids that belong to a known node of another noun. Only ids that are new under their own label are checked. */
export async function takenIds(
  rows: readonly NodeRow[],
  labels: readonly string[],
  knownNodes: KnownNodes,
): Promise<readonly Refusal[]> {
  const newRows: NodeRow[] = [];
  for (const label of new Set(rows.map(ownLabel))) {
    const ownRows = rows.filter((row) => ownLabel(row) === label);
    const known = await knownNodes.existingIds(label, idsOf(ownRows));
    newRows.push(...ownRows.filter(({ id }) => !known.has(id)));
  }
  const refusals: Refusal[] = [];
  for (const label of labels) {
    const others = newRows.filter((row) => ownLabel(row) !== label);
    const taken = await knownNodes.existingIds(label, idsOf(others));
    for (const { file, line, id } of others.filter((row) => taken.has(row.id)))
      refusals.push({
        file,
        line,
        column: "id",
        reason: `${id} is already ${withArticle(label)} in ${knownNodes.name}`,
        kind: `the id is already the id of ${withArticle(label)} in ${knownNodes.name}`,
      });
  }
  return refusals;
}

const ownLabel = ({ labels }: NodeRow) => labels[0]!;

const idsOf = (rows: readonly NodeRow[]) => rows.map(({ id }) => id);
