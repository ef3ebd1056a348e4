import { cypher } from "../../graph/driver/cypher";
import { holds } from "../../graph/lists/as-of.cypher";
import {
  coversOfRequirements,
  evidenceOfMatch,
  nodesInMatches,
  sourceOfSolution,
  strengthOfSolution,
  type MatchRow,
  type RequestedDetails,
} from "../shared/evidence/evidence.cypher";
import { type LoadedNode } from "../../graph/compiler/node-loader";
import { type RANK_OF_WAY, type STRENGTH } from "../shared/evidence/evidence.weights";
import { type PlayerKind } from "./players-for.type";
import {
  presentRequirements,
  requirementsOfDemand,
  type RequirementNode,
  type DemandedCompetence,
} from "../shared/demand/demand.cypher";

type PlayerParameters = Readonly<{
  demand: DemandedCompetence & RequestedDetails;
  /** The maximum number of players of each group. */
  first: number;
  /** The rank of the weakest level at which a project makes a past contractor, and at which a requirement is met. */
  near: number;
  levels: typeof RANK_OF_WAY;
  strength: typeof STRENGTH;
  decimals: number;
  today: string;
}>;

/** A player with its evidence: an organisation, or a solution together with the organisation that offers it. */
type PlayerRow = Omit<MatchRow, "organisation" | "score"> &
  Readonly<{ kind: keyof typeof PlayerKind; organisation: string | null; solution: string | null }>;

/** The players for a demand: the size of each group, and its first players. */
export type PlayersRow = Readonly<{
  isKnown: boolean;
  requirements: readonly RequirementNode[];
  covered: readonly string[];
  counts: readonly Readonly<{ kind: keyof typeof PlayerKind; totalCount: number }>[];
  /** The players by group, best first. */
  matches: readonly PlayerRow[];
  nodes: readonly LoadedNode[];
}>;

/**
 * Rows of two kinds: the points of each organisation for each requirement, at any level; and each organisation that worked on a project for
 * the same or a near competence.
 */
const pointsOfOrganisations = cypher`
  UNWIND range(0, size(requirements) - 1) AS index
  WITH requirements[index].competence AS required, requirements[index].weight AS weight
  MATCH (required)<-[ownCover:COVERS]-(organisation:Organisation)
  WHERE ${holds("ownCover")}
  RETURN organisation, weight * ownCover.cover AS points, 0 AS isContractor
  UNION ALL
  UNWIND covers AS cover
  WITH DISTINCT cover.held AS held, cover.way AS way
  WHERE $levels[way] <= $near
  MATCH (held)<-[evidence:HAS_EVIDENCE_OF {kind: "PROJECT"}]-(organisation:Organisation)
  WHERE ${holds("evidence")}
  RETURN organisation, 0.0 AS points, 1 AS isContractor`;

/** The organisations by group, best first. Each is in the first group that fits. */
const groupsOfOrganisations = cypher`
  CALL (requirements, covers) { ${pointsOfOrganisations} }
  WITH organisation, round(sum(points), $decimals) AS score, max(isContractor) AS isContractor
  WITH organisation, score, CASE
    WHEN isContractor = 1 THEN "PAST_CONTRACTOR"
    WHEN organisation.kind = "KNOWLEDGE_INSTITUTION" THEN "INSTITUTE"
    WHEN EXISTS { MATCH (organisation)-[membership:MEMBER_OF]->(:Cluster) WHERE ${holds("membership")} } THEN "MEMBER"
    ELSE "NON_MEMBER" END AS kind
  ORDER BY score DESC, organisation.id
  WITH kind, collect(organisation) AS organisations
  RETURN collect({kind: kind, totalCount: size(organisations), first: organisations[0..$first]}) AS groups`;

/** The score of each solution, from what it uses. Of all evidence from one source only the strongest counts, and of all siblings. */
const coversOfSolutions = cypher`
  UNWIND covers AS cover
  WITH cover.held AS held, cover
  MATCH (solution:Solution)-[:USES]->(held)
  WITH solution, cover.index AS index, ${strengthOfSolution()} * cover.similarity AS value,
       CASE
         WHEN cover.way = "SIBLING" THEN cover.way
         WHEN EXISTS { MATCH (solution)-[:STATED_BY]->(:Source) } THEN "SOURCE"
         ELSE held.id
       END AS origin
  WITH solution, index, origin, max(value) AS value
  ORDER BY value
  WITH solution, index, collect(value) AS values
  WITH solution, index, 1 - reduce(rest = 1.0, value IN values | rest * (1 - value)) AS cover
  RETURN solution, sum(requirements[index].weight * cover) AS score`;

const rankedSolutions = cypher`
  CALL (requirements, covers) { ${coversOfSolutions} }
  WITH solution, round(score, $decimals) AS score
  ORDER BY score DESC, solution.id
  RETURN collect(solution) AS solutions`;

/** The evidence of a solution: what it uses. */
const evidenceOfSolution = cypher`
  WITH solution, ${sourceOfSolution()} AS source, ${strengthOfSolution()} AS strength
  MATCH (solution)-[:USES]->(held:Competence)
  UNWIND [each IN covers WHERE each.held = held] AS cover
  WITH cover.index AS index, collect([
    "SOLUTION", held.id, cover.way, cover.similarity, strength, strength * cover.similarity, source, solution.id
  ]) AS pieces
  RETURN collect({competence: requirements[index].competence.id, pieces: pieces}) AS metRequirements`;

/** The first players of each group with their evidence. */
const matchesOfGroups = cypher`
  UNWIND groups AS playerGroup
  UNWIND playerGroup.first AS organisation
  WITH playerGroup.kind AS kind, organisation
  CALL (organisation, requirements, covers) { ${evidenceOfMatch()} }
  RETURN kind, organisation, null AS solution, metRequirements, organisation.name AS name, COLLECT {
    MATCH (organisation)-[membership:MEMBER_OF]->(cluster:Cluster) WHERE ${holds("membership")}
    WITH DISTINCT cluster.id AS id ORDER BY id RETURN id
  } AS clusters
  UNION ALL
  UNWIND solutions[0..$first] AS solution
  CALL (solution, requirements, covers) { ${evidenceOfSolution} }
  WITH solution, metRequirements, head(COLLECT {
    MATCH (solution)<-[:OFFERS]-(organisation:Organisation) RETURN organisation ORDER BY organisation.id LIMIT 1
  }) AS organisation
  RETURN "SOLUTION" AS kind, organisation, solution, metRequirements, coalesce(organisation.name, solution.name) AS name, [] AS clusters`;

/**
 * The players for a demand, by group: counted, with the evidence of the first of each group. Returns one row, even without players or if the
 * demand names something that does not exist.
 */
export const findPlayers = cypher<PlayerParameters, PlayersRow>`
  WITH $demand AS demand
  CALL (demand) { ${requirementsOfDemand()} }
  CALL (requirements) { ${coversOfRequirements()} }
  CALL (requirements, covers) { ${groupsOfOrganisations} }
  CALL (requirements, covers) { ${rankedSolutions} }
  CALL (groups, solutions, requirements, covers) {
    CALL (groups, solutions, requirements, covers) { ${matchesOfGroups} }
    RETURN collect({
      kind: kind, organisation: organisation.id, solution: solution.id, name: name, metRequirements: metRequirements, clusters: clusters
    }) AS matches, collect(organisation) + collect(solution) AS subjects
  }
  WITH demand, requirements, groups, solutions, matches,
       subjects + [requirement IN requirements | requirement.competence] AS others
  CALL (demand, matches, others) { ${nodesInMatches(cypher`demand`, cypher`others`)} }
  RETURN {
    isKnown: demand.need IS NULL OR EXISTS { MATCH (need:Need {id: demand.need}) },
    requirements: ${presentRequirements()},
    covered: COLLECT {
      UNWIND requirements AS requirement
      WITH requirement.competence AS required
      WHERE EXISTS { MATCH (required)<-[covers:COVERS]-(:Organisation) WHERE covers.level <= $near AND ${holds("covers")} }
      RETURN required.id
    },
    counts: [playerGroup IN groups | {kind: playerGroup.kind, totalCount: playerGroup.totalCount}] + {kind: "SOLUTION", totalCount: size(solutions)},
    matches: matches,
    nodes: nodes
  } AS row`;
