import { cypher, type Statement } from "../../../graph/driver/cypher";
import { holds } from "../../../graph/lists/as-of.cypher";
import { type EvidenceKindCode, type SimilarityWayCode } from "./evidence.weights";

/** Whether reasons and clusters are selected. Only then the nodes that they name are read. */
export type RequestedDetails = Readonly<{ hasReasons: boolean; hasClusters: boolean }>;

/** A piece of evidence for a requirement. `value` is strength times similarity. */
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

/** A piece of evidence, and whether it counts. Of all pieces from one source only the strongest counts. */
export type CountedPiece = Piece & Readonly<{ counts: boolean }>;

/** The row of a piece of evidence. */
export type PieceRow = readonly [
  ...[kind: EvidenceKindCode, competence: string, way: SimilarityWayCode, similarity: number, strength: number | null],
  ...[value: number, source: string | null, subject: string | null],
];

/** The name of a node in the two languages of sentences; of a source also its publisher and date. */
export type Name = Readonly<{ id: string; nl: string; en: string; publisher?: string | null; date?: string | null }>;

/** The evidence of an organisation, by required competence. */
export type MatchEvidence = Readonly<{
  metRequirements: readonly Readonly<{ competence: string; pieces: readonly Piece[] }>[];
}>;

export type MatchRow = Readonly<{
  organisation: string;
  name: string;
  score: number;
  metRequirements: readonly Readonly<{ competence: string; pieces: readonly PieceRow[] }>[];
  clusters: readonly string[];
}>;

/** The strength of what a `solution` shows of each competence that it uses. One that uses many shows each less well. */
export const strengthOfSolution = (): Statement => cypher`
  $strength.SOLUTION / sqrt(COUNT { (solution)-[:USES]->(:Competence) })`;

/** The first page or document that states a solution. */
export const sourceOfSolution = (): Statement => cypher`
  head(COLLECT { MATCH (solution)-[:STATED_BY]->(source:Source) RETURN source.id ORDER BY source.id LIMIT 1 })`;

/** The competences that cover the `requirements` fully or in part, each with the index of the requirement that it covers. */
export const coversOfRequirements = (): Statement => cypher`
  UNWIND range(0, size(requirements) - 1) AS index
  WITH index, requirements[index].competence AS required
  CALL (required) {
    RETURN required AS held, 1.0 AS similarity, "SAME" AS way
    UNION ALL
    MATCH (held:Competence)-[similar:SIMILAR]->(required)
    RETURN held, similar.weight AS similarity, similar.way AS way
  }
  RETURN collect({held: held, index: index, similarity: similarity, way: way}) AS covers`;

/** The day on which evidence must hold, today by default, and the covers to consider. */
type Evidence = Readonly<{ day?: string; covers?: Statement }>;

/**
 * All evidence of `organisation` for the `requirements` through their `covers`, as it holds on a day, by requirement. Each piece is a list
 * (see {@link PieceRow}).
 */
export const evidenceOfMatch = ({ day, covers = cypher`covers` }: Evidence = {}): Statement => cypher`
  MATCH (organisation)-[evidence:HAS_EVIDENCE_OF]->(held:Competence)
  WHERE ${holds("evidence", day)}
  UNWIND [each IN ${covers} WHERE each.held = held] AS cover
  WITH cover.index AS index, collect([
    evidence.kind, held.id, cover.way, cover.similarity, evidence.strength, evidence.counted * cover.similarity,
    evidence.source, evidence.subject
  ]) AS pieces
  RETURN collect({competence: requirements[index].competence.id, pieces: pieces}) AS metRequirements`;

/**
 * All nodes that an answer names, with all properties: `others`, the nodes in the evidence of the `matches` if reasons are selected, and their
 * clusters if clusters are selected. So no other statement has to read them.
 */
export const nodesInMatches = (requested: Statement, others: Statement): Statement => cypher`
  CALL (*) {
    UNWIND ${others} AS node
    RETURN node
    UNION ALL
    UNWIND CASE WHEN ${requested}.hasReasons THEN matches ELSE [] END AS match
    UNWIND match.metRequirements AS metRequirement
    UNWIND metRequirement.pieces AS piece
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
