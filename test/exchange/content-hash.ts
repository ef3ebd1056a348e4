import { createHash } from "node:crypto";
import { cypher } from "../../src/graph/driver/cypher";
import { many } from "../../src/graph/driver/client";
import { type Graph } from "../../src/graph/driver/graph";

/** What the graph holds, but for the books of migrations, imports and changes. */
const labels = cypher<object, string>`
  MATCH (node) WHERE NOT node:Migration AND NOT node:Import AND NOT node:Derivation AND NOT node:DataState AND NOT node:DataLock
  RETURN DISTINCT labels(node)[0] AS row`;

const types = cypher<object, string>`MATCH ()-[relation]->() RETURN DISTINCT type(relation) AS row`;

const nodesWith = cypher<{ label: string }, [string[], object]>`
  MATCH (node) WHERE labels(node)[0] = $label
  RETURN [labels(node), properties(node)] AS row`;

const relationsOf = cypher<{ type: string }, unknown[]>`
  MATCH (from)-[relation]->(to) WHERE type(relation) = $type
  RETURN [from.id, type(relation), to.id, properties(relation)] AS row`;

const DATES = ["createdAt", "changedAt"];

/** The same for two graphs that say the same: every node with labels and properties, every relation with ends and properties, no dates of change. */
export async function contentHash(graph: Graph): Promise<string> {
  const lines: string[] = [];
  for (const label of await many(graph, labels, {}))
    for (const [all, properties] of await many(graph, nodesWith, { label }))
      lines.push(canonical([all.sort(), properties]));
  for (const type of await many(graph, types, {}))
    for (const relation of await many(graph, relationsOf, { type })) lines.push(canonical(relation));
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}

/** Text that does not depend on the order of keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([key]) => !DATES.includes(key));
  return `{${entries
    .map(([key, each]) => `${key}:${canonical(each)}`)
    .sort()
    .join()}}`;
}
