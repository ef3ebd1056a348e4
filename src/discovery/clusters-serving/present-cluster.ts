import { type ResultRow } from "../../graph/schema/field-metadata";
import { type ScoredClusterContribution } from "./cluster-score.explain";
import { tellCluster, tellClusterRank } from "./cluster.sentences";
import {
  type ClusterRanking,
  type FewestClusters,
  type RankedCluster,
  rankOfCluster,
  type ClusterInRanking,
} from "./rank-clusters";
import { type SentenceLanguage } from "../shared/text/sentence-language";
import { tellFormerMembers, tellPredecessors } from "./former-members.explain";
import { type RequestedCluster } from "./clusters-serving.cypher";

/** How many former members a match names at most. */
const MOST_FORMER_MEMBERS = 10;

/** A cluster as the schema presents it. Another statement reads its members. */
export const toClusterMatch = (ranked: RankedCluster, members: readonly unknown[]) => ({
  ...ranked,
  contributions: ranked.contributions.map(toContribution),
  formerMembers: ranked.formerMembers.slice(0, MOST_FORMER_MEMBERS).map(({ organisation }) => organisation),
  members,
  facts: ranked,
});

/** A cluster with the members that were read, best first. */
export type ClusterMatchRow = ReturnType<typeof toClusterMatch>;

const toContribution = ({ requirement, points, brings, focus }: ScoredClusterContribution) => ({
  requirement,
  points,
  member: brings?.member ?? null,
  cover: brings?.cover ?? 0,
  evidenceLevel: brings?.level ?? null,
  memberCount: brings?.able ?? 0,
  focus: focus?.competence ?? null,
  focusSimilarity: focus?.similarity ?? 0,
});

type PresentedClusterRank = Readonly<{
  requested: RequestedCluster;
  cluster: RankedCluster;
  position: ClusterInRanking;
  counts: { ranked: number; fewest: number };
}>;

/** The explanation of the cluster that is asked about, and the clusters of which it speaks. */
export function toExplanation(
  requested: RequestedCluster,
  ranking: ClusterRanking & FewestClusters,
  toMatch: (ranked: RankedCluster) => unknown,
) {
  const cluster = ranking.requested!;
  const position = rankOfCluster(cluster, requested, ranking);
  const counts = { ranked: ranking.ranked.length, fewest: ranking.fewest.length };
  return {
    ...position,
    match: toMatch(cluster),
    totalCount: counts.ranked,
    instead: position.instead.map(({ by }) => toMatch(by)),
    facts: { requested, cluster, position, counts } satisfies PresentedClusterRank,
  };
}

/** The sentence of a cluster that was found. */
export function sentenceOfCluster(row: ResultRow, language: SentenceLanguage): string {
  const ranked = row.facts as RankedCluster;
  return [tellCluster(language, ranked), tellFormerMembers(language, ranked.formerMembers)].filter(Boolean).join(" ");
}

/** The sentence that says where a cluster stands. */
export function sentenceOfClusterRank(row: ResultRow, language: SentenceLanguage): string {
  const { requested, cluster, position, counts } = row.facts as PresentedClusterRank;
  const sentence = tellClusterRank(language, requested, position, counts);
  return [sentence, tellPredecessors(language, requested, cluster.formerMembers)].filter(Boolean).join(" ");
}
