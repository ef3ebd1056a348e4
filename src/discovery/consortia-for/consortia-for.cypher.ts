import { cypher } from "../../graph/driver/cypher";
import {
  coversOfRequirements,
  evidenceOfMatch,
  nodesInMatches,
  type MatchRow,
  type RequestedDetails,
} from "../shared/evidence/evidence.cypher";
import { type LoadedNode } from "../../graph/compiler/node-loader";
import { requirementsOfDemand, presentRequirements, type RequirementNode } from "../shared/demand/demand.cypher";

/** The filter of partners, the same as in the ranking of members. */
type PartnerFilter = Readonly<{
  clusters?: readonly string[];
  kinds?: readonly string[];
  sizes?: readonly string[];
  municipalities?: readonly string[];
  includeNonMembers: boolean;
}>;

/** A requirement, and its share of the demand. */
export type WeighedRequirement = Readonly<{ competence: string; importance: number; weight: number }>;

/** The question, validated against the graph. Organisations are identified by number. */
export type TeamQuestion = Readonly<{
  requirements: readonly WeighedRequirement[];
  where: PartnerFilter;
  /** The rank of the weakest evidence level that counts. */
  level: number;
  fixed: readonly number[];
  excluded: ReadonlySet<number>;
}>;

export type PartnerParameters = Readonly<{
  requested: RequestedDetails &
    Readonly<{ need: null; requirements: readonly Readonly<{ competence: string; importance: number }>[] }>;
  /** The partners of all teams, each with the competences that it contributes to some team. */
  partners: readonly Readonly<{ id: string; competences: readonly string[] }>[];
  /** The ids of other nodes that the answer names. */
  others: readonly string[];
  today: string;
}>;

/** The evidence and the nodes of all teams. */
export type PartnersRow = Readonly<{
  requirements: readonly RequirementNode[];
  matches: readonly Pick<MatchRow, "organisation" | "name" | "metRequirements">[];
  nodes: readonly LoadedNode[];
}>;

/** The other nodes that an answer names: replacements, projects and required competences. */
const othersOfTeams = cypher`
  COLLECT {
    UNWIND $others AS id
    OPTIONAL MATCH (organisation:Organisation {id: id})
    OPTIONAL MATCH (project:Project {id: id})
    OPTIONAL MATCH (competence:Competence {id: id})
    WITH coalesce(organisation, project, competence) AS node WHERE node IS NOT NULL
    RETURN node
  }`;

/** The names of the partners, and the evidence of what each contributes. Returns one row, even without a team. */
export const findTeamPartners = cypher<PartnerParameters, PartnersRow>`
  UNWIND [$requested] AS demand
  CALL (demand) { ${requirementsOfDemand()} }
  CALL (requirements) { ${coversOfRequirements()} }
  CALL (requirements, covers) {
    UNWIND $partners AS partner
    MATCH (organisation:Organisation {id: partner.id})
    WITH organisation, [cover IN covers WHERE requirements[cover.index].competence.id IN partner.competences] AS partnerCovers
    CALL (organisation, requirements, partnerCovers) { ${evidenceOfMatch({ covers: cypher`partnerCovers` })} }
    RETURN collect(organisation) AS partners,
           collect({organisation: organisation.id, name: organisation.name, metRequirements: metRequirements}) AS matches
  }
  WITH demand, requirements, matches, partners + ${othersOfTeams} AS others
  CALL (demand, matches, others) { ${nodesInMatches(cypher`demand`, cypher`others`)} }
  RETURN {requirements: ${presentRequirements()}, matches: matches, nodes: nodes} AS row`;
