import { cypher, type Statement } from "../../graph/driver/cypher";
import { type CompiledFilters, type FilterArgument } from "../../graph/lists/where-argument";
import { holds } from "../../graph/lists/as-of.cypher";
import {
  coversOfRequirements,
  evidenceOfMatch,
  nodesInMatches,
  type MatchRow,
  type RequestedDetails,
} from "../shared/evidence/evidence.cypher";
import { type LoadedNode } from "../../graph/compiler/node-loader";
import { type EvidenceLevelCode } from "../shared/evidence/evidence.weights";
import { demandOfNeed, presentRequirements, type RequirementNode } from "../shared/demand/demand.cypher";
import { isBehindCursor } from "../shared/ranking/ranking.cypher";
import { type Rank, type RankingParameters } from "../shared/ranking/ranking-page";

/** The arguments, validated and with defaults: the needs in reach of an organisation, or of the members of a cluster. */
export type Reach = Readonly<{
  /** The id of the organisation or cluster. */
  id: string;
  evidence: EvidenceLevelCode;
  /** The day on which evidence must hold; the day of the request by default. */
  asOf?: string;
  first: number;
  after?: Rank;
  /** The filter of the needs; all needs by default. */
  where?: FilterArgument;
}>;

/** @property filter the number of the filter in the statement */
type ReachRow = Omit<Reach, "where"> &
  RequestedDetails &
  Readonly<{ level: number; day: string; filter: number | null }>;

type ReachParameters = RankingParameters & Readonly<{ reaches: readonly ReachRow[] }>;

/** A need, the organisation that can serve it best, and the evidence. */
type NeedMatchRow = Omit<MatchRow, "clusters"> & Readonly<{ need: string; requirements: readonly RequirementNode[] }>;

/** The result of the statement for one organisation. */
export type NeedMatchesRow = Readonly<{
  totalCount: number;
  matches: readonly NeedMatchRow[];
  hasMore: boolean;
  nodes: readonly LoadedNode[];
  /** For each node that the filter names whether it exists. */
  exist: readonly boolean[];
}>;

/** The organisations that could serve: the organisation itself, or the members of the cluster on the day. */
const servingOrganisations = cypher`
  MATCH (organisation:Organisation {id: reach.id})
  WHERE NOT organisation:Cluster
  RETURN organisation
  UNION
  MATCH (:Cluster {id: reach.id})<-[membership:MEMBER_OF]-(organisation:Organisation)
  WHERE ${holds("membership", "reach.day")}
  RETURN organisation`;

/** The total weight of the requirements of a need. */
const weightOfNeed = cypher`
  MATCH (need)-[requires:REQUIRES]->(competence:Competence)
  RETURN sum(requires.importance * competence.informationContent) AS totalWeight`;

/** Every requested need that one of the organisations meets in part, with the best of them, ranked by the documented formula. */
const rankedNeeds = (isRequested: Statement) => cypher`
  CALL (reach) { ${servingOrganisations} }
  MATCH (organisation)-[covers:COVERS]->(required:Competence)<-[requires:REQUIRES]-(need:Need)
  WHERE ${holds("covers", "reach.day")}
  WITH need, organisation, sum(requires.importance * required.informationContent * covers.cover) AS points, min(covers.level) AS level
  WHERE level <= reach.level
  WITH need, collect({organisation: organisation, points: points}) AS candidates
  WHERE ${isRequested}
  CALL (need) { ${weightOfNeed} }
  UNWIND candidates AS candidate
  WITH need, candidate.organisation AS organisation, round(candidate.points / totalWeight, $decimals) AS score
  ORDER BY score DESC, organisation.id
  WITH need, head(collect({organisation: organisation, score: score})) AS best
  WITH need, best.organisation AS organisation, best.score AS score
  ORDER BY score DESC, need.id
  RETURN collect({need: need, organisation: organisation, score: score}) AS ranked`;

/** The matches of a page with their evidence. */
const matchesOfPage = cypher`
  UNWIND page[0..reach.first] AS match
  WITH reach, match.need AS need, match.organisation AS organisation, match.score AS score
  CALL (need) { ${demandOfNeed()} }
  CALL (requirements) { ${coversOfRequirements()} }
  CALL (reach, organisation, requirements, covers) { ${evidenceOfMatch({ day: "reach.day" })} }
  RETURN collect({
    need: need.id, organisation: organisation.id, name: organisation.name, score: score, metRequirements: metRequirements,
    requirements: ${presentRequirements()}}) AS matches`;

/**
 * The needs in reach of each organisation, or of the members of each cluster: counted and ranked, with the evidence of one page.
 * Returns one row for each of `$reaches`, in their order, even without matches.
 */
export const findNeedsWhere = ({ preparation, condition, exist }: FilterTexts) => cypher<
  ReachParameters,
  NeedMatchesRow
>`
  ${preparation} UNWIND $reaches AS reach
  CALL (*) {
    CALL (*) { ${rankedNeeds(condition)} }
    WITH size(ranked) AS totalCount, 
         [match IN ranked WHERE ${isBehindCursor(cypher`reach.after`, cypher`match.need.id`)}][0..reach.first + 1] AS page
    CALL (reach, page) { ${matchesOfPage} }
    WITH totalCount, matches, size(page) > reach.first AS hasMore, COLLECT {
      UNWIND page[0..reach.first] AS match
      UNWIND [match.need, match.organisation] + COLLECT { WITH match.need AS need MATCH (need)-[:REQUIRES]->(competence:Competence) RETURN competence } AS node
      RETURN DISTINCT node
    } AS others
    CALL (reach, matches, others) { ${nodesInMatches(cypher`reach`, cypher`others`)} }
    RETURN {totalCount: totalCount, matches: matches, hasMore: hasMore, nodes: nodes, exist: ${exist}} AS row
  }
  RETURN row`;

type FilterTexts = Pick<CompiledFilters, "preparation" | "condition" | "exist">;

/** The statement without a filter. */
export const findNeeds = findNeedsWhere({ preparation: cypher``, condition: cypher`true`, exist: cypher`[]` });
