import { DECIMALS, LEVELS, rankOfLevel, type EvidenceLevelCode } from "../shared/evidence/evidence.weights";
import { type RequirementNode } from "../shared/demand/demand.cypher";

/** What the members of a cluster contribute to one requirement. */
type MembersContribution = Readonly<{
  /** The member that covers the requirement best. */
  member: string;
  name: string;
  /** How much of the requirement that member covers, 0 to 1. */
  cover: number;
  /** The best evidence level of any member. */
  level: EvidenceLevelCode;
  /** How many members meet the requirement with near or exact evidence. */
  memberCount: number;
}>;

/** The competence in the cluster's focus that is most similar to a requirement. */
type Focus = Readonly<{
  competence: string;
  similarity: number;
  level: EvidenceLevelCode;
  nl: string;
  en: string;
}>;

/** The evidence of a cluster for one required competence. */
export type ClusterEvidence = Readonly<{ competence: string; members?: MembersContribution; focus?: Focus }>;

/**
 * The weights that decide which clusters to invite.
 *
 * For each requirement only the member with the best cover counts. Summing over all members would favour large clusters, because many
 * weak pieces of evidence add up to a strong one. The cluster's own focus on the field counts as one more, weak, reason:
 * `points = w * ic * (1 - (1 - cover of the best member) * (1 - focus * similarity)) / sum of (w * ic)`.
 */
export const CLUSTER_WEIGHTS = {
  /** The strength of the cluster's focus as a reason. It is low: the focus is our reading of the cluster's domain, not something that it does. */
  focus: 0.2,
} as const;

/** The evidence of a cluster for one requirement, and its points. */
export type ScoredClusterContribution = Readonly<{
  requirement: RequirementNode;
  points: number;
  members?: MembersContribution;
  focus?: Focus;
}>;

/** The explanation of a cluster's score. The points sum to the score. */
export type ClusterExplanation = Readonly<{
  score: number;
  /** The share of the demand that some member meets, 0 to 1. Important and specific requirements weigh more. */
  coverage: number;
  contributions: readonly ScoredClusterContribution[];
  /** The requirements that some member meets with near or exact evidence. */
  covered: readonly RequirementNode[];
  uncovered: readonly RequirementNode[];
  /** The best evidence level among its members and its own focus; undefined without evidence. */
  level?: EvidenceLevelCode;
}>;

/** Computes the score of a cluster from the covers of its best members and from its focus. Pure: no clock, no randomness, no database. */
export function explainCluster(
  evidence: readonly ClusterEvidence[],
  requirements: readonly RequirementNode[],
): ClusterExplanation {
  const evidenceByCompetence = new Map(evidence.map((each) => [each.competence, each]));
  const total = sumOf(requirements.map(weightOf));
  const contributions = requirements.flatMap((requirement): ScoredClusterContribution[] => {
    const { members, focus } = evidenceByCompetence.get(requirement.competence) ?? {};
    if (!members && !focus) return [];
    return [{ requirement, points: (weightOf(requirement) / total) * certaintyOf(members, focus), members, focus }];
  });
  const covered = contributions.filter(({ members }) => isMet(members)).map(({ requirement }) => requirement);
  return {
    score: sumOf(contributions.map(({ points }) => points)),
    coverage: requirements.length && sumOf(covered.map(weightOf)) / total,
    contributions,
    covered,
    uncovered: requirements.filter((each) => !covered.includes(each)),
    level: bestLevel(contributions),
  };
}

/** Whether a cluster belongs in the ranking: a member or its own focus is near or exact evidence. Weak evidence alone is no match. */
export const hasNearMatch = ({ level }: ClusterExplanation) =>
  level !== undefined && rankOfLevel(level) <= rankOfLevel("NEAR");

/** Whether a member meets a requirement, with near or exact evidence. */
export const isMet = (members: MembersContribution | undefined) =>
  members !== undefined && rankOfLevel(members.level) <= rankOfLevel("NEAR");

/** The score, rounded as rankings and cursors compare it. */
export const rankedScore = ({ score }: ClusterExplanation) => Number(score.toFixed(DECIMALS));

const weightOf = ({ importance, informationContent }: RequirementNode) => importance * informationContent;

const certaintyOf = (members?: MembersContribution, focus?: Focus) =>
  1 - (1 - (members?.cover ?? 0)) * (1 - CLUSTER_WEIGHTS.focus * (focus?.similarity ?? 0));

function bestLevel(contributions: readonly ScoredClusterContribution[]): EvidenceLevelCode | undefined {
  const levels = contributions.flatMap(({ members, focus }) => [members?.level, focus?.level]);
  return LEVELS.find((level) => levels.includes(level));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
