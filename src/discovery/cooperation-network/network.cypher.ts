import { cypher } from "../../graph/driver/cypher";

/**
 * Who worked together: for each project the ids of its parties, for each organisation that co-operates with a cluster the two. Whatever the
 * time, since who worked together once knows each other. Members of one cluster need not: membership says nothing here.
 */
export const workingTogether = cypher<object, readonly string[]>`
  MATCH (project:Project)
  RETURN COLLECT {
    MATCH (organisation:Organisation)-[:PARTY_IN]->(project)
    WITH DISTINCT organisation.id AS id ORDER BY id
    RETURN id
  } AS row
  UNION ALL
  MATCH (organisation:Organisation)-[:WORKS_WITH]->(cluster:Cluster)
  WITH DISTINCT organisation, cluster
  RETURN [organisation.id, cluster.id] AS row`;
