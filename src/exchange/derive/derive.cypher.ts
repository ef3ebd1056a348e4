import { type EdgeFile, type NodeFile } from "../../domain/slice";
import { cypher, type Statement } from "../../graph/driver/cypher";
import { folded } from "../../graph/schema/fold";

/** The texts of one node or one relation, with their folded forms. */
export type NodeTexts = Readonly<{ id: string; properties: Readonly<Record<string, unknown>> }>;

/** The relations that start at one node. */
export type TextsOfEdges = Readonly<{ from: string; relations: readonly NodeTexts[] }>;

/** Labels, types and properties cannot be parameters. These come from the declarations of the slices. */
const plain = (text: string): Statement<never> => ({ text });
const named = (name: string) => plain(`\`${name}\``);

const withFolded = (names: readonly string[]) =>
  plain(names.flatMap((name) => [name, folded(name)].map((each) => `.\`${each}\``)).join(", "));

/** The next nodes after an id, in the order of ids. */
export const textsOfNodes = ({ node }: NodeFile, names: readonly string[]) => cypher<{ after: string }, NodeTexts>`
  MATCH (node:${named(node)}) WHERE node.id > $after
  WITH node ORDER BY node.id LIMIT 500
  RETURN {id: node.id, properties: node {${withFolded(names)}}} AS row`;

/** Stores the folded texts of nodes. */
export const refoldNodes = ({ node }: NodeFile) => cypher<{ rows: readonly NodeTexts[] }>`
  UNWIND $rows AS row
  MATCH (node:${named(node)} {id: row.id})
  SET node += row.properties`;

/** The relations of the next nodes after an id, in the order of ids; also nodes without relations. */
export const textsOfEdges = ({ edge }: EdgeFile, names: readonly string[]) => cypher<{ after: string }, TextsOfEdges>`
  MATCH (from:${named(edge.from)}) WHERE from.id > $after
  WITH from ORDER BY from.id LIMIT 500
  RETURN {
    from: from.id,
    relations: COLLECT {
      MATCH ${plain(edge.match("from", "relation", "to"))}
      RETURN {id: elementId(relation), properties: relation {${withFolded(names)}}}
    }
  } AS row`;

/** Stores the folded texts of relations. */
export const refoldEdges = ({ edge }: EdgeFile) => cypher<{
  rows: readonly (NodeTexts & Readonly<{ from: string }>)[];
}>`
  UNWIND $rows AS row
  MATCH (from:${named(edge.from)} {id: row.from})
  MATCH ${plain(edge.match("from", "relation", "to"))}
  WHERE elementId(relation) = row.id
  SET relation += row.properties`;

/** The noted checksum of a derivation; no row if it never ran. */
export const derivedBy = cypher<{ name: string }, string>`
  MATCH (derivation:Derivation {name: $name}) RETURN derivation.checksum AS row`;

/** Notes the checksum of a derivation. */
export const noteDerivations = cypher<{ name: string; checksum: string }>`
  MERGE (derivation:Derivation {name: $name}) SET derivation.checksum = $checksum, derivation.completedAt = datetime()`;

/** The number of relations in the graph. */
export const countRelations = cypher<object, number>`
  MATCH ()-[relation]->() RETURN count(relation) AS row`;

/** The ids of all nodes with the label. */
export const idsOf = (label: string) => cypher<object, string>`
  MATCH (node:${named(label)}) RETURN node.id AS row ORDER BY row`;
