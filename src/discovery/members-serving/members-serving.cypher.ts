import { cypher } from "../../graph/driver/cypher";
import { holds } from "../../graph/lists/as-of.cypher";
import {
  coversOfRequirements,
  evidenceOfMatch,
  isBehindCursor,
  nodesInMatches,
  requirementsOfDemand,
  presentRequirements,
} from "../shared/evidence/evidence.cypher";
import {
  clusterIdsOfOrganisation,
  passes,
  rankedOrganisations,
  unknownInFilter,
} from "../shared/ranking/ranking.cypher";
import { type MatchPageRow, type MatchParameters } from "../shared/ranking/match.rows";

/** The part of `ranked` that is asked for: the first that stand behind the cursor and pass the filters. */
const pageOfMatches = cypher`
  UNWIND ranked AS match
  WITH match, match.organisation AS organisation
  WHERE ${isBehindCursor(cypher`demand.after`, cypher`organisation.id`)} AND (demand.isCounted OR ${passes()})
  WITH match LIMIT $most
  RETURN collect(match) AS page`;

/** The matches of a page with what they rest on. */
const matchesOfPage = cypher`
  UNWIND page[0..demand.first] AS match
  WITH demand, match.organisation AS organisation, match.score AS score
  CALL (demand, organisation, requirements, covers) { ${evidenceOfMatch({ day: "demand.day" })} }
  WITH organisation, score, met, ${clusterIdsOfOrganisation()} AS clusters
  RETURN collect({organisation: organisation.id, name: organisation.name, score: score, met: met, clusters: clusters}) AS matches`;

/**
 * The organisations that meet one or more requirements of each demand: counted, ranked, and the evidence of one page of them. One row for
 * each demand, in their order, also where nothing is found or the demand names what does not exist.
 */
export const findMatches = cypher<MatchParameters, MatchPageRow>`
  UNWIND $demands AS demand
  CALL (demand) {
    CALL (demand) { ${requirementsOfDemand()} }
    CALL (demand, requirements) { ${rankedOrganisations()} }
    CALL (requirements) { ${coversOfRequirements()} }
    CALL (demand, ranked) { ${pageOfMatches} }
    CALL (demand, page, requirements, covers) { ${matchesOfPage} }
    WITH requirements, ranked, matches, size(page) > demand.first AS hasMore,
         [match IN page[0..demand.first] | match.organisation] + [each IN requirements | each.competence] AS others
    CALL (demand, matches, others) { ${nodesInMatches(cypher`demand`, cypher`others`)} }
    RETURN {
      isKnown: demand.need IS NULL OR EXISTS { MATCH (need:Need {id: demand.need}) },
      unknown: ${unknownInFilter()},
      requirements: ${presentRequirements()},
      totalCount: size(ranked),
      covered: COLLECT {
        UNWIND ranked AS match
        UNWIND match.places AS place
        WITH DISTINCT place
        RETURN requirements[place].competence.id
      },
      matches: matches,
      hasMore: hasMore,
      isServed: size(matches) = 0 AND EXISTS {
        UNWIND requirements AS required
        WITH required.competence AS competence
        MATCH (competence)<-[covers:COVERS]-(:Organisation)
        WHERE covers.level <= demand.level AND ${holds("covers", "demand.day")}
      },
      nodes: nodes
    } AS row
  }
  RETURN row`;
