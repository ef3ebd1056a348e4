import { cypher } from "../graph/driver/cypher";

/** Which of these ids belong to nodes with the label. */
export const knownIds = (label: string) => cypher<{ ids: readonly string[] }, string>`
  UNWIND $ids AS id
  MATCH (node:${{ text: `\`${label}\`` }} {id: id})
  RETURN node.id AS row`;
