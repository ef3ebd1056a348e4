import { cypher } from "../../graph/driver/cypher";
import { holds } from "../../graph/lists/as-of.cypher";
import {
  coversOfRequirements,
  evidenceOfMatch,
  nodesInMatches,
  type MatchRow,
  type RequestedDetails,
} from "../shared/evidence/evidence.cypher";
import { requirementsOfDemand, type DemandedCompetence } from "../shared/demand/demand.cypher";
import { type LoadedNode } from "../../graph/compiler/node-loader";

type MembersParameters = Readonly<{
  demand: DemandedCompetence & RequestedDetails;
  clusters: readonly string[];
  /** The maximum number of members for each cluster. */
  most: number;
  near: number;
  decimals: number;
  today: string;
}>;

/** The members of some clusters that meet the demand, best first. A member of several clusters has one match. */
export type MembersRow = Readonly<{
  memberLists: readonly Readonly<{ cluster: string; members: readonly string[] }>[];
  matches: readonly MatchRow[];
  nodes: readonly LoadedNode[];
}>;

/** The members of `cluster` that meet the demand, best first. The score is the weighted sum of their covers, as in every ranking. */
const bestMembers = cypher`
  MATCH (cluster)<-[membership:MEMBER_OF]-(organisation:Organisation)
  WHERE ${holds("membership")}
  WITH DISTINCT organisation
  UNWIND range(0, size(requirements) - 1) AS index
  WITH organisation, requirements[index].competence AS required, requirements[index].weight AS weight
  MATCH (organisation)-[ownCover:COVERS]->(required)
  WHERE ${holds("ownCover")}
  WITH organisation, round(sum(weight * ownCover.cover), $decimals) AS score, min(ownCover.level) AS level
  WHERE level <= $near
  WITH organisation, score
  ORDER BY score DESC, organisation.id
  LIMIT $most
  RETURN collect({organisation: organisation, score: score}) AS members`;

/** One match for each distinct member, with its evidence and its clusters. */
const matchesOfMembers = cypher`
  UNWIND memberLists AS list
  UNWIND list.members AS member
  WITH DISTINCT member.organisation AS organisation, member.score AS score
  CALL (organisation, requirements, covers) { ${evidenceOfMatch()} }
  WITH organisation, score, metRequirements, COLLECT {
    MATCH (organisation)-[membership:MEMBER_OF]->(cluster:Cluster) WHERE ${holds("membership")}
    WITH DISTINCT cluster.id AS id ORDER BY id RETURN id
  } AS clusters
  RETURN collect({
    organisation: organisation.id, name: organisation.name, score: score, metRequirements: metRequirements, clusters: clusters
  }) AS matches, collect(organisation) AS organisations`;

/** The members of some clusters that meet a demand, their evidence, and all nodes that the evidence names. Returns one row. */
export const findMembers = cypher<MembersParameters, MembersRow>`
  WITH $demand AS demand
  CALL (demand) { ${requirementsOfDemand()} }
  CALL (requirements) { ${coversOfRequirements()} }
  CALL (requirements) {
    UNWIND $clusters AS id
    MATCH (cluster:Cluster {id: id})
    CALL (cluster, requirements) { ${bestMembers} }
    RETURN collect({cluster: cluster, members: members}) AS memberLists
  }
  CALL (memberLists, requirements, covers) { ${matchesOfMembers} }
  WITH demand, requirements, memberLists, matches, organisations + [list IN memberLists | list.cluster] AS others
  CALL (demand, matches, others) { ${nodesInMatches(cypher`demand`, cypher`others`)} }
  RETURN {
    memberLists: [list IN memberLists | {cluster: list.cluster.id, members: [member IN list.members | member.organisation.id]}],
    matches: matches,
    nodes: nodes
  } AS row`;
