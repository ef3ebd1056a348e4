import { isNearOrExact, LEVEL_OF_WAY, LEVELS, roundedForRanking } from "../shared/evidence/evidence.weights";
import {
  explainCluster,
  rankedScore,
  scoreWithOneMore,
  type ClusterExplanation,
  type ClusterEvidence,
  type MembersContribution,
} from "./cluster-score.explain";
import { isBehind } from "../shared/ranking/ranking-page";
import { smallestCover } from "./smallest-cover";
import { type RequirementNode } from "../shared/demand/demand.cypher";
import { formerMembersByCluster, type FormerMember } from "./former-members.explain";
import {
  type MembersContributionRow,
  type FocusRow,
  type ClustersRow,
  type RequestedCluster,
} from "./clusters-serving.cypher";

/** The step limit of the exact search for the fewest clusters. It takes less than half a second. */
const MAX_STEPS = 200_000;

/** A cluster, and the explanation of its score. */
export type RankedCluster = ClusterExplanation &
  Readonly<{ cluster: string; name: string; formerMembers: readonly FormerMember[] }>;

/** The clusters that meet a demand, best first. */
export type ClusterRanking = Readonly<{
  ranked: readonly RankedCluster[];
  /** The requirements that no member of any ranked cluster meets. */
  uncovered: readonly RequirementNode[];
  /** The cluster that the question names, even if it is not ranked. */
  requested?: RankedCluster;
}>;

/** Ranks the clusters of a row. All lists of requirements keep the order of `requirements`. */
export function rankClusters(row: ClustersRow, requirements: readonly RequirementNode[]): ClusterRanking {
  const clusters = toRankedClusters(row, requirements);
  const isActive = ({ cluster }: RankedCluster) => !(cluster === row.requested?.id && row.requested.successor !== null);
  const ranked = clusters
    .filter((each) => isNearOrExact(each) && isActive(each))
    .sort((a, b) => rankedScore(b) - rankedScore(a) || (a.cluster < b.cluster ? -1 : 1));
  return {
    ranked,
    uncovered: requirements.filter((each) => !ranked.some(({ covered }) => covered.includes(each))),
    requested: clusters.find(({ cluster }) => cluster === row.requested?.id),
  };
}

/** The fewest of the ranked clusters that together cover all that any of them covers. */
export type FewestClusters = Readonly<{ fewest: readonly RankedCluster[]; isFewestProven: boolean }>;

/** Searches for the fewest clusters: exactly, within the step limit. */
export function fewestOf(ranked: readonly RankedCluster[], requirements: readonly RequirementNode[]): FewestClusters {
  const { chosen, isProven } = smallestCover(
    ranked.map(({ covered }) => bitsOf(covered, requirements)),
    MAX_STEPS,
  );
  return { fewest: chosen.map((position) => ranked[position]!), isFewestProven: isProven };
}

/** Every cluster with evidence, and the requested one even without, each with the explanation of its score. */
function toRankedClusters(row: ClustersRow, requirements: readonly RequirementNode[]): RankedCluster[] {
  const names = new Map([...row.contributions, ...row.focuses].map(([cluster, name]) => [cluster, name]));
  if (row.requested) names.set(row.requested.id, row.requested.name);
  const evidence = evidenceByCluster(row);
  const formerMembers = formerMembersByCluster(row.formerMembers, row.requirements, requirements);
  return [...names].map(([cluster, name]) => ({
    cluster,
    name,
    formerMembers: formerMembers.get(cluster) ?? [],
    ...explainCluster([...(evidence.get(cluster)?.values() ?? [])], requirements),
  }));
}

/** The evidence of each cluster, by the index of the requirement in the statement. */
function evidenceByCluster({
  contributions,
  focuses,
  requirements,
}: ClustersRow): Map<string, Map<number, ClusterEvidence>> {
  const all = new Map<string, Map<number, ClusterEvidence>>();
  const add = (cluster: string, position: number, more: Omit<ClusterEvidence, "competence">) => {
    const evidence = all.get(cluster) ?? new Map<number, ClusterEvidence>();
    evidence.set(position, { ...evidence.get(position), competence: requirements[position]!.competence, ...more });
    all.set(cluster, evidence);
  };
  for (const row of contributions) add(row[0], row[2], { members: membersContributionOf(row) });
  for (const row of focuses) add(row[0], row[2], { focus: focusOf(row) });
  return all;
}

const membersContributionOf = ([, , , best, level, memberCount]: MembersContributionRow): MembersContribution => ({
  best: best.map(([member, name, cover, ownLevel]) => ({ member, name, cover, level: LEVELS[ownLevel]! })),
  level: LEVELS[level]!,
  memberCount,
});

const focusOf = ([, , , competence, similarity, way, nl, en]: FocusRow) => ({
  ...{ competence, similarity, nl, en },
  level: LEVEL_OF_WAY[way],
});

/** A bit mask with one bit for each requirement. */
const bitsOf = (covered: readonly RequirementNode[], requirements: readonly RequirementNode[]) =>
  covered.reduce((bits, each) => bits | (1n << BigInt(requirements.indexOf(each))), 0n);

/** The requirement for which one member more, who covers it entirely, would raise a cluster most, and the score and rank that it would have. */
export type ClusterRise = Readonly<{ requirement: RequirementNode; score: number; rank: number }>;

/** Why a cluster is, or is not, among those to invite first. */
export type ClusterStandingCode =
  "INVITED" | "COVERED_BY_OTHERS" | "FOCUS_ONLY" | "WEAK_ONLY" | "NO_EVIDENCE" | "NO_MEMBERS" | "GONE";

/** The rank of a cluster for a demand, and the clusters that cover the same requirements. */
export type ClusterInRanking = Readonly<{
  standing: ClusterStandingCode;
  /** Its rank, from 1; null: it is not ranked. */
  rank: number | null;
  /** What would raise it most; undefined if nothing would, or if it was succeeded. */
  rise?: ClusterRise;
  /** The clusters among the fewest that cover some of the same requirements, each with these requirements. */
  instead: readonly Readonly<{ by: RankedCluster; covers: readonly RequirementNode[] }>[];
}>;

/** Determines the rank of the requested cluster. */
export function rankOfCluster(
  cluster: RankedCluster,
  requested: RequestedCluster,
  { ranked, fewest }: ClusterRanking & FewestClusters,
  requirements: readonly RequirementNode[],
): ClusterInRanking {
  const standing = standingOf(cluster, requested, fewest);
  const rank = ranked.indexOf(cluster) + 1 || null;
  return {
    standing,
    rank,
    rise: standing === "GONE" || rank === 1 ? undefined : riseOf(cluster, rank, ranked, requirements),
    instead:
      standing === "INVITED"
        ? []
        : fewest
            .map((by) => ({ by, covers: cluster.covered.filter((each) => by.covered.includes(each)) }))
            .filter(({ covers }) => covers.length > 0),
  };
}

function riseOf(
  cluster: RankedCluster,
  rank: number | null,
  ranked: readonly RankedCluster[],
  requirements: readonly RequirementNode[],
): ClusterRise | undefined {
  const rises = requirements.map((requirement) => {
    const score = roundedForRanking(scoreWithOneMore(cluster, requirement, requirements));
    const own = { score, id: cluster.cluster };
    const before = ranked.filter(
      (other) => other !== cluster && isBehind(own, { score: rankedScore(other), id: other.cluster }),
    );
    return { requirement, score, rank: before.length + 1 };
  });
  const [best] = rises.sort((a, b) => b.score - a.score);
  return best && (rank === null || best.rank < rank) ? best : undefined;
}

function standingOf(
  cluster: RankedCluster,
  requested: RequestedCluster,
  fewest: readonly RankedCluster[],
): ClusterStandingCode {
  if (requested.successor !== null) return "GONE";
  if (fewest.includes(cluster)) return "INVITED";
  if (cluster.covered.length > 0) return "COVERED_BY_OTHERS";
  if (isNearOrExact(cluster)) return "FOCUS_ONLY";
  if (cluster.contributions.length > 0) return "WEAK_ONLY";
  return requested.memberCount > 0 ? "NO_EVIDENCE" : "NO_MEMBERS";
}
