import { cypher } from "../../graph/cypher";
import { holds } from "../../graph/time.cypher";
import {
  coversOfRequirements,
  evidenceOfMatch,
  isBehind,
  nodesInMatches,
  requirementsOfDemand,
  toldRequirements,
} from "./evidence.cypher";
import { type FoundMatches, type MatchParameters } from "./matching.rows";

/** Whether an organisation passes the filters of a demand; an absent filter lets everybody pass. */
const passes = cypher`
  (demand.includeNonMembers
    OR EXISTS { MATCH (organisation)-[membership:MEMBER_OF]->(:Cluster) WHERE ${holds("membership", "demand.day")} })
  AND (demand.clusters IS NULL OR EXISTS {
    MATCH (organisation)-[membership:MEMBER_OF]->(cluster:Cluster)
    WHERE cluster.id IN demand.clusters AND ${holds("membership", "demand.day")}
  })
  AND (demand.kinds IS NULL OR organisation.kind IN demand.kinds)
  AND (demand.sizes IS NULL OR coalesce(organisation.sizeClass, "UNKNOWN") IN demand.sizes)
  AND (demand.municipalities IS NULL OR EXISTS {
    MATCH (organisation)-[:LOCATED_IN]->(municipality:Municipality)
    WHERE municipality.id IN demand.municipalities
  })`;

/**
 * Every organisation that meets one or more of the `requirements`, ranked by the documented formula, with the places of the requirements that
 * it meets. Only numbers are handled here: what a match rests on is looked up for a page of them. The filters are asked of all only where
 * somebody wants to know how many pass, or what nobody brings.
 */
const rankedOrganisations = cypher`
  UNWIND range(0, size(requirements) - 1) AS place
  WITH place, requirements[place].competence AS required, requirements[place].weight AS weight
  MATCH (required)<-[covers:COVERS]-(organisation:Organisation)
  WHERE ${holds("covers", "demand.day")}
  WITH organisation, sum(weight * covers.cover) AS score, collect(place) AS places, min(covers.level) AS level
  WHERE level <= demand.level AND (NOT demand.isCounted OR ${passes})
  WITH organisation, places, round(score, $decimals) AS score
  ORDER BY score DESC, organisation.id
  RETURN collect({organisation: organisation, score: score, places: places}) AS ranked`;

/** The part of `ranked` that is asked for: the first that stand behind the cursor and pass the filters. */
const pageOfMatches = cypher`
  UNWIND ranked AS match
  WITH match, match.organisation AS organisation
  WHERE ${isBehind(cypher`demand.after`, cypher`organisation.id`)} AND (demand.isCounted OR ${passes})
  WITH match LIMIT $most
  RETURN collect(match) AS page`;

/** The matches of a page with what they rest on. */
const matchesOfPage = cypher`
  UNWIND page[0..demand.first] AS match
  WITH demand, match.organisation AS organisation, match.score AS score
  CALL (demand, organisation, requirements, covers) { ${evidenceOfMatch("demand.day")} }
  WITH demand, organisation, score, met, COLLECT {
    MATCH (organisation)-[membership:MEMBER_OF]->(cluster:Cluster) WHERE ${holds("membership", "demand.day")}
    WITH DISTINCT cluster.id AS id ORDER BY id RETURN id
  } AS clusters
  RETURN collect({organisation: organisation.id, name: organisation.name, score: score, met: met, clusters: clusters}) AS matches`;

/**
 * The organisations that meet one or more requirements of each demand: counted, ranked, and the evidence of one page of them. One row for
 * each demand, in their order, also where nothing is found or the demand names what does not exist.
 */
export const findMatches = cypher<MatchParameters, FoundMatches>`
  UNWIND $demands AS demand
  CALL (demand) {
    CALL (demand) { ${requirementsOfDemand()} }
    CALL (demand, requirements) { ${rankedOrganisations} }
    CALL (requirements) { ${coversOfRequirements()} }
    CALL (demand, ranked) { ${pageOfMatches} }
    CALL (demand, page, requirements, covers) { ${matchesOfPage} }
    WITH requirements, ranked, matches, size(page) > demand.first AS hasMore,
         [match IN page[0..demand.first] | match.organisation] + [each IN requirements | each.competence] AS others
    CALL (demand, matches, others) { ${nodesInMatches(cypher`demand`, cypher`others`)} }
    RETURN {
      isKnown: demand.need IS NULL OR EXISTS { MATCH (need:Need {id: demand.need}) },
      unknown: [id IN coalesce(demand.clusters, []) WHERE NOT EXISTS { MATCH (cluster:Cluster {id: id}) }]
             + [id IN coalesce(demand.municipalities, []) WHERE NOT EXISTS { MATCH (municipality:Municipality {id: id}) }],
      requirements: ${toldRequirements()},
      totalCount: size(ranked),
      covered: COLLECT {
        UNWIND ranked AS match
        UNWIND match.places AS place
        WITH DISTINCT place
        RETURN requirements[place].competence.id
      },
      matches: matches,
      hasMore: hasMore,
      nodes: nodes
    } AS row
  }
  RETURN row`;
