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

/** What is asked of an organisation, checked and with all defaults: which needs are in its reach, or in that of a cluster's members. */
export type Reach = Readonly<{
  /** The id of the organisation or cluster. */
  id: string;
  evidence: EvidenceLevelCode;
  /** The day on which it is to hold; that of the request by default. */
  asOf?: string;
  first: number;
  after?: Rank;
  /** Which needs are asked for; all by default. */
  where?: FilterArgument;
}>;

/** @property filter the number of its filter in the statement */
type ReachRow = Omit<Reach, "where"> &
  RequestedDetails &
  Readonly<{ level: number; day: string; filter: number | null }>;

type ReachParameters = RankingParameters & Readonly<{ reaches: readonly ReachRow[] }>;

/** A need, who can best serve it, and the evidence of that. */
type NeedMatchRow = Omit<MatchRow, "clusters"> & Readonly<{ need: string; requirements: readonly RequirementNode[] }>;

/** What the statement finds for one organisation. */
export type NeedMatchesRow = Readonly<{
  totalCount: number;
  matches: readonly NeedMatchRow[];
  hasMore: boolean;
  nodes: readonly LoadedNode[];
  /** Whether what the filter names exists, one by one. */
  exist: readonly boolean[];
}>;

/** Who is to serve: the organisation itself, or the members that a cluster has on the day. */
const servants = cypher`
  MATCH (organisation:Organisation {id: reach.id})
  WHERE NOT organisation:Cluster
  RETURN organisation
  UNION
  MATCH (:Cluster {id: reach.id})<-[membership:MEMBER_OF]-(organisation:Organisation)
  WHERE ${holds("membership", "reach.day")}
  RETURN organisation`;

/** What everything that a need requires weighs together. */
const weightOfNeed = cypher`
  MATCH (need)-[requires:REQUIRES]->(competence:Competence)
  RETURN sum(requires.importance * competence.informationContent) AS whole`;

/** Every need that is asked for and that one of those who are to serve meets in part, with the best of them; ranked by the documented formula. */
const rankedNeeds = (isAsked: Statement) => cypher`
  CALL (reach) { ${servants} }
  MATCH (organisation)-[covers:COVERS]->(required:Competence)<-[requires:REQUIRES]-(need:Need)
  WHERE ${holds("covers", "reach.day")}
  WITH need, organisation, sum(requires.importance * required.informationContent * covers.cover) AS points, min(covers.level) AS level
  WHERE level <= reach.level
  WITH need, collect({organisation: organisation, points: points}) AS serving
  WHERE ${isAsked}
  CALL (need) { ${weightOfNeed} }
  UNWIND serving AS serves
  WITH need, serves.organisation AS organisation, round(serves.points / whole, $decimals) AS score
  ORDER BY score DESC, organisation.id
  WITH need, head(collect({organisation: organisation, score: score})) AS best
  WITH need, best.organisation AS organisation, best.score AS score
  ORDER BY score DESC, need.id
  RETURN collect({need: need, organisation: organisation, score: score}) AS ranked`;

/** The matches of a page with what they rest on. */
const matchesOfPage = cypher`
  UNWIND page[0..reach.first] AS match
  WITH reach, match.need AS need, match.organisation AS organisation, match.score AS score
  CALL (need) { ${demandOfNeed()} }
  CALL (requirements) { ${coversOfRequirements()} }
  CALL (reach, organisation, requirements, covers) { ${evidenceOfMatch({ day: "reach.day" })} }
  RETURN collect({
    need: need.id, organisation: organisation.id, name: organisation.name, score: score, met: met,
    requirements: ${presentRequirements()}}) AS matches`;

/**
 * The needs in reach of each organisation, or of the members of each cluster: counted, ranked, and the evidence of one page of them.
 * One row for each that is asked, in their order, also where nothing is found.
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

/** The same of all needs. */
export const findNeeds = findNeedsWhere({ preparation: cypher``, condition: cypher`true`, exist: cypher`[]` });
