import { cypher } from "../../graph/driver/cypher";
import {
  coversOfRequirements,
  evidenceOfMatch,
  nodesInMatches,
  requirementsOfDemand,
  presentRequirements,
} from "../shared/evidence/evidence.cypher";
import { type PartnersRow, type PartnerParameters } from "./consortia-for.rows";

/** The nodes beside the partners of which an answer speaks: who could replace them, their projects, what is required. */
const othersOfTeams = cypher`
  COLLECT {
    UNWIND $others AS id
    OPTIONAL MATCH (organisation:Organisation {id: id})
    OPTIONAL MATCH (project:Project {id: id})
    OPTIONAL MATCH (competence:Competence {id: id})
    WITH coalesce(organisation, project, competence) AS node WHERE node IS NOT NULL
    RETURN node
  }`;

/** What the partners of some teams are called, and the evidence of what each brings; one row, also where there is no team. */
export const findTeamPartners = cypher<PartnerParameters, PartnersRow>`
  UNWIND [$asked] AS demand
  CALL (demand) { ${requirementsOfDemand()} }
  CALL (requirements) { ${coversOfRequirements()} }
  CALL (requirements, covers) {
    UNWIND $partners AS partner
    MATCH (organisation:Organisation {id: partner.id})
    WITH organisation, [each IN covers WHERE requirements[each.place].competence.id IN partner.brings] AS brought
    CALL (organisation, requirements, brought) { ${evidenceOfMatch({ covers: cypher`brought` })} }
    RETURN collect(organisation) AS partners, collect({organisation: organisation.id, name: organisation.name, met: met}) AS matches
  }
  WITH demand, requirements, matches, partners + ${othersOfTeams} AS others
  CALL (demand, matches, others) { ${nodesInMatches(cypher`demand`, cypher`others`)} }
  RETURN {requirements: ${presentRequirements()}, matches: matches, nodes: nodes} AS row`;
