import { DECIMALS, LEVELS, rankOfLevel, type EvidenceLevelCode } from "../shared/evidence/evidence.weights";
import { type RequirementNode } from "../shared/demand/demand.cypher";

/** What the members of a cluster bring to one requirement. */
type MembersContribution = Readonly<{
  /** The member that covers most of it. */
  member: string;
  name: string;
  /** How much of the requirement that member covers, 0 to 1. */
  cover: number;
  /** How close the evidence of any member comes, at best. */
  level: EvidenceLevelCode;
  /** How many members meet it at near or better. */
  able: number;
}>;

/** Of what a cluster works on, the competence that comes nearest to a requirement. */
type Focus = Readonly<{
  competence: string;
  similarity: number;
  level: EvidenceLevelCode;
  nl: string;
  en: string;
}>;

/** What a cluster has for one required competence. */
export type Held = Readonly<{ competence: string; brings?: MembersContribution; focus?: Focus }>;

/**
 * What decides which clusters to invite.
 *
 * For each requirement counts the member that covers most of it, not all members together: otherwise a cluster would rise by its mere size,
 * since many weak pieces of evidence add up to a strong one. That a cluster itself works in the field counts as one more, weak, reason:
 * `points = w * ic * (1 - (1 - cover of the best member) * (1 - focus * similarity)) / sum of (w * ic)`.
 */
export const INVITING = {
  /** How strong a reason it is that a cluster works on exactly what is required: our reading of its domain, nothing that it does. */
  focus: 0.2,
} as const;

/** What a cluster has for one requirement, and what that is worth. */
export type ScoredClusterContribution = Readonly<{
  requirement: RequirementNode;
  points: number;
  brings?: MembersContribution;
  focus?: Focus;
}>;

/** Why a cluster scores what it scores: the points sum to the score. */
export type ClusterReasons = Readonly<{
  score: number;
  /** The share of the demand that a member meets, 0 to 1; more important and rarer requirements weigh more. */
  coverage: number;
  contributions: readonly ScoredClusterContribution[];
  /** What a member meets at near or better. */
  covered: readonly RequirementNode[];
  uncovered: readonly RequirementNode[];
  /** The best level of what its members and its own focus bring; undefined where there is nothing. */
  level?: EvidenceLevelCode;
}>;

/** The arithmetic of a cluster, from what its best members cover and what it works on: no clock, no chance, no graph. */
export function explainCluster(held: readonly Held[], requirements: readonly RequirementNode[]): ClusterReasons {
  const has = new Map(held.map((each) => [each.competence, each]));
  const total = sumOf(requirements.map(weightOf));
  const contributions = requirements.flatMap((requirement): ScoredClusterContribution[] => {
    const { brings, focus } = has.get(requirement.competence) ?? {};
    if (!brings && !focus) return [];
    return [{ requirement, points: (weightOf(requirement) / total) * certaintyOf(brings, focus), brings, focus }];
  });
  const covered = contributions.filter(({ brings }) => isMet(brings)).map(({ requirement }) => requirement);
  return {
    score: sumOf(contributions.map(({ points }) => points)),
    coverage: requirements.length && sumOf(covered.map(weightOf)) / total,
    contributions,
    covered,
    uncovered: requirements.filter((each) => !covered.includes(each)),
    level: bestLevel(contributions),
  };
}

/** Whether a cluster stands in the ranking: by a member or by its own field, at near or better. What is only weak makes no match. */
export const hasNearMatch = ({ level }: ClusterReasons) =>
  level !== undefined && rankOfLevel(level) <= rankOfLevel("NEAR");

/** Whether a member meets a requirement: at near or better. */
export const isMet = (brings: MembersContribution | undefined) =>
  brings !== undefined && rankOfLevel(brings.level) <= rankOfLevel("NEAR");

/** A score as rankings and cursors compare it. */
export const rankedScore = ({ score }: ClusterReasons) => Number(score.toFixed(DECIMALS));

const weightOf = ({ importance, informationContent }: RequirementNode) => importance * informationContent;

const certaintyOf = (brings?: MembersContribution, focus?: Focus) =>
  1 - (1 - (brings?.cover ?? 0)) * (1 - INVITING.focus * (focus?.similarity ?? 0));

function bestLevel(contributions: readonly ScoredClusterContribution[]): EvidenceLevelCode | undefined {
  const levels = contributions.flatMap(({ brings, focus }) => [brings?.level, focus?.level]);
  return LEVELS.find((level) => levels.includes(level));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
