import { cypher } from "../../graph/driver/cypher";
import { type PartyRole } from "../../domain/projects/project.type";
import { type CooperationRole } from "../../domain/clusters/cluster.codes";
import { isBehindCursor } from "../shared/ranking/ranking.cypher";
import { type Rank } from "../shared/ranking/ranking-page";

/**
 * The groups that worked together: the parties of each project, and each organisation with a cluster that it co-operates with. At any time,
 * because organisations that once worked together know each other. Membership of the same cluster does not count.
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

/**
 * A page of the partners of an organisation.
 * @property id the id of the organisation
 * @property after the partner after which the page starts; its score is how often the two worked together
 */
export type PartnersQuestion = Readonly<{ id: string; first: number; after?: Rank }>;

type PartnersParameters = Readonly<{ questions: readonly PartnersQuestion[] }>;

/** @property score how often the two worked together */
export type Partner = Readonly<{
  id: string;
  score: number;
  projects: readonly string[];
  partnerRoles: readonly (keyof typeof PartyRole)[];
  ownRoles: readonly (keyof typeof PartyRole)[];
  partnershipRoles: readonly (keyof typeof CooperationRole)[];
}>;

/** One page of the partners of an organisation, and their total number. */
export type PartnersPage = Readonly<{ totalCount: number; matches: readonly Partner[]; hasMore: boolean }>;

/** One row for each pair of roles in a common project, and for each role in a partnership with a cluster, at any time. */
const cooperations = cypher`
  MATCH (organisation)-[own:PARTY_IN]->(project:Project)<-[other:PARTY_IN]-(partner:Organisation)
  WHERE partner <> organisation
  RETURN partner, project, own.role AS ownRole, other.role AS partnerRole, null AS cluster, null AS partnershipRole
  UNION ALL
  MATCH (organisation)-[cooperation:WORKS_WITH]->(partner:Cluster)
  WHERE partner <> organisation
  RETURN partner, null AS project, null AS ownRole, null AS partnerRole, partner AS cluster, cooperation.role AS partnershipRole
  UNION ALL
  MATCH (cluster:Cluster {id: organisation.id})<-[cooperation:WORKS_WITH]-(partner:Organisation)
  WHERE partner <> organisation
  RETURN partner, null AS project, null AS ownRole, null AS partnerRole, cluster, cooperation.role AS partnershipRole`;

/**
 * The organisations that each organisation worked with, as in the network. The score is the number of common projects, plus one for each of
 * the two that is a partner of the other. Returns one row for each question, in their order, even without partners.
 */
export const findCooperationPartners = cypher<PartnersParameters, PartnersPage>`
  UNWIND $questions AS question
  CALL (question) {
    MATCH (organisation:Organisation {id: question.id})
    CALL (organisation) { ${cooperations} }
    WITH partner, collect(DISTINCT project.id) AS projects, collect(DISTINCT partnerRole) AS partnerRoles, collect(DISTINCT ownRole) AS ownRoles,
         collect(DISTINCT partnershipRole) AS partnershipRoles, count(DISTINCT cluster) AS partnerships
    WITH {id: partner.id, score: size(projects) + partnerships, projects: projects, partnerRoles: partnerRoles, ownRoles: ownRoles,
          partnershipRoles: partnershipRoles} AS match
    ORDER BY match.score DESC, match.id
    WITH collect(match) AS partners
    WITH size(partners) AS totalCount,
         [match IN partners WHERE ${isBehindCursor(cypher`question.after`, cypher`match.id`)}][0..question.first + 1] AS page
    RETURN {totalCount: totalCount, matches: page[0..question.first], hasMore: size(page) > question.first} AS row
  }
  RETURN row`;
