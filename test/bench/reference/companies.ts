import { type Driver } from "neo4j-driver";
import { holds, localised } from "./pieces";
import { rowOf, today } from "./row";

/** One row more than a page of fifty shows whether there is a next page. */
const statement = `
  RETURN COLLECT {
    MATCH (company:Company)
    WHERE company.id > $after
    WITH company ORDER BY company.id LIMIT 51
    RETURN {node: company {
      .id, .name,
      clusters: {edges: COLLECT {
        MATCH (company)-[membership:MEMBER_OF]->(cluster:Cluster)
        WHERE ${holds("membership")}
        WITH DISTINCT cluster ORDER BY cluster.id LIMIT 10
        RETURN {
          memberships: COLLECT {
            MATCH (company)-[capacity:MEMBER_OF]->(cluster) WHERE ${holds("capacity")}
            RETURN {kind: capacity.kind} ORDER BY capacity.kind
          },
          node: cluster {.id, .name}
        }
      }},
      competences: {edges: COLLECT {
        MATCH (company)-[held:HAS_COMPETENCE]->(competence:Competence)
        WHERE ${holds("held")}
        WITH held, competence ORDER BY competence.id LIMIT 10
        RETURN {strength: held.strength, node: {id: competence.id, prefLabel: ${localised("competence", "prefLabel")}}}
      }}
    }}
  } AS row`;

/** A page of companies after a given one. */
export async function companies(driver: Driver, { after }: { after: string }) {
  const edges = await rowOf<object[]>(driver, statement, { after, today: today() });
  return { organisations: { edges: edges.slice(0, 50), pageInfo: { hasNextPage: edges.length > 50 } } };
}
