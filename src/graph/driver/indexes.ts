import { many, runAutoCommit } from "./client";
import { cypher } from "./cypher";
import { type Graph } from "./graph";

/** An index over properties of the nodes with a label, or a constraint that their values are unique. */
export type Index = Readonly<{ label: string; properties: readonly string[]; isUnique?: true }>;

/** The indexes of the database over nodes with one label, also those of constraints. */
const nodeIndexes = cypher<object, Omit<Index, "isUnique">>`
  SHOW INDEXES YIELD entityType, labelsOrTypes, properties
  WHERE entityType = "NODE" AND size(labelsOrTypes) = 1
  RETURN {label: labelsOrTypes[0], properties: properties} AS row`;

/** Creates the indexes that the database does not have, and returns their names. It is safe to run again. */
export async function createIndexes(graph: Graph, indexes: readonly Index[]): Promise<string[]> {
  const existing = await existingKeys(graph);
  const missing = indexes.filter((index) => !existing.has(keyOf(index)));
  for (const index of missing) await create(graph, index);
  return missing.map(nameOf);
}

const existingKeys = async (graph: Graph) => new Set((await many(graph, nodeIndexes, {})).map(keyOf));

/** `IF NOT EXISTS` still fails if another program creates the same index at the same moment. */
async function create(graph: Graph, index: Index): Promise<void> {
  try {
    await runAutoCommit(graph, { text: statementFor(index) }, {});
  } catch (fault) {
    if (!(await existingKeys(graph)).has(keyOf(index))) throw fault;
  }
}

const keyOf = ({ label, properties }: Pick<Index, "label" | "properties">) => `${label}(${properties.join(", ")})`;

const statementFor = (index: Index): string => {
  const properties = index.properties.map((property) => `node.${property}`).join(", ");
  return index.isUnique
    ? `CREATE CONSTRAINT ${nameOf(index)} IF NOT EXISTS FOR (node:${index.label}) REQUIRE ${properties} IS UNIQUE`
    : `CREATE INDEX ${nameOf(index)} IF NOT EXISTS FOR (node:${index.label}) ON (${properties})`;
};

/** `permit_id` for a constraint, `permit_valid_from_order` for an index. */
const nameOf = ({ label, properties, isUnique }: Index) => {
  const name = `${label}${properties[0]!.charAt(0).toUpperCase()}${properties[0]!.slice(1)}`;
  return `${name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase()}${isUnique ? "" : "_order"}`;
};
