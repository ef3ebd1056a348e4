import { cypher } from "../../graph/driver/cypher";
import { holds } from "../../graph/lists/as-of.cypher";
import {
  coversOfRequirements,
  evidenceOfMatch,
  nodesInMatches,
  type RequestedDetails,
  type MatchRow,
} from "../shared/evidence/evidence.cypher";
import {
  clusterIdsOfOrganisation,
  passes,
  rankedOrganisations,
  unknownInFilter,
  isBehindCursor,
} from "../shared/ranking/ranking.cypher";
import { requirementsOfDemand, presentRequirements, type DemandRow } from "../shared/demand/demand.cypher";
import { type LoadedNode } from "../../graph/compiler/node-loader";
import { type Demand } from "../shared/demand/demand";
import { type RankingParameters } from "../shared/ranking/ranking-page";

type MatchParameters = RankingParameters &
  Readonly<{
    demands: readonly (Demand & RequestedDetails & CountRequest & Readonly<{ level: number; day: string }>)[];
    /** The number of matches to read for each demand: the largest page size plus one. */
    most: number;
  }>;

/** Whether `totalCount` or `uncovered` is selected. Only then all organisations must be filtered. */
export type CountRequest = Readonly<{ isCounted: boolean }>;

/** The result of the statement for one demand. */
export type MatchPageRow = DemandRow &
  Readonly<{
    /** The ids in the filter that do not exist. */
    unknown: readonly string[];
    totalCount: number;
    covered: readonly string[];
    matches: readonly MatchRow[];
    hasMore: boolean;
    /** Whether any organisation meets a requirement at the filter's level; its other conditions are ignored. Only for an empty page. */
    isServed: boolean;
    /** All nodes that the answer names. */
    nodes: readonly LoadedNode[];
  }>;

/** The requested page of `ranked`: the first matches after the cursor that pass the filters. */
const pageOfMatches = cypher`
  UNWIND ranked AS match
  WITH match, match.organisation AS organisation
  WHERE ${isBehindCursor(cypher`demand.after`, cypher`organisation.id`)} AND (demand.isCounted OR ${passes()})
  WITH match LIMIT $most
  RETURN collect(match) AS page`;

/** The matches of a page with their evidence. */
const matchesOfPage = cypher`
  UNWIND page[0..demand.first] AS match
  WITH demand, match.organisation AS organisation, match.score AS score
  CALL (demand, organisation, requirements, covers) { ${evidenceOfMatch({ day: "demand.day" })} }
  WITH organisation, score, metRequirements, ${clusterIdsOfOrganisation()} AS clusters
  RETURN collect({
    organisation: organisation.id, name: organisation.name, score: score, metRequirements: metRequirements, clusters: clusters
  }) AS matches`;

/**
 * The organisations that meet one or more requirements of each demand: counted and ranked, with the evidence of one page. Returns one row for
 * each demand, in their order, even without matches or if the demand names something that does not exist.
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
         [match IN page[0..demand.first] | match.organisation] + [requirement IN requirements | requirement.competence] AS others
    CALL (demand, matches, others) { ${nodesInMatches(cypher`demand`, cypher`others`)} }
    RETURN {
      isKnown: demand.need IS NULL OR EXISTS { MATCH (need:Need {id: demand.need}) },
      unknown: ${unknownInFilter()},
      requirements: ${presentRequirements()},
      totalCount: size(ranked),
      covered: COLLECT {
        UNWIND ranked AS match
        UNWIND match.indexes AS index
        WITH DISTINCT index
        RETURN requirements[index].competence.id
      },
      matches: matches,
      hasMore: hasMore,
      isServed: size(matches) = 0 AND EXISTS {
        UNWIND requirements AS requirement
        WITH requirement.competence AS competence
        MATCH (competence)<-[covers:COVERS]-(:Organisation)
        WHERE covers.level <= demand.level AND ${holds("covers", "demand.day")}
      },
      nodes: nodes
    } AS row
  }
  RETURN row`;
