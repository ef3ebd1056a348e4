import { cypher, type Statement } from "../../../graph/driver/cypher";
import { holds } from "../../../graph/lists/as-of.cypher";
import { type EvidenceKindCode, type SimilarityWayCode } from "./evidence.weights";

/** Whether the reasons are asked for, and the clusters: only then what they name is looked up. */
export type RequestedDetails = Readonly<{ hasReasons: boolean; hasClusters: boolean }>;

/** A reason to believe that an organisation can do something, as the graph knows it. `value` is strength times similarity. */
export type Piece = Readonly<{
  kind: EvidenceKindCode;
  competence: string;
  way: SimilarityWayCode;
  similarity: number;
  /** null: not assessed. */
  strength: number | null;
  value: number;
  source: string | null;
  subject: string | null;
}>;

/** A piece and whether it counts: of what one source says, only the strongest does. */
export type CountedPiece = Piece & Readonly<{ counts: boolean }>;

/** A piece as the statement brings it: kind, competence, way, similarity, strength, value, source, subject. */
export type PieceRow = readonly [
  ...[kind: EvidenceKindCode, competence: string, way: SimilarityWayCode, similarity: number, strength: number | null],
  ...[value: number, source: string | null, subject: string | null],
];

/** What something is called in the two languages of sentences; of a source also who published it, and when. */
export type Name = Readonly<{ id: string; nl: string; en: string; publisher?: string | null; date?: string | null }>;

/** The evidence of an organisation, by what is required. */
export type Met = Readonly<{ met: readonly Readonly<{ competence: string; pieces: readonly Piece[] }>[] }>;

export type MatchRow = Readonly<{
  organisation: string;
  name: string;
  score: number;
  met: readonly Readonly<{ competence: string; pieces: readonly PieceRow[] }>[];
  clusters: readonly string[];
}>;

/** The first page or document that states a solution. */
export const sourceOfSolution = (): Statement => cypher`
  head(COLLECT { MATCH (solution)-[:STATED_BY]->(source:Source) RETURN source.id ORDER BY source.id LIMIT 1 })`;

/** The competences that cover the `requirements`, wholly or in part, each with the place of the requirement that it covers. */
export const coversOfRequirements = (): Statement => cypher`
  UNWIND range(0, size(requirements) - 1) AS place
  WITH place, requirements[place].competence AS required
  CALL (required) {
    RETURN required AS held, 1.0 AS similarity, "SAME" AS way
    UNION ALL
    MATCH (held:Competence)-[similar:SIMILAR]->(required)
    RETURN held, similar.weight AS similarity, similar.way AS way
  }
  RETURN collect({held: held, place: place, similarity: similarity, way: way}) AS covers`;

/** The day on which evidence must hold, today if none is said, and the covers that it may be of. */
type Evidence = Readonly<{ day?: string; covers?: Statement }>;

/**
 * All evidence that `organisation` meets some of the `requirements` by one of their `covers`, as it holds on a day, by requirement. Pieces
 * are told by place.
 */
export const evidenceOfMatch = ({ day, covers = cypher`covers` }: Evidence = {}): Statement => cypher`
  MATCH (organisation)-[evidence:HAS_EVIDENCE_OF]->(held:Competence)
  WHERE ${holds("evidence", day)}
  UNWIND [each IN ${covers} WHERE each.held = held] AS cover
  WITH cover.place AS place, collect([
    evidence.kind, held.id, cover.way, cover.similarity, evidence.strength, evidence.counted * cover.similarity,
    evidence.source, evidence.subject
  ]) AS pieces
  RETURN collect({competence: requirements[place].competence.id, pieces: pieces}) AS met`;

/**
 * The nodes of which an answer speaks, whole: `others`, and where reasons or clusters are asked for, everything that the evidence of the
 * `matches` names, and their clusters. No other statement needs to look for them.
 */
export const nodesInMatches = (requested: Statement, others: Statement): Statement => cypher`
  CALL (*) {
    UNWIND ${others} AS node
    RETURN node
    UNION ALL
    UNWIND CASE WHEN ${requested}.hasReasons THEN matches ELSE [] END AS match
    UNWIND match.met AS meets
    UNWIND meets.pieces AS piece
    UNWIND [piece[1], piece[6], piece[7]] AS id
    WITH DISTINCT id WHERE id IS NOT NULL
    OPTIONAL MATCH (competence:Competence {id: id})
    OPTIONAL MATCH (solution:Solution {id: id})
    OPTIONAL MATCH (project:Project {id: id})
    OPTIONAL MATCH (source:Source {id: id})
    RETURN coalesce(competence, solution, project, source) AS node
    UNION ALL
    UNWIND CASE WHEN ${requested}.hasClusters THEN matches ELSE [] END AS match
    UNWIND match.clusters AS id
    MATCH (cluster:Cluster {id: id})
    RETURN cluster AS node
  }
  WITH DISTINCT node
  RETURN collect(node {.*, labels: labels(node)}) AS nodes`;
