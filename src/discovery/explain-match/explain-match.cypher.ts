import { cypher, type Statement } from "../../graph/driver/cypher";
import { holds } from "../../graph/lists/as-of.cypher";
import * as evidence from "../shared/evidence/evidence.cypher";
import * as ranking from "../shared/ranking/ranking.cypher";
import { type ReasonsRow, type ReasonParameters } from "./explain-match.rows";
import { MOST_STEPS } from "./explain-match.weights";

/** The length of a path cannot be a parameter. */
const upTo = (steps: number): Statement => ({ text: String(steps) });

/**
 * For each of the `requirements` that is not `met`: the competence that `organisation` has evidence of and that lies closest, at most two
 * steps away, with all evidence of it. It has no way, similarity and value: what has one is evidence already.
 */
const nearestEvidence = cypher`
  UNWIND [each IN requirements WHERE NOT each.competence.id IN [meets IN met | meets.competence]] AS unmet
  WITH unmet.competence AS required
  MATCH (organisation)-[evidence:HAS_EVIDENCE_OF]->(held:Competence)
  WHERE ${holds("evidence", "demand.day")}
  WITH required, held, max(evidence.counted) AS strongest,
       collect([evidence.kind, held.id, null, 0, evidence.strength, 0, evidence.source, evidence.subject]) AS pieces
  MATCH path = shortestPath((held)-[:BROADER|RELATED|CLOSE_MATCH*..${upTo(MOST_STEPS)}]-(required))
  WITH required, pieces, length(path) AS steps
  ORDER BY steps, strongest DESC, held.id
  WITH required, head(collect({competence: required.id, steps: steps, pieces: pieces})) AS closest
  RETURN collect(closest) AS nearest`;

/**
 * All that is to be known of how one organisation answers a demand: what it meets and by what, what comes closest where it meets nothing, its
 * place among all who are found, and which filters leave it out. One row, also where the demand or the organisation does not exist.
 */
export const findReasons = cypher<ReasonParameters, ReasonsRow>`
  WITH $demand AS demand
  OPTIONAL MATCH (organisation:Organisation {id: demand.organisation})
  CALL (demand) { ${evidence.requirementsOfDemand()} }
  CALL (demand, requirements) { ${ranking.rankedOrganisations()} }
  CALL (requirements) { ${evidence.coversOfRequirements()} }
  CALL (demand, organisation, requirements, covers) { ${evidence.evidenceOfMatch({ day: "demand.day" })} }
  CALL (demand, organisation, requirements, met) { ${nearestEvidence} }
  WITH demand, organisation, requirements, ranked, met, nearest, ${ranking.clusterIdsOfOrganisation()} AS clusters
  WITH *, [{met: met + nearest, clusters: clusters}] AS matches,
       [organisation] + [each IN requirements | each.competence] AS others
  CALL (demand, matches, others) { ${evidence.nodesInMatches(cypher`demand`, cypher`[node IN others WHERE node IS NOT NULL]`)} }
  RETURN {
    isKnown: demand.need IS NULL OR EXISTS { MATCH (need:Need {id: demand.need}) },
    unknown: ${ranking.unknownInFilter()},
    requirements: ${evidence.presentRequirements()},
    totalCount: size(ranked),
    name: organisation.name,
    rank: head([place IN range(1, size(ranked)) WHERE ranked[place - 1].organisation = organisation]),
    leftOut: ${ranking.leavesOut()},
    met: met,
    nearest: nearest,
    clusters: clusters,
    nodes: nodes
  } AS row`;
