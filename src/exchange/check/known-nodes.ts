import { knownIds } from "../../domain/ids.cypher";
import { many } from "../../graph/driver/client";
import { type Contents } from "../read/directory";
import { holdersOf } from "../load/load.cypher";
import { type Graph } from "../../graph/driver/graph";

/** What there is outside the directories that are read. */
export type KnownNodes = Readonly<{
  /** Its name in a sentence. */
  name: string;
  /** Which of these ids belong to nodes with this label. */
  existingIds: (label: string, ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Value of a property -> the id of the node with this label that has it. */
  holders: (label: string, property: string, values: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}>;

/** What the graph holds. */
export const nodesInGraph = (graph: Graph): KnownNodes => ({
  name: "the graph",
  existingIds: async (label, ids) =>
    new Set(await inBatches(ids, (part) => many(graph, knownIds(label), { ids: part }))),
  holders: async (label, property, values) =>
    new Map(await inBatches(values, (part) => many(graph, holdersOf(label, property), { values: part }))),
});

const BATCH = 2_000;

/** Asks in parts: a question has only a few seconds, and a file may be long. */
async function inBatches<Row>(
  values: readonly string[],
  ask: (part: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < values.length; start += BATCH)
    for (const row of await ask(values.slice(start, start + BATCH))) rows.push(row);
  return rows;
}

/** What other directories say, where there is no graph to ask. */
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
