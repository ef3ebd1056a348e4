import { cypher } from "../../graph/driver/cypher";
import { holds } from "../../graph/lists/as-of.cypher";
import { coversOfRequirements } from "../shared/evidence/evidence.cypher";
import {
  presentRequirements,
  requirementsOfDemand,
  type RequirementNode,
  type DemandedCompetence,
} from "../shared/demand/demand.cypher";
import { type LoadedNode } from "../../graph/compiler/node-loader";
import { type SimilarityWayCode } from "../shared/evidence/evidence.weights";

/** What the members of one cluster contribute to one requirement, which is given by its index. */
export type MembersContributionRow = readonly [
  ...[cluster: string, name: string, index: number],
  ...[best: readonly CoveringMemberRow[], level: number, memberCount: number],
];

/** One of the members that cover a requirement best. */
export type CoveringMemberRow = readonly [member: string, name: string, cover: number, level: number];

/** The competence in a cluster's focus that is most similar to one requirement, which is given by its index. */
export type FocusRow = readonly [
  ...[cluster: string, name: string, index: number],
  ...[competence: string, similarity: number, way: SimilarityWayCode, nl: string, en: string],
];

/** A member of a predecessor of one cluster that meets one requirement, which is given by its index. */
export type FormerRow = readonly [
  ...[cluster: string, index: number],
  ...[organisation: string, name: string, predecessor: string],
];

/** The cluster that the question names. */
export type RequestedCluster = Readonly<{
  id: string;
  name: string;
  memberCount: number;
  /** How many members its predecessors had when they were succeeded. */
  formerMemberCount: number;
  predecessors: readonly string[];
  /** The name of its successor, if it has been succeeded by today. */
  successor: string | null;
}>;

type ClusterParameters = Readonly<{
  demand: DemandedCompetence;
  /** The id of a cluster to include even if it has been succeeded. */
  cluster: string | null;
  /** The rank of the weakest evidence level at which a member meets a requirement. */
  near: number;
  /** The maximum number of members for each cluster and requirement. */
  most: number;
  /** The similarity of a requirement to a focus above it. */
  underFocus: number;
  decimals: number;
  today: string;
}>;

/** The evidence of all active clusters, and of the requested one, for a demand. */
export type ClustersRow = Readonly<{
  isKnown: boolean;
  requirements: readonly RequirementNode[];
  contributions: readonly MembersContributionRow[];
  focuses: readonly FocusRow[];
  formerMembers: readonly FormerRow[];
  requested: RequestedCluster | null;
  nodes: readonly LoadedNode[];
}>;

/** Whether `cluster` has been succeeded by today. A succession without a date counts. */
const isSucceeded = cypher`
  EXISTS {
    MATCH (cluster)-[succession:SUCCEEDED_BY]->(:Cluster)
    WHERE succession.on IS NULL OR succession.on <= $today
  }`;

const isRequestedOrActive = cypher`(cluster.id = $cluster OR NOT ${isSucceeded})`;

/** For each cluster and requirement: the current members with the best cover, the best level of any member, and how many members meet it. */
const memberEvidence = cypher`
  UNWIND range(0, size(requirements) - 1) AS index
  WITH index, requirements[index].competence AS required
  MATCH (required)<-[covers:COVERS]-(member:Organisation)-[membership:MEMBER_OF]->(cluster:Cluster)
  WHERE ${holds("covers")} AND ${holds("membership")}
  WITH DISTINCT index, cluster, member, round(covers.cover, $decimals) AS rounded, covers.cover AS cover, covers.level AS level
  ORDER BY rounded DESC, member.id
  WITH index, cluster, collect([member.id, member.name, cover, level])[..$most] AS best, min(level) AS level,
       sum(CASE WHEN level <= $near THEN 1 ELSE 0 END) AS memberCount
  WHERE ${isRequestedOrActive}
  RETURN collect([cluster.id, cluster.name, index, best, level, memberCount]) AS contributions`;

/** Whether the predecessor has been succeeded by today. A succession without a date counts. */
const isPredecessorSucceeded = cypher`(formerMembership.on IS NULL OR formerMembership.on <= $today)`;

/** For each cluster and requirement: the organisations that meet it, are no members today, but were members of a predecessor at its end. */
const formerMemberEvidence = cypher`
  UNWIND range(0, size(requirements) - 1) AS index
  WITH index, requirements[index].competence AS required
  MATCH (required)<-[covers:COVERS]-(former:Organisation)-[formerMembership:MEMBER_OF_PREDECESSOR]->(cluster:Cluster)
  WHERE ${holds("covers")} AND covers.level <= $near AND ${isPredecessorSucceeded}
    AND NOT EXISTS { MATCH (former)-[membership:MEMBER_OF]->(cluster) WHERE ${holds("membership")} }
  WITH DISTINCT index, cluster, former, formerMembership.predecessor AS predecessor
  WHERE ${isRequestedOrActive}
  MATCH (origin:Cluster {id: predecessor})
  WITH index, cluster, former, origin
  ORDER BY index, former.id
  RETURN collect([cluster.id, index, former.id, former.name, origin.name]) AS formerMembers`;

/** Everything above a requirement: a cluster that focuses on it works on the requirement too. In the form of `covers`. */
const competencesAbove = cypher`
  UNWIND range(0, size(requirements) - 1) AS index
  WITH index, requirements[index].competence AS required
  MATCH (required)-[:BROADER*1..]->(held:Competence)
  WITH DISTINCT index, held
  RETURN collect({held: held, index: index, similarity: $underFocus, way: "BROADER"}) AS above`;

/** For each cluster and requirement: the most similar competence in the cluster's focus. */
const focusEvidence = cypher`
  UNWIND covers + above AS cover
  WITH cover.index AS index, cover.held AS held, cover.similarity AS similarity, cover.way AS way
  MATCH (held)<-[:FOCUSES_ON]-(cluster:Cluster)
  WHERE ${isRequestedOrActive}
  WITH index, cluster, held, similarity, way
  ORDER BY similarity DESC, held.id
  WITH index, cluster, head(collect([
    held.id, similarity, way, coalesce(held.prefLabelNl, held.prefLabelEn), coalesce(held.prefLabelEn, held.prefLabelNl)
  ])) AS best
  RETURN collect([cluster.id, cluster.name, index, best[0], best[1], best[2], best[3], best[4]]) AS focuses`;

/** The cluster that the question names; null if it does not exist. */
const requestedCluster = cypher`
  head(COLLECT {
    MATCH (cluster:Cluster {id: $cluster})
    RETURN {
      id: cluster.id, name: cluster.name,
      memberCount: COUNT {
        MATCH (cluster)<-[membership:MEMBER_OF]-(member:Organisation) WHERE ${holds("membership")} RETURN DISTINCT member
      },
      formerMemberCount: COUNT {
        MATCH (cluster)<-[formerMembership:MEMBER_OF_PREDECESSOR]-(:Organisation) WHERE ${isPredecessorSucceeded}
      },
      predecessors: COLLECT {
        MATCH (cluster)<-[formerMembership:MEMBER_OF_PREDECESSOR]-(:Organisation) WHERE ${isPredecessorSucceeded}
        WITH DISTINCT formerMembership.predecessor AS id
        MATCH (predecessor:Cluster {id: id}) RETURN predecessor.name ORDER BY predecessor.id
      },
      successor: CASE WHEN ${isSucceeded} THEN head(COLLECT {
        MATCH (cluster)-[:SUCCEEDED_BY]->(successor:Cluster) RETURN successor.name ORDER BY successor.id
      }) END
    }
  })`;

/**
 * What every active cluster contributes to a demand, for each requirement: numbers and names, no evidence. The requested cluster is included
 * even if it has been succeeded. Returns one row, even without results or if the demand names something that does not exist.
 */
export const findClusters = cypher<ClusterParameters, ClustersRow>`
  WITH $demand AS demand
  CALL (demand) { ${requirementsOfDemand()} }
  CALL (requirements) { ${memberEvidence} }
  CALL (requirements) { ${coversOfRequirements()} }
  CALL (requirements) { ${competencesAbove} }
  CALL (covers, above) { ${focusEvidence} }
  CALL (requirements) { ${formerMemberEvidence} }
  RETURN {
    isKnown: demand.need IS NULL OR EXISTS { MATCH (need:Need {id: demand.need}) },
    requirements: ${presentRequirements()},
    contributions: contributions,
    focuses: focuses,
    formerMembers: formerMembers,
    requested: ${requestedCluster},
    nodes: COLLECT { UNWIND requirements AS requirement WITH requirement.competence AS node RETURN node {.*, labels: labels(node)} }
  } AS row`;
