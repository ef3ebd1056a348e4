import { cypher } from "../../../graph/driver/cypher";
import { type SimilarityWayCode } from "../evidence/evidence.weights";

/** The name of a node in the two languages of sentences. */
export type NamedNode = Readonly<{ id: string; nl: string; en: string }>;

/** A need with its owners and requirements. */
export type ComparedNeedRow = NamedNode &
  Readonly<{
    owners: readonly string[];
    requirements: readonly (readonly [competence: string, importance: number])[];
  }>;

/** A project with the needs that it addresses and the solutions that it delivered. */
export type ComparedProjectRow = NamedNode &
  Readonly<{
    hasDelivered: boolean;
    needs: readonly string[];
    solutions: readonly string[];
    /** The organisations that own the result: the owners of the project, and those that adopted the result. */
    holders: readonly string[];
  }>;

export type SolutionRow = Readonly<{ id: string; name: string; offerer: string | null; uses: readonly string[] }>;

/** An organisation with the properties that are compared. */
export type ComparedOrganisationRow = Readonly<{
  id: string;
  name: string;
  kind: string;
  nature: string | null;
  staff: number | null;
  province: string | null;
}>;

/** The traits by which organisations are compared; null: not known. */
export type ComparedTraits = Readonly<{
  kind: string;
  nature: string | null;
  province: string | null;
  size: string | null;
}>;

type CompetenceRow = readonly [id: string, informationContent: number, nl: string, en: string];

/** How much of a `required` competence a `held` one covers. The `held` one is required by a need or used by a solution. */
export type SimilarityRow = readonly [held: string, required: string, similarity: number, way: SimilarityWayCode];

/** All needs, projects, solutions and organisations, each list in the order of its ids. */
export type LandscapeRow = Readonly<{
  needs: readonly ComparedNeedRow[];
  projects: readonly ComparedProjectRow[];
  solutions: readonly SolutionRow[];
  organisations: readonly ComparedOrganisationRow[];
  concepts: readonly CompetenceRow[];
  similarities: readonly SimilarityRow[];
}>;

const needs = cypher`
  COLLECT {
    MATCH (need:Need)
    RETURN {
      id: need.id, nl: coalesce(need.titleNl, need.titleEn), en: coalesce(need.titleEn, need.titleNl),
      owners: COLLECT { MATCH (need)<-[:HAS_NEED]-(owner:Organisation) RETURN owner.id ORDER BY owner.id },
      requirements: COLLECT {
        MATCH (need)-[requires:REQUIRES]->(competence:Competence)
        RETURN [competence.id, requires.importance] ORDER BY requires.importance DESC, competence.id }
    } ORDER BY need.id
  }`;

/** The organisations that have the result of a project: its owners, and those that adopted it. */
const holders = cypher`
  COLLECT {
    CALL (project) {
      MATCH (project)<-[party:PARTY_IN]-(holder:Organisation) WHERE party.role = "OWNER"
      RETURN holder
      UNION
      MATCH (project)-[:REACHED]->(adoption:Milestone)-[:CONCERNS]->(holder:Organisation) WHERE adoption.kind = "ADOPTED"
      RETURN holder
    }
    RETURN holder.id ORDER BY holder.id
  }`;

/** The projects that address a need or delivered a solution. Other research projects are left out. */
const projects = cypher`
  COLLECT {
    MATCH (project:Project)
    WHERE EXISTS { (project)-[:ADDRESSES]->(:Need) } OR EXISTS { (project)-[:DELIVERED]->(:Solution) }
    RETURN {
      id: project.id, nl: coalesce(project.titleNl, project.titleEn), en: coalesce(project.titleEn, project.titleNl),
      hasDelivered: coalesce(project.phase = "DELIVERED", false)
        OR EXISTS { (project)-[:DELIVERED]->(:Solution) }
        OR EXISTS { MATCH (project)-[:REACHED]->(step:Milestone) WHERE step.kind IN ["DELIVERED", "ADOPTED"] },
      needs: COLLECT { MATCH (project)-[:ADDRESSES]->(need:Need) RETURN need.id ORDER BY need.id },
      solutions: COLLECT { MATCH (project)-[:DELIVERED]->(solution:Solution) RETURN solution.id ORDER BY solution.id },
      holders: ${holders}
    } ORDER BY project.id
  }`;

const solutions = cypher`
  COLLECT {
    MATCH (solution:Solution)
    RETURN {
      id: solution.id, name: solution.name,
      offerer: head(COLLECT { MATCH (solution)<-[:OFFERS]-(offerer:Organisation) RETURN offerer.id ORDER BY offerer.id }),
      uses: COLLECT { MATCH (solution)-[:USES]->(competence:Competence) RETURN competence.id ORDER BY competence.id }
    } ORDER BY solution.id
  }`;

const organisations = cypher`
  COLLECT {
    MATCH (organisation:Organisation)
    RETURN {
      id: organisation.id, name: organisation.name, kind: organisation.kind, nature: organisation.nature, staff: organisation.staff,
      province: head(COLLECT {
        MATCH (organisation)-[:LOCATED_IN]->(municipality:Municipality) RETURN coalesce(municipality.province, municipality.region) })
    } ORDER BY organisation.id
  }`;

/** The competences that needs require, and those that solutions use. */
const concepts = cypher`
  COLLECT {
    CALL () {
      MATCH (:Need)-[:REQUIRES]->(competence:Competence) RETURN competence
      UNION
      MATCH (:Solution)-[:USES]->(competence:Competence) RETURN competence
    }
    RETURN [
      competence.id, competence.informationContent,
      coalesce(competence.prefLabelNl, competence.prefLabelEn), coalesce(competence.prefLabelEn, competence.prefLabelNl)]
  }`;

const similarities = cypher`
  COLLECT {
    MATCH (:Need)-[:REQUIRES]->(required:Competence)
    WITH DISTINCT required
    MATCH (held:Competence)-[similar:SIMILAR]->(required)
    WHERE EXISTS { (held)<-[:REQUIRES]-(:Need) } OR EXISTS { (held)<-[:USES]-(:Solution) }
    RETURN [held.id, required.id, similar.weight, similar.way]
  }`;

/** Reads the whole landscape in one row. */
export const readLandscape = cypher<object, LandscapeRow>`
  RETURN {
    needs: ${needs},
    projects: ${projects},
    solutions: ${solutions},
    organisations: ${organisations},
    concepts: ${concepts},
    similarities: ${similarities}
  } AS row`;
