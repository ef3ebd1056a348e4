import { DECIMALS, levelOf, LEVELS, STRENGTH, type EvidenceLevelCode } from "../evidence/evidence.weights";
import { type RequirementNode } from "../demand/demand.cypher";
import { type CountedPiece, type Met, type Piece } from "../evidence/evidence.cypher";

/** What an organisation brings to one requirement, and what that is worth. */
export type ScoredContribution = Readonly<{
  requirement: RequirementNode;
  points: number;
  evidence: readonly CountedPiece[];
}>;

/** Why an organisation scores what it scores: the points sum to the score. */
type Explanation = Readonly<{
  score: number;
  evidenceLevel: EvidenceLevelCode;
  contributions: readonly ScoredContribution[];
  missing: readonly RequirementNode[];
}>;

/** The arithmetic of a match, from its evidence: no clock, no chance, no graph. Requirements keep their order. */
export function explain({ met }: Met, requirements: readonly RequirementNode[]): Explanation {
  const pieces = new Map(met.map((each) => [each.competence, each.pieces]));
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
    missing: requirements.filter(({ competence }) => !pieces.has(competence)),
  };
}

/** How much a requirement weighs: its importance times how telling it is. */
export const weightOf = ({ importance, informationContent }: RequirementNode) => importance * informationContent;

/** What all requirements weigh together. */
export const totalWeight = (requirements: readonly RequirementNode[]) =>
  requirements.reduce((sum, each) => sum + weightOf(each), 0);

/** The pieces in order, each with whether it counts: of what one source says, the strongest does. */
export function countedPieces(pieces: readonly Piece[]): CountedPiece[] {
  const origins = new Set<string>();
  return inOrder(pieces).map((piece) => {
    const origin = piece.source ?? [piece.kind, piece.competence, piece.subject].join(" ");
    const counts = !origins.has(origin);
    origins.add(origin);
    return { ...piece, counts };
  });
}

/** How much of a requirement the evidence covers together, 0 to 1. */
export const covered = (evidence: readonly CountedPiece[]): number =>
  1 - evidence.filter(({ counts }) => counts).reduce((rest, { value }) => rest * (1 - value), 1);

/** The best level that some of the evidence reaches. */
const bestLevel = (evidence: readonly Piece[]): EvidenceLevelCode =>
  LEVELS.find((level) => evidence.some((piece) => levelOf(piece) === level)) ?? "WEAK";

const KINDS = Object.keys(STRENGTH);

/** The most telling first. */
const inOrder = (pieces: readonly Piece[]): Piece[] =>
  [...pieces].sort(
    (a, b) =>
      Number(b.value.toFixed(DECIMALS)) - Number(a.value.toFixed(DECIMALS)) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      compare(a.competence, b.competence) ||
      compare(a.subject ?? "", b.subject ?? "") ||
      compare(a.source ?? "", b.source ?? ""),
  );

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
