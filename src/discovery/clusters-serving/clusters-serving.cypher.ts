import { cypher } from "../../graph/driver/cypher";
import { holds } from "../../graph/lists/as-of.cypher";
import { coversOfRequirements, evidenceOfMatch, nodesInMatches } from "../shared/evidence/evidence.cypher";
import {
  type ClusterParameters,
  type ClustersRow,
  type MembersRow,
  type MembersParameters,
} from "./clusters-serving.rows";
import { presentRequirements, requirementsOfDemand } from "../shared/demand/demand.cypher";

/** A cluster has gone over into another by today; one that did so without a known date has. */
const isGone = cypher`
  EXISTS {
    MATCH (cluster)-[succession:SUCCEEDED_BY]->(:Cluster)
    WHERE succession.on IS NULL OR succession.on <= $today
  }`;

const isRequestedOrActive = cypher`(cluster.id = $cluster OR NOT ${isGone})`;

/** For each cluster and requirement: the member of today that covers most of it, the best level of any, and how many meet it. */
const memberEvidence = cypher`
  UNWIND range(0, size(requirements) - 1) AS place
  WITH place, requirements[place].competence AS required
  MATCH (required)<-[covers:COVERS]-(member:Organisation)-[membership:MEMBER_OF]->(cluster:Cluster)
  WHERE ${holds("covers")} AND ${holds("membership")}
  WITH DISTINCT place, cluster, member, round(covers.cover, $decimals) AS rounded, covers.cover AS cover, covers.level AS level
  ORDER BY rounded DESC, member.id
  WITH place, cluster, head(collect([member.id, member.name, cover])) AS best, min(level) AS level,
       sum(CASE WHEN level <= $near THEN 1 ELSE 0 END) AS able
  WHERE ${isRequestedOrActive}
  RETURN collect([cluster.id, cluster.name, place, best[0], best[1], best[2], level, able]) AS brought`;

/** A predecessor had come over by today; one that did so on an unknown day has. */
const hasComeOver = cypher`(belonged.on IS NULL OR belonged.on <= $today)`;

/** For each cluster and requirement: who belonged to a predecessor when that went over, is no member today, and meets it by itself. */
const formerMemberEvidence = cypher`
  UNWIND range(0, size(requirements) - 1) AS place
  WITH place, requirements[place].competence AS required
  MATCH (required)<-[covers:COVERS]-(former:Organisation)-[belonged:MEMBER_OF_PREDECESSOR]->(cluster:Cluster)
  WHERE ${holds("covers")} AND covers.level <= $near AND ${hasComeOver}
    AND NOT EXISTS { MATCH (former)-[membership:MEMBER_OF]->(cluster) WHERE ${holds("membership")} }
  WITH DISTINCT place, cluster, former, belonged.predecessor AS predecessor
  WHERE ${isRequestedOrActive}
  MATCH (origin:Cluster {id: predecessor})
  WITH place, cluster, former, origin
  ORDER BY place, former.id
  RETURN collect([cluster.id, place, former.id, former.name, origin.name]) AS formerly`;

/** For each cluster and requirement: what the cluster works on that comes nearest. */
const focusEvidence = cypher`
  UNWIND covers AS cover
  WITH cover.place AS place, cover.held AS held, cover.similarity AS similarity, cover.way AS way
  MATCH (held)<-[:FOCUSES_ON]-(cluster:Cluster)
  WHERE ${isRequestedOrActive}
  WITH place, cluster, held, similarity, way
  ORDER BY similarity DESC, held.id
  WITH place, cluster, head(collect([
    held.id, similarity, way, coalesce(held.prefLabelNl, held.prefLabelEn), coalesce(held.prefLabelEn, held.prefLabelNl)
  ])) AS best
  RETURN collect([cluster.id, cluster.name, place, best[0], best[1], best[2], best[3], best[4]]) AS focused`;

/** The cluster that is asked about by name; null where there is none. */
const requestedCluster = cypher`
  head(COLLECT {
    MATCH (cluster:Cluster {id: $cluster})
    RETURN {
      id: cluster.id, name: cluster.name,
      memberCount: COUNT {
        MATCH (cluster)<-[membership:MEMBER_OF]-(member:Organisation) WHERE ${holds("membership")} RETURN DISTINCT member
      },
      formerMemberCount: COUNT {
        MATCH (cluster)<-[belonged:MEMBER_OF_PREDECESSOR]-(:Organisation) WHERE ${hasComeOver}
      },
      predecessors: COLLECT {
        MATCH (cluster)<-[belonged:MEMBER_OF_PREDECESSOR]-(:Organisation) WHERE ${hasComeOver}
        WITH DISTINCT belonged.predecessor AS id
        MATCH (predecessor:Cluster {id: id}) RETURN predecessor.name ORDER BY predecessor.id
      },
      successor: CASE WHEN ${isGone} THEN head(COLLECT {
        MATCH (cluster)-[:SUCCEEDED_BY]->(successor:Cluster) RETURN successor.name ORDER BY successor.id
      }) END
    }
  })`;

/**
 * What every cluster of today has for a demand, requirement by requirement: numbers and names, no evidence. The cluster that is asked about
 * by name is among them also where it no longer stands. One row, also where nothing is found or the demand names what does not exist.
 */
export const findClusters = cypher<ClusterParameters, ClustersRow>`
  WITH $demand AS demand
  CALL (demand) { ${requirementsOfDemand()} }
  CALL (requirements) { ${memberEvidence} }
  CALL (requirements) { ${coversOfRequirements()} }
  CALL (covers) { ${focusEvidence} }
  CALL (requirements) { ${formerMemberEvidence} }
  RETURN {
    isKnown: demand.need IS NULL OR EXISTS { MATCH (need:Need {id: demand.need}) },
    requirements: ${presentRequirements()},
    brought: brought,
    focused: focused,
    formerly: formerly,
    asked: ${requestedCluster},
    nodes: COLLECT { UNWIND requirements AS each WITH each.competence AS node RETURN node {.*, labels: labels(node)} }
  } AS row`;

/** The members of `cluster` that can serve, the best first; ranked as everywhere, by what each covers. */
const ablestMembers = cypher`
  MATCH (cluster)<-[membership:MEMBER_OF]-(organisation:Organisation)
  WHERE ${holds("membership")}
  WITH DISTINCT organisation
  UNWIND range(0, size(requirements) - 1) AS place
  WITH organisation, requirements[place].competence AS required, requirements[place].weight AS weight
  MATCH (organisation)-[brings:COVERS]->(required)
  WHERE ${holds("brings")}
  WITH organisation, round(sum(weight * brings.cover), $decimals) AS score, min(brings.level) AS level
  WHERE level <= $near
  WITH organisation, score
  ORDER BY score DESC, organisation.id
  LIMIT $most
  RETURN collect({organisation: organisation, score: score}) AS members`;

/** Each of the `members` once, with what it rests on and the clusters that it belongs to. */
const matchesOfMembers = cypher`
  UNWIND of AS each
  UNWIND each.members AS member
  WITH DISTINCT member.organisation AS organisation, member.score AS score
  CALL (organisation, requirements, covers) { ${evidenceOfMatch()} }
  WITH organisation, score, met, COLLECT {
    MATCH (organisation)-[membership:MEMBER_OF]->(cluster:Cluster) WHERE ${holds("membership")}
    WITH DISTINCT cluster.id AS id ORDER BY id RETURN id
  } AS clusters
  RETURN collect({organisation: organisation.id, name: organisation.name, score: score, met: met, clusters: clusters}) AS matches,
         collect(organisation) AS organisations`;

/** The members of some clusters that can serve a demand, with the evidence of each, and all nodes of which that speaks. One row. */
export const findMembers = cypher<MembersParameters, MembersRow>`
  WITH $demand AS demand
  CALL (demand) { ${requirementsOfDemand()} }
  CALL (requirements) { ${coversOfRequirements()} }
  CALL (requirements) {
    UNWIND $clusters AS id
    MATCH (cluster:Cluster {id: id})
    CALL (cluster, requirements) { ${ablestMembers} }
    RETURN collect({cluster: cluster, members: members}) AS of
  }
  CALL (of, requirements, covers) { ${matchesOfMembers} }
  WITH demand, requirements, of, matches, organisations + [each IN of | each.cluster] AS others
  CALL (demand, matches, others) { ${nodesInMatches(cypher`demand`, cypher`others`)} }
  RETURN {
    of: [each IN of | {cluster: each.cluster.id, members: [member IN each.members | member.organisation.id]}],
    matches: matches,
    nodes: nodes
  } AS row`;
