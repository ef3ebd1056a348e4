import { createHash } from "node:crypto";
import { cypher } from "../../src/graph/cypher";
import { one, type Graph } from "../../src/graph/database";

/** Every node with labels and properties, every relation with ends and properties; neither dates of change nor the books of the import. */
const content = cypher<object, { nodes: [string[], object][]; relations: unknown[] }>`
  CALL {
    MATCH (node) WHERE NOT node:Migration AND NOT node:Import
    RETURN collect([labels(node), properties(node)]) AS nodes
  }
  CALL {
    MATCH (from)-[relation]->(to)
    RETURN collect([from.id, type(relation), to.id, properties(relation)]) AS relations
  }
  RETURN {nodes: nodes, relations: relations} AS row`;

const DATES = ["createdAt", "changedAt"];

/** The same for two graphs that say the same. */
export async function contentHash(graph: Graph): Promise<string> {
  const { nodes, relations } = await one(graph, content, {});
  const sorted = nodes.map(([labels, properties]) => [labels.sort(), properties]);
  const texts = [sorted, relations].map((list) => list.map(canonical).sort());
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex");
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
