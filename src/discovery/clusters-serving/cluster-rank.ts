import { hasNearMatch } from "./cluster-score.explain";
import { type ClusterRanking, type FewestClusters, type RankedCluster } from "./rank-clusters";
import { type RequestedCluster } from "./clusters-serving.rows";
import { type RequirementNode } from "../shared/demand/demand.cypher";

/** Why a cluster is, or is not, among those to invite first. */
export type ClusterRank =
  "INVITED" | "COVERED_BY_OTHERS" | "FOCUS_ONLY" | "WEAK_ONLY" | "NO_EVIDENCE" | "NO_MEMBERS" | "GONE";

/** Where a cluster stands in the answer to a demand, and who stands in its stead. */
export type ClusterInRanking = Readonly<{
  standing: ClusterRank;
  /** Its rank, from 1; null: it is not ranked. */
  rank: number | null;
  /** Of the fewest clusters that together cover everything, those that cover something of what it covers, with that. */
  instead: readonly Readonly<{ by: RankedCluster; covers: readonly RequirementNode[] }>[];
}>;

/** Tells where the cluster that is asked about stands. */
export function rankOfCluster(
  cluster: RankedCluster,
  asked: RequestedCluster,
  { ranked, fewest }: ClusterRanking & FewestClusters,
): ClusterInRanking {
  const standing = standingOf(cluster, asked, fewest);
  return {
    standing,
    rank: ranked.indexOf(cluster) + 1 || null,
    instead:
      standing === "INVITED"
        ? []
        : fewest
            .map((by) => ({ by, covers: cluster.covered.filter((each) => by.covered.includes(each)) }))
            .filter(({ covers }) => covers.length > 0),
  };
}

function standingOf(cluster: RankedCluster, asked: RequestedCluster, fewest: readonly RankedCluster[]): ClusterRank {
  if (asked.successor !== null) return "GONE";
  if (fewest.includes(cluster)) return "INVITED";
  if (cluster.covered.length > 0) return "COVERED_BY_OTHERS";
  if (hasNearMatch(cluster)) return "FOCUS_ONLY";
  if (cluster.contributions.length > 0) return "WEAK_ONLY";
  return asked.memberCount > 0 ? "NO_EVIDENCE" : "NO_MEMBERS";
}
