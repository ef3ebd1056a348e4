import { knownIds } from "../../domain/ids.cypher";
import { many } from "../../graph/driver/client";
import { type Contents } from "../read/directory";
import { holdersOf } from "../load/load.cypher";
import { type Graph } from "../../graph/driver/graph";

/** The nodes outside the directories that are being checked. */
export type KnownNodes = Readonly<{
  /** Where the nodes are, as words for a message: "the graph". */
  name: string;
  /** Those of these ids that belong to nodes with this label. */
  existingIds: (label: string, ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** The ids of the nodes with this label, by their value of a property. */
  holders: (label: string, property: string, values: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}>;

/** The nodes in the graph. */
export const nodesInGraph = (graph: Graph): KnownNodes => ({
  name: "the graph",
  existingIds: async (label, ids) =>
    new Set(await inBatches(ids, (part) => many(graph, knownIds(label), { ids: part }))),
  holders: async (label, property, values) =>
    new Map(await inBatches(values, (part) => many(graph, holdersOf(label, property), { values: part }))),
});

const BATCH = 2_000;

/** Runs a query in batches, because a file may be long and a query has only a few seconds. */
async function inBatches<Row>(
  values: readonly string[],
  ask: (part: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < values.length; start += BATCH)
    for (const row of await ask(values.slice(start, start + BATCH))) rows.push(row);
  return rows;
}

/** The nodes in other directories, for a check without a graph. */
export function nodesInContents(name: string, { nodes }: Contents): KnownNodes {
  const rows = nodes.filter(({ declared }) => !declared.extends).flatMap((file) => file.rows);
  const labelsOf = new Map(rows.map(({ id, labels }) => [id, labels]));
  const holders = (label: string, property: string) =>
    rows
      .filter(({ labels, properties }) => labels.includes(label) && properties[property] !== null)
      .map(({ id, properties }) => [String(properties[property]), id] as const);
  return {
    name,
    existingIds: (label, ids) => Promise.resolve(new Set(ids.filter((id) => labelsOf.get(id)?.includes(label)))),
    holders: (label, property) => Promise.resolve(new Map(holders(label, property))),
  };
}
