import { type Driver } from "neo4j-driver";
import { holds } from "./pieces";
import { rowOf, today } from "./row";

/** Starts at the cluster, which has far fewer members than there are companies. One row more than a page shows whether there is a next page. */
const statement = `
  RETURN COLLECT {
    MATCH (:Cluster {id: $cluster})<-[membership:MEMBER_OF]-(company:Company)
    WHERE ${holds("membership")}
      AND EXISTS {
        MATCH (company)-[held:HAS_COMPETENCE]->(competence:Competence)
        WHERE held.strength >= 0.7 AND competence.id IN $competences AND ${holds("held")}
      }
    WITH DISTINCT company ORDER BY company.nameFolded, company.id LIMIT 51
    RETURN {node: company {
      .id, .name,
      municipality: head(COLLECT {
        MATCH (company)-[:LOCATED_IN]->(municipality:Municipality)
        RETURN municipality {.id, .name} ORDER BY municipality.id LIMIT 1
      })
    }}
  } AS row`;

/** The companies of a cluster that are strong in one of some competences, by name. */
export async function page(driver: Driver, parameters: { cluster: string; competences: string[] }) {
  const edges = await rowOf<object[]>(driver, statement, { ...parameters, today: today() });
  return { organisations: { edges: edges.slice(0, 50), pageInfo: { hasNextPage: edges.length > 50 } } };
}
