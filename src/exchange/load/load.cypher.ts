import { type NodeFile } from "../../domain/slice";
import { cypher, type Statement } from "../../graph/driver/cypher";
import { type Edge } from "../../graph/schema/edges";

/** The name of a declaration in a statement. Labels and types cannot be parameters. */
const named = (name: string): Statement<never> => ({ text: `\`${name}\`` });

type Properties = Readonly<Record<string, unknown>>;

export type NodeRowParameters = Readonly<{ id: string; label?: string; properties: Properties }>;

/** Merges nodes by id, or matches them if the file only extends them. Null removes a property. Returns their number. */
export const loadNodes = ({ node, labels, extends: more }: NodeFile) => cypher<
  { rows: readonly NodeRowParameters[] },
  number
>`
  UNWIND $rows AS row
  ${more ? find(node) : merge(node)}
  ${labels ? secondLabels(Object.values(labels.of)) : nothing}
  WITH row, node, properties(node) AS before
  SET node += row.properties
  WITH node, properties(node) <> before OR node.changedAt IS NULL AS isChanged
  FOREACH (_ IN CASE WHEN isChanged THEN [1] END | SET node.changedAt = datetime())
  RETURN count(*) AS row`;

const nothing = cypher``;

const find = (label: string) => cypher`MATCH (node:${named(label)} {id: row.id})`;

const merge = (label: string) =>
  cypher`MERGE (node:${named(label)} {id: row.id}) ON CREATE SET node.createdAt = datetime()`;

/** Sets the second label that the row names and removes the others. */
const secondLabels = (labels: readonly string[]): Statement<never> => ({
  text: labels.map((label) => secondLabel(label, labels).text).join("\n  "),
});

const secondLabel = (label: string, labels: readonly string[]) => cypher`
  FOREACH (_ IN CASE row.label WHEN "${plain(label)}" THEN [1] END |
    SET node:${named(label)} REMOVE ${{
      text: labels
        .filter((other) => other !== label)
        .map((other) => `node:\`${other}\``)
        .join(", "),
    }})`;

const plain = (text: string): Statement<never> => ({ text });

export type EdgeRowParameters = Readonly<{ from: string; to: string; properties: Properties }>;

/** Merges relations by their ends and keys. Returns the number of rows whose ends exist. */
export const loadEdges = (edge: Edge) => cypher<{ rows: readonly EdgeRowParameters[] }, number>`
  UNWIND $rows AS row
  MATCH (from:${named(edge.from)} {id: row.from})
  MATCH (to:${named(edge.to)} {id: row.to})
  MERGE ${pattern(edge, plain(keysOf(edge)))}
  SET relation += row.properties
  RETURN count(*) AS row`;

/** Removes the former relation of an edge to at most one node, if it leads to another node than the row names. */
export const deleteReplacedEdges = (edge: Edge) => cypher<{
  rows: readonly Readonly<{ from: string; to: string | null }>[];
}>`
  UNWIND $rows AS row
  MATCH (from:${named(edge.from)} {id: row.from})
  MATCH ${pattern(edge, nothing)}
  WHERE to:${named(edge.to)} AND (row.to IS NULL OR to.id <> row.to)
  DELETE relation`;

const pattern = ({ type, direction }: Edge, keys: Statement<never>) => cypher`
  (from)${plain(direction === "in" ? "<-" : "-")}[relation:${named(type)}${keys}]${plain(direction === "out" ? "->" : "-")}(to)`;

const keysOf = ({ keys }: Edge) =>
  keys.length > 0 ? ` {${keys.map((key) => `\`${key}\`: row.properties.\`${key}\``).join(", ")}}` : "";

/** The nodes with the label that have one of these values. */
export const holdersOf = (label: string, property: string) => cypher<{ values: readonly string[] }, [string, string]>`
  UNWIND $values AS value
  MATCH (node:${named(label)} {${named(property)}: value})
  RETURN [value, node.id] AS row`;

/** Whether any node has one of the labels. */
export const anyNodeWithLabel = (labels: readonly string[]) => cypher<object, boolean>`
  RETURN ${plain(labels.map((label) => `EXISTS { (:\`${label}\`) }`).join(" OR "))} AS row`;

/** Notes that an import of these directories starts. */
export const beginImport = cypher<{ id: string; directories: readonly string[] }>`
  MERGE (import:Import {id: $id})
  SET import.directories = $directories, import.startedAt = datetime(), import.completedAt = null`;

export const completeImport = cypher<{ id: string }>`
  MATCH (import:Import {id: $id}) SET import.completedAt = datetime()`;

/** The ids of the imports that started and did not end. */
export const unfinishedImports = cypher<object, string>`
  MATCH (import:Import) WHERE import.completedAt IS NULL
  RETURN import.id AS row`;

/** Samples the indexes that have changed much. The planner depends on their statistics, which it otherwise updates much later. */
export const sampleIndexes = cypher`CALL db.resampleOutdatedIndexes()`;
