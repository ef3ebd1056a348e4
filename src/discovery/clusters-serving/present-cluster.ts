import { type ResultRow } from "../../graph/schema/field-metadata";
import { type ScoredClusterContribution } from "./cluster-score.explain";
import { describeCluster, describeClusterRank } from "./cluster.sentences";
import {
  type ClusterRanking,
  type FewestClusters,
  type RankedCluster,
  rankOfCluster,
  type ClusterInRanking,
} from "./rank-clusters";
import { type SentenceLanguage } from "../shared/text/sentence-language";
import { describeFormerMembers, describePredecessors } from "./former-members.explain";
import { type RequestedCluster } from "./clusters-serving.cypher";
import { type RequirementNode } from "../shared/demand/demand.cypher";

/** The maximum number of former members that a match names. */
const MAX_FORMER_MEMBERS = 10;

/** The GraphQL object of a ranked cluster. A separate statement reads the members. */
export const toClusterMatch = (ranked: RankedCluster, members: readonly unknown[]) => ({
  ...ranked,
  contributions: ranked.contributions.map(toContribution),
  formerMembers: ranked.formerMembers.slice(0, MAX_FORMER_MEMBERS).map(({ organisation }) => organisation),
  members,
  facts: ranked,
});

/** The GraphQL object of a cluster, with its members, best first. */
export type ClusterMatchRow = ReturnType<typeof toClusterMatch>;

const toContribution = ({ requirement, points, cover, members, focus }: ScoredClusterContribution) => ({
  requirement,
  points,
  bestMembers: members?.best.map(({ member, cover: own }) => ({ organisation: member, cover: own })) ?? [],
  cover,
  evidenceLevel: members?.level ?? null,
  memberCount: members?.memberCount ?? 0,
  focus: focus?.competence ?? null,
  focusSimilarity: focus?.similarity ?? 0,
});

type PresentedClusterRank = Readonly<{
  requested: RequestedCluster;
  cluster: RankedCluster;
  position: ClusterInRanking;
  counts: { ranked: number; fewest: number };
}>;

/** The explanation of the requested cluster, with the clusters that it names. */
export function toExplanation(
  requested: RequestedCluster,
  ranking: ClusterRanking & FewestClusters,
  requirements: readonly RequirementNode[],
  toMatch: (ranked: RankedCluster) => unknown,
) {
  const cluster = ranking.requested!;
  const position = rankOfCluster(cluster, requested, ranking, requirements);
  const counts = { ranked: ranking.ranked.length, fewest: ranking.fewest.length };
  return {
    ...position,
    match: toMatch(cluster),
    totalCount: counts.ranked,
    instead: position.instead.map(({ by }) => toMatch(by)),
    facts: { requested, cluster, position, counts } satisfies PresentedClusterRank,
  };
}

/** Resolves the sentence of a cluster match. */
export function sentenceOfCluster(row: ResultRow, language: SentenceLanguage): string {
  const ranked = row.facts as RankedCluster;
  return [describeCluster(language, ranked), describeFormerMembers(language, ranked.formerMembers)]
    .filter(Boolean)
    .join(" ");
}

/** Resolves the sentence about a cluster's rank. */
export function sentenceOfClusterRank(row: ResultRow, language: SentenceLanguage): string {
  const { requested, cluster, position, counts } = row.facts as PresentedClusterRank;
  const sentence = describeClusterRank(language, requested, position, counts);
  return [sentence, describePredecessors(language, requested, cluster.formerMembers)].filter(Boolean).join(" ");
}
