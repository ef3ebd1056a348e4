import { type Statement } from "../../graph/driver/cypher";
import { type Edge } from "../../graph/schema/edges";
import { type Contents } from "../read/directory";
import { loadEdges, loadNodes, deleteReplacedEdges } from "./load.cypher";
import { type EdgeRows, type NodeRows } from "../read/rows";

/** Some rows of a file, at most as many as fit into a transaction. */
export type Step = Readonly<{
  /** The file or relations that are being loaded, for the log. */
  what: string;
  rows: number;
  parts: readonly LoadStatement[];
}>;

/** A statement and the rows that it loads. `counts`: it returns how many rows it could load. */
export type LoadStatement = Readonly<{
  statement: Statement<{ rows: readonly object[] }, unknown>;
  rows: readonly object[];
  counts: boolean;
}>;

const BATCH = 1_000;

/** The steps of an import in order: nodes, then relations. */
export const stepsOf = ({ nodes, edges }: Contents): Step[] => [
  ...nodes.flatMap(nodeSteps),
  ...nodes.flatMap(columnSteps),
  ...edges.flatMap(edgeSteps),
];

function nodeSteps({ declared, rows }: NodeRows): Step[] {
  const parameters = rows.map(({ id, labels, properties }) => ({ id, label: labels[1], properties }));
  return inBatches(declared.file, parameters, (batch) => [part(loadNodes(declared), batch)]);
}

/** The relations in the cells of a node file. */
function columnSteps({ declared, rows }: NodeRows): Step[] {
  return Object.entries(declared.edges).flatMap(([column, edge]) => {
    const referenceRows = rows.flatMap(({ id, references }) => {
      const reference = references.find((each) => each.column === column);
      return reference ? [{ from: id, to: reference.ids, properties: {} }] : [];
    });
    const what = `relations of ${declared.file}`;
    return inBatches(what, referenceRows, (batch) => [
      ...replacing(
        edge,
        batch.map(({ from, to }) => ({ from, to: to[0] ?? null })),
      ),
      part(
        loadEdges(edge),
        batch.flatMap(({ to, ...row }) => to.map((id) => ({ ...row, to: id }))),
      ),
    ]);
  });
}

function edgeSteps({ declared, rows }: EdgeRows): Step[] {
  const parameters = rows.map(({ from, to, properties }) => ({ from, to, properties }));
  return inBatches(declared.file, parameters, (batch) => [
    ...replacing(declared.edge, batch),
    part(loadEdges(declared.edge), batch),
  ]);
}

/** Removes the former relations of an edge to at most one node. */
const replacing = (edge: Edge, rows: readonly object[]): LoadStatement[] =>
  edge.many ? [] : [{ statement: deleteReplacedEdges(edge) as LoadStatement["statement"], rows, counts: false }];

const part = (statement: Statement<never, number>, rows: readonly object[]): LoadStatement => ({
  statement: statement as LoadStatement["statement"],
  rows,
  counts: true,
});

function inBatches<R extends object>(
  what: string,
  rows: readonly R[],
  parts: (batch: readonly R[]) => LoadStatement[],
): Step[] {
  const starts = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => index * BATCH);
  return starts.map((start) => {
    const batch = rows.slice(start, start + BATCH);
    return { what, rows: batch.length, parts: parts(batch) };
  });
}
