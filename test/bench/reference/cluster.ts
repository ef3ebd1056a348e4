import { type Driver } from "neo4j-driver";
import { holds, localised } from "./pieces";
import { rowOf, today } from "./row";

const statement = `
  MATCH (cluster:Cluster {id: $id})
  RETURN cluster {
    .id, .name,
    members: {edges: COLLECT {
      MATCH (cluster)<-[membership:MEMBER_OF]-(member:Organisation)
      WHERE member.id > $after AND ${holds("membership")}
      WITH DISTINCT member ORDER BY member.id LIMIT 100
      RETURN {memberships: COLLECT {
        MATCH (cluster)<-[capacity:MEMBER_OF]-(member) WHERE ${holds("capacity")}
        RETURN {kind: capacity.kind} ORDER BY capacity.kind
      }, node: member {
        .id, .name,
        competences: {edges: COLLECT {
          MATCH (member)-[held:HAS_COMPETENCE]->(competence:Competence)
          WHERE ${holds("held")}
          WITH held, competence ORDER BY competence.id LIMIT 10
          RETURN {node: {
            id: competence.id,
            prefLabel: ${localised("competence", "prefLabel")},
            organisations: {totalCount: COUNT {
              MATCH (competence)<-[holding:HAS_COMPETENCE]-(:Organisation)
              WHERE ${holds("holding")}
            }}
          }}
        }}
      }}
    }}
  } AS row`;

/** A page of the members of a cluster, with their competences and how many hold each. */
export const cluster = async (driver: Driver, parameters: { id: string; after: string }) => ({
  cluster: await rowOf(driver, statement, { ...parameters, today: today() }),
});
