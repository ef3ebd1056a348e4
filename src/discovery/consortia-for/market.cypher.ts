import { cypher } from "../../graph/driver/cypher";
import { type COOPERATION_ROLES } from "./team.weights";

/** A period; both bounds are as precise as their source, null is open. */
type Period = readonly [since: string | null, until: string | null];

/** An organisation with its memberships and covers. */
export type MarketOrganisationRow = Readonly<{
  id: string;
  kind: string;
  sizeClass: string | null;
  foundedYear: number | null;
  municipality: string | null;
  memberships: readonly (readonly [cluster: string, ...Period])[];
  covers: readonly (readonly [competence: string, cover: number, level: number, ...Period])[];
}>;

/** A batch of organisations: those after an id, at most so many. */
type PartParameters = Readonly<{ after: string; most: number }>;

/** A project, and the organisations that carried it out. */
export type MarketProjectRow = Readonly<{ id: string; parties: readonly string[] }>;

/** A need and its requirements. */
type MarketNeedRow = Readonly<{
  id: string;
  requirements: readonly (readonly [competence: string, importance: number])[];
}>;

/** The other nodes that a question can name. */
type NamedRows = Readonly<{
  competences: readonly (readonly [id: string, informationContent: number])[];
  clusters: readonly string[];
  municipalities: readonly string[];
}>;

type ProjectParameters = Readonly<{ roles: typeof COOPERATION_ROLES }>;

/** The next batch of organisations in the order of their ids, with their memberships and covers at any time. */
export const readOrganisations = cypher<PartParameters, MarketOrganisationRow>`
  MATCH (organisation:Organisation)
  WHERE organisation.id > $after
  WITH organisation ORDER BY organisation.id LIMIT $most
  RETURN {
    id: organisation.id, kind: organisation.kind, sizeClass: organisation.sizeClass, foundedYear: organisation.foundedYear,
    municipality: head(COLLECT {
      MATCH (organisation)-[:LOCATED_IN]->(municipality:Municipality) RETURN municipality.id }),
    memberships: COLLECT {
      MATCH (organisation)-[membership:MEMBER_OF]->(cluster:Cluster)
      RETURN [cluster.id, membership.since, membership.until] },
    covers: COLLECT {
      MATCH (organisation)-[covers:COVERS]->(required:Competence)
      RETURN [required.id, covers.cover, covers.level, covers.since, covers.until] }
  } AS row
  ORDER BY organisation.id`;

/** Every project that two or more organisations carried out, with these organisations. */
export const readProjects = cypher<ProjectParameters, MarketProjectRow>`
  MATCH (project:Project)<-[party:PARTY_IN]-(organisation:Organisation)
  WHERE party.role IN $roles
  WITH project, organisation.id AS party ORDER BY party
  WITH project, collect(DISTINCT party) AS parties
  WHERE size(parties) > 1
  RETURN {id: project.id, parties: parties} AS row
  ORDER BY project.id`;

/** Every need with its requirements. */
export const readNeeds = cypher<object, MarketNeedRow>`
  MATCH (need:Need)
  RETURN {id: need.id, requirements: COLLECT {
    MATCH (need)-[requires:REQUIRES]->(competence:Competence)
    RETURN [competence.id, requires.importance] ORDER BY competence.id }} AS row`;

/** The other nodes that a question can name. One row. */
export const readNamed = cypher<object, NamedRows>`
  RETURN {
    competences: COLLECT { MATCH (competence:Competence) RETURN [competence.id, competence.informationContent] },
    clusters: COLLECT { MATCH (cluster:Cluster) RETURN cluster.id },
    municipalities: COLLECT { MATCH (municipality:Municipality) RETURN municipality.id }
  } AS row`;
