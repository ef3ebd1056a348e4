import { type Edge } from "../../graph/schema/edges";
import { type Refusal } from "../read/refusal";
import { type EdgeRow, type EdgeRows, type NodeRows, type ImportRow } from "../read/rows";

/** Ids that stand twice: among everything that states nodes, and in each file that says more of them. */
export function* duplicateIds(all: readonly NodeRows[]): Generator<Refusal> {
  const stating = all.filter(({ declared }) => !declared.extends).flatMap(({ rows }) => rows);
  const extending = all.filter(({ declared }) => declared.extends).map(({ rows }) => rows);
  for (const rows of [stating, ...extending])
    for (const [row, first] of repeated(rows, ({ id }) => id)) yield again(row, first, "id", row.id);
}

/** Relations that stand twice: the same ends and keys; of an edge to at most one node, the same beginning. */
export function* duplicateEdges({ declared, rows }: EdgeRows): Generator<Refusal> {
  const { edge, ends } = declared;
  for (const [row, first] of repeated(rows, (each) => edgeKey(edge, each))) {
    if (edge.many) yield again(row, first, ends.from, [row.from, row.to, ...keysOf(edge, row)].join(", "));
    else yield again(row, first, ends.from, `${row.from} can have only one ${ends.to}, and that of ${row.from}`);
  }
}

const keysOf = ({ keys }: Edge, { properties }: EdgeRow) => keys.map((key) => String(properties[key]));

function edgeKey(edge: Edge, row: EdgeRow): string {
  if (row.from === "" || row.to === "") return "";
  const ends = edge.direction === "both" ? [row.from, row.to].sort() : [row.from, row.to];
  return JSON.stringify(edge.many ? [...ends, ...keysOf(edge, row)] : [row.from]);
}

/** Every row whose key was there before, with the first that had it. Without a key there is nothing to repeat. */
export function* repeated<R extends ImportRow>(rows: readonly R[], keyOf: (row: R) => string): Generator<[R, R]> {
  const first = new Map<string, R>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = first.get(key);
    if (before) yield [row, before];
    else if (key !== "") first.set(key, row);
  }
}

const again = ({ file, line }: ImportRow, first: ImportRow, column: string, what: string): Refusal => ({
  file,
  line,
  column,
  reason: `${what} stands already in ${first.file}, line ${first.line}`,
  kind: "stands already in another row",
});
