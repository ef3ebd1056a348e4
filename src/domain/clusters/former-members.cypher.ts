import { cypher } from "../../graph/driver/cypher";
import { toMany } from "../../graph/schema/edges";

/** The organisations that belonged to a predecessor when its successor took over. The relation is derived, so imports and paths ignore it. */
export const formerMembersOfCluster = toMany`(:Cluster)<-[:MEMBER_OF_PREDECESSOR]-(:Organisation)`;

/**
 * Stores the former members of each cluster: (organisation)-[:MEMBER_OF_PREDECESSOR {predecessor, on}]->(cluster), once for each organisation,
 * with the nearest predecessor that it belonged to on the day of the succession. If only the month or the year is known, a membership at any
 * time in it counts. If nothing is known, every membership without an end counts. `on` is the last known day of all successions between the
 * predecessor and the cluster.
 */
export const deriveFormerMembers = cypher<{ ids: readonly string[] }>`
  MATCH (cluster:Cluster) WHERE cluster.id IN $ids
  CALL (cluster) {
    MATCH path = (predecessor:Cluster)-[:SUCCEEDED_BY*1..10]->(cluster)
    WHERE predecessor <> cluster
    WITH cluster, predecessor, length(path) AS steps, head(relationships(path)).on AS day,
         reduce(last = null, each IN relationships(path) | CASE WHEN last > each.on THEN last ELSE coalesce(each.on, last) END) AS on
    MATCH (predecessor)<-[membership:MEMBER_OF]-(organisation:Organisation)
    WHERE organisation <> cluster AND CASE WHEN day IS NULL THEN membership.until IS NULL ELSE
      (membership.since IS NULL OR left(membership.since, size(day)) <= day)
      AND (membership.until IS NULL OR membership.until >= left(day, size(membership.until)))
    END
    WITH organisation, predecessor, steps, on
    ORDER BY steps, predecessor.id
    WITH organisation, head(collect({predecessor: predecessor.id, on: on})) AS nearest
    RETURN collect({from: organisation, predecessor: nearest.predecessor, on: nearest.on}) AS wanted
  }
  CALL (cluster, wanted) {
    WITH cluster, [each IN wanted | each.from] AS former
    MATCH (organisation:Organisation)-[stale:MEMBER_OF_PREDECESSOR]->(cluster)
    WHERE NOT organisation IN former
    DELETE stale
  }
  UNWIND wanted AS each
  WITH cluster, each, each.from AS organisation
  MERGE (organisation)-[belonged:MEMBER_OF_PREDECESSOR]->(cluster)
  SET belonged.predecessor = each.predecessor, belonged.on = each.on`;
