import { cypher, type Statement } from "../../graph/driver/cypher";
import { holds } from "../../graph/lists/as-of.cypher";
import {
  coversOfRequirements,
  evidenceOfMatch,
  nodesInMatches,
  type MatchRow,
  type Piece,
  type PieceRow,
} from "../shared/evidence/evidence.cypher";
import {
  clusterIdsOfOrganisation,
  reasonsForExclusion,
  rankedOrganisations,
  unknownInFilter,
  type FilteredOut,
} from "../shared/ranking/ranking.cypher";
import { type DemandRow, presentRequirements, requirementsOfDemand } from "../shared/demand/demand.cypher";
import { type Demand } from "../shared/demand/demand";
import { type LoadedNode } from "../../graph/compiler/node-loader";
import { type RankingParameters } from "../shared/ranking/ranking-page";

/** The maximum distance of the nearest competence from the required one. Competences further away have nothing in common. */
const MAX_STEPS = 2;

/** Why an organisation is not in the list: its evidence is too weak, or a filter excludes it. */
export type NotListedReason = "NO_EVIDENCE" | "EVIDENCE_TOO_WEAK" | FilteredOut;

/** The parameters of the statement. */
type ReasonParameters = RankingParameters &
  Readonly<{
    demand: Demand &
      Readonly<{
        organisation: string;
        level: number;
        day: string;
        isCounted: boolean;
        hasReasons: boolean;
        hasClusters: boolean;
      }>;
  }>;

/** Evidence of a competence that is too far from the required one to count. */
export type DistantEvidence = Omit<Piece, "way"> & Readonly<{ way: null; counts: false }>;

/** The competence with evidence that is closest to the `required` one: the number of steps between them, and the evidence. */
export type Nearest = Readonly<{ required: string; steps: number; evidence: readonly DistantEvidence[] }>;

/** A row for {@link Nearest}. `competence` is the required one; the pieces have no way, similarity and value. */
type NearestRow = Readonly<{ competence: string; steps: number; pieces: readonly PieceRow[] }>;

/** The result of the statement for one organisation. */
export type ReasonsRow = DemandRow &
  Readonly<{
    unknown: readonly string[];
    totalCount: number;
    nodes: readonly LoadedNode[];
    /** null: there is no such organisation. */
    name: string | null;
    /** Its rank in the list, from 1; null: it is not in the list. */
    rank: number | null;
    filteredOut: readonly FilteredOut[];
    metRequirements: MatchRow["metRequirements"];
    nearest: readonly NearestRow[];
    clusters: readonly string[];
  }>;

/** The length of a path cannot be a parameter. */
const upTo = (steps: number): Statement => ({ text: String(steps) });

/**
 * For each of the `requirements` that is not in `metRequirements`: the closest competence that `organisation` has evidence of, at most two
 * steps away, with all evidence of it. The pieces have no way, similarity and value: evidence with a similarity is in `metRequirements`.
 */
const nearestEvidence = cypher`
  UNWIND [requirement IN requirements WHERE NOT requirement.competence.id IN [each IN metRequirements | each.competence]] AS unmet
  WITH unmet.competence AS required
  MATCH (organisation)-[evidence:HAS_EVIDENCE_OF]->(held:Competence)
  WHERE ${holds("evidence", "demand.day")}
  WITH required, held, max(evidence.counted) AS strongest,
       collect([evidence.kind, held.id, null, 0, evidence.strength, 0, evidence.source, evidence.subject]) AS pieces
  MATCH path = shortestPath((held)-[:BROADER|RELATED|CLOSE_MATCH*..${upTo(MAX_STEPS)}]-(required))
  WITH required, pieces, length(path) AS steps
  ORDER BY steps, strongest DESC, held.id
  WITH required, head(collect({competence: required.id, steps: steps, pieces: pieces})) AS closest
  RETURN collect(closest) AS nearest`;

/**
 * Everything about how one organisation meets a demand: its evidence, the closest evidence for unmet requirements, its rank in the list, and
 * the filters that exclude it. Returns one row, even if the demand or the organisation does not exist.
 */
export const findReasons = cypher<ReasonParameters, ReasonsRow>`
  WITH $demand AS demand
  OPTIONAL MATCH (organisation:Organisation {id: demand.organisation})
  CALL (demand) { ${requirementsOfDemand()} }
  CALL (demand, requirements) { ${rankedOrganisations()} }
  CALL (requirements) { ${coversOfRequirements()} }
  CALL (demand, organisation, requirements, covers) { ${evidenceOfMatch({ day: "demand.day" })} }
  CALL (demand, organisation, requirements, metRequirements) { ${nearestEvidence} }
  WITH demand, organisation, requirements, ranked, metRequirements, nearest, ${clusterIdsOfOrganisation()} AS clusters
  WITH *, [{metRequirements: metRequirements + nearest, clusters: clusters}] AS matches,
       [organisation] + [requirement IN requirements | requirement.competence] AS others
  CALL (demand, matches, others) { ${nodesInMatches(cypher`demand`, cypher`[node IN others WHERE node IS NOT NULL]`)} }
  RETURN {
    isKnown: demand.need IS NULL OR EXISTS { MATCH (need:Need {id: demand.need}) },
    unknown: ${unknownInFilter()},
    requirements: ${presentRequirements()},
    totalCount: size(ranked),
    name: organisation.name,
    rank: head([rank IN range(1, size(ranked)) WHERE ranked[rank - 1].organisation = organisation]),
    filteredOut: ${reasonsForExclusion()},
    metRequirements: metRequirements,
    nearest: nearest,
    clusters: clusters,
    nodes: nodes
  } AS row`;
