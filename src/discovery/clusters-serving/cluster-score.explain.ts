import { DECIMALS, LEVELS, rankOfLevel, type EvidenceLevelCode } from "../shared/evidence/evidence.weights";
import { INVITING } from "./cluster.weights";
import { type MembersContribution, type Focus, type Held } from "./clusters-serving.rows";
import { type RequirementNode } from "../shared/demand/demand.cypher";

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
  const whole = sumOf(requirements.map(weightOf));
  const contributions = requirements.flatMap((requirement): ScoredClusterContribution[] => {
    const { brings, focus } = has.get(requirement.competence) ?? {};
    if (!brings && !focus) return [];
    return [{ requirement, points: (weightOf(requirement) / whole) * certaintyOf(brings, focus), brings, focus }];
  });
  const covered = contributions.filter(({ brings }) => isMet(brings)).map(({ requirement }) => requirement);
  return {
    score: sumOf(contributions.map(({ points }) => points)),
    coverage: requirements.length && sumOf(covered.map(weightOf)) / whole,
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
