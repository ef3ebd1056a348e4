import {
  isNearOrExact,
  levelOf,
  LEVELS,
  roundedForRanking,
  STRENGTH,
  type EvidenceLevelCode,
} from "../evidence/evidence.weights";
import { type RequirementNode } from "../demand/demand.cypher";
import { type CountedPiece, type MatchEvidence, type Piece } from "../evidence/evidence.cypher";

/** The evidence of an organisation for one requirement, and its points. */
export type ScoredContribution = Readonly<{
  requirement: RequirementNode;
  points: number;
  evidence: readonly CountedPiece[];
}>;

/** The explanation of an organisation's score. The points sum to the score. */
type Explanation = Readonly<{
  score: number;
  evidenceLevel: EvidenceLevelCode;
  contributions: readonly ScoredContribution[];
  /** The requirements without exact or near evidence. */
  missing: readonly RequirementNode[];
}>;

/** Computes the score of a match from its evidence. Pure: no clock, no randomness, no database. Requirements keep their order. */
export function explain({ metRequirements }: MatchEvidence, requirements: readonly RequirementNode[]): Explanation {
  const pieces = new Map(metRequirements.map((each) => [each.competence, each.pieces]));
  const total = totalWeight(requirements);
  const contributions = requirements
    .filter(({ competence }) => pieces.has(competence))
    .map((requirement) => {
      const evidence = countedPieces(pieces.get(requirement.competence)!);
      return { requirement, points: (weightOf(requirement) / total) * covered(evidence), evidence };
    });
  return {
    score: contributions.reduce((sum, { points }) => sum + points, 0),
    evidenceLevel: bestLevel(contributions.flatMap(({ evidence }) => evidence)),
    contributions,
    missing: requirements.filter(({ competence }) => !isMet(pieces.get(competence) ?? [])),
  };
}

/** The weight of a requirement: its importance times its information content. */
export const weightOf = ({ importance, informationContent }: RequirementNode) => importance * informationContent;

/** The total weight of all requirements. */
export const totalWeight = (requirements: readonly RequirementNode[]) =>
  requirements.reduce((sum, each) => sum + weightOf(each), 0);

/**
 * The pieces of evidence, strongest first, each with whether it counts. Of all pieces from one source only the strongest counts, and so it is
 * of all siblings: many of them show no more than that the organisation works in the same field.
 */
export function countedPieces(pieces: readonly Piece[]): CountedPiece[] {
  const origins = new Set<string>();
  return inOrder(pieces).map((piece) => {
    const origin =
      piece.way === "SIBLING" ? piece.way : (piece.source ?? [piece.kind, piece.competence, piece.subject].join(" "));
    const counts = !origins.has(origin);
    origins.add(origin);
    return { ...piece, counts };
  });
}

/** How much of a requirement all evidence together covers, 0 to 1 (noisy-or). */
export const covered = (evidence: readonly CountedPiece[]): number =>
  1 - evidence.filter(({ counts }) => counts).reduce((rest, { value }) => rest * (1 - value), 1);

/** Whether some piece is exact or near evidence. */
const isMet = (pieces: readonly Piece[]): boolean => isNearOrExact({ level: bestLevel(pieces) });

/** The best level of all pieces of evidence. */
const bestLevel = (evidence: readonly Piece[]): EvidenceLevelCode =>
  LEVELS.find((level) => evidence.some((piece) => levelOf(piece) === level)) ?? "WEAK";

const KINDS = Object.keys(STRENGTH);

/** Sorts by value, the strongest first. */
const inOrder = (pieces: readonly Piece[]): Piece[] =>
  [...pieces].sort(
    (a, b) =>
      roundedForRanking(b.value) - roundedForRanking(a.value) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      compare(a.competence, b.competence) ||
      compare(a.subject ?? "", b.subject ?? "") ||
      compare(a.source ?? "", b.source ?? ""),
  );

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
