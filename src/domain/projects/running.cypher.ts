import { type Statement } from "../../graph/driver/cypher";

/**
 * True where a project runs on a day: begun in its year or before, and not delivered before that day. A delivery is an end: one known to its
 * year counts as the last day of it. What is not known counts as open.
 */
export const runs = (project: string, day: string): Statement => ({
  text:
    `(${project}.year IS NULL OR ${project}.year <= toInteger(left(${day}, 4))) ` +
    `AND NOT EXISTS { MATCH (${project})-[:REACHED]->(delivery:Milestone) ` +
    `WHERE delivery.kind = "DELIVERED" AND delivery.date < left(${day}, size(delivery.date)) }`,
});
