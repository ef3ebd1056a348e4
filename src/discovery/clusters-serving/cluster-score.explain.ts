import { isNearOrExact, LEVELS, roundedForRanking, type EvidenceLevelCode } from "../shared/evidence/evidence.weights";
import { type RequirementNode } from "../shared/demand/demand.cypher";

/** A member that covers a part of a requirement. `cover`: how much, 0 to 1. */
export type CoveringMember = Readonly<{ member: string; name: string; cover: number; level: EvidenceLevelCode }>;

/** What the members of a cluster contribute to one requirement. */
export type MembersContribution = Readonly<{
  /** The members that cover the requirement best, at most {@link CLUSTER_WEIGHTS}`.members`. */
  best: readonly CoveringMember[];
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
 * For each requirement the best three members count. One member can cover a requirement by chance, three show that the cluster works on it.
 * Summing over all members would favour large clusters, because many weak pieces of evidence add up to a strong one. The cluster's own
 * focus counts beside them: `points = w * ic * (1 - (1 - cover) * (1 - focus * similarity)) / sum of (w * ic)`.
 */
export const CLUSTER_WEIGHTS = Object.freeze({
  /** How many members count for a requirement. A missing one has cover 0. */
  members: 3,
  /** The strength of the cluster's focus as a reason. Members are known in part; the focus is what the cluster itself says. */
  focus: 0.8,
  /** The similarity of a requirement to a focus above it, however many steps: who works on energy works on batteries. */
  underFocus: 0.8,
});

/** The evidence of a cluster for one requirement, and its points. */
export type ScoredClusterContribution = Readonly<{
  requirement: RequirementNode;
  points: number;
  /** The mean cover of the members that count, 0 to 1. */
  cover: number;
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
    const cover = meanCover(members);
    return [
      { requirement, points: (weightOf(requirement) / total) * certaintyOf(cover, focus), cover, members, focus },
    ];
  });
  const covered = contributions
    .filter(({ members }) => members && isNearOrExact(members))
    .map(({ requirement }) => requirement);
  return {
    score: sumOf(contributions.map(({ points }) => points)),
    coverage: requirements.length && sumOf(covered.map(weightOf)) / total,
    contributions,
    covered,
    uncovered: requirements.filter((each) => !covered.includes(each)),
    level: bestLevel(contributions),
  };
}

/** The score of a cluster if one member more were known, who covers a requirement entirely. */
export function scoreWithOneMore(
  { contributions }: ClusterExplanation,
  requirement: RequirementNode,
  requirements: readonly RequirementNode[],
): number {
  const whole: CoveringMember = { member: "", name: "", cover: 1, level: "EXACT" };
  const evidence = requirements.map(({ competence }): ClusterEvidence => {
    const { members, focus } = contributions.find((each) => each.requirement.competence === competence) ?? {};
    if (competence !== requirement.competence) return { competence, members, focus };
    const best = [whole, ...(members?.best ?? [])].slice(0, CLUSTER_WEIGHTS.members);
    return { competence, members: { best, level: "EXACT", memberCount: (members?.memberCount ?? 0) + 1 }, focus };
  });
  return explainCluster(evidence, requirements).score;
}

/** The score, rounded as rankings and cursors compare it. */
export const rankedScore = ({ score }: ClusterExplanation) => roundedForRanking(score);

const weightOf = ({ importance, informationContent }: RequirementNode) => importance * informationContent;

const meanCover = (members?: MembersContribution) =>
  sumOf((members?.best ?? []).map(({ cover }) => cover)) / CLUSTER_WEIGHTS.members;

const certaintyOf = (cover: number, focus?: Focus) =>
  1 - (1 - cover) * (1 - CLUSTER_WEIGHTS.focus * (focus?.similarity ?? 0));

function bestLevel(contributions: readonly ScoredClusterContribution[]): EvidenceLevelCode | undefined {
  const levels = contributions.flatMap(({ members, focus }) => [members?.level, focus?.level]);
  return LEVELS.find((level) => levels.includes(level));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
