import { type DiscoveryContext } from "../discovery-context";
import { one } from "../../graph/driver/client";
import { notFound } from "../../problem";
import { toPage, isBehind, type RankingQuestion, type Rank } from "../shared/ranking/ranking-page";
import { whyEmpty } from "../shared/empty-result/empty-reason";
import { DECIMALS, rankOfLevel } from "../shared/evidence/evidence.weights";
import { loadMemberMatches, type RequestedMembers } from "./member-matches";
import { CLUSTER_WEIGHTS, rankedScore } from "./cluster-score.explain";
import { findClusters, type ClustersRow } from "./clusters-serving.cypher";
import { fewestOf, rankClusters, type FewestClusters, type RankedCluster } from "./rank-clusters";
import { toClusterMatch, toExplanation } from "./present-cluster";
import { checkRequired, inDemandOrder } from "../shared/demand/check-demand";
import { type RequirementNode, type DemandedCompetence } from "../shared/demand/demand.cypher";
import { withRequirements } from "../competences-in-text/requirements";

/** The arguments of the ranking of clusters, validated and with defaults. */
export type ClustersArguments = Readonly<{
  required: DemandedCompetence;
  question: RankingQuestion;
  first: number;
  after?: Rank;
}>;

/** The selected fields: members of the clusters on the page, members of the fewest clusters, and whether `fewest` is selected at all. */
type RequestedClusterFields = Readonly<{ page: RequestedMembers; fewest: RequestedMembers; hasFewest: boolean }>;

const NOT_REQUESTED: FewestClusters = { fewest: [], isFewestProven: false };

/** The clusters to invite, and the fewest that cover everything. One statement ranks the clusters, another reads their members. */
export async function clustersServing(
  context: DiscoveryContext,
  args: ClustersArguments,
  fields: RequestedClusterFields,
) {
  const required = await withRequirements(context, args.required);
  const { row, requirements } = await find(context, required, null);
  const ranking = rankClusters(row, requirements);
  const { fewest, isFewestProven } = fields.hasFewest ? fewestOf(ranking.ranked, requirements) : NOT_REQUESTED;
  const behind = ranking.ranked.filter((match) =>
    isBehind({ score: rankedScore(match), id: match.cluster }, args.after),
  );
  const page = behind.slice(0, args.first);
  const toMatch = await toMatchWith(context, required, requirements, [
    { ...fields.page, clusters: page },
    { ...fields.fewest, clusters: fewest },
  ]);
  const matches = page.map((match) => ({ match, score: rankedScore(match) }));
  return {
    ...toPage(
      args.question,
      args,
      { matches, hasMore: behind.length > page.length },
      {
        idOf: ({ match }) => match.cluster,
        toNode: ({ match }) => toMatch(match),
      },
    ),
    totalCount: ranking.ranked.length,
    requirements,
    uncovered: ranking.uncovered,
    fewest: fewest.map(toMatch),
    isFewestProven,
    emptyBecause: whyEmpty({
      requested: args.required,
      isEmpty: ranking.ranked.length === 0,
      requires: requirements.length,
    }),
  };
}

/** Why one cluster is, or is not, proposed. */
export async function explainOneCluster(
  context: DiscoveryContext,
  requested: DemandedCompetence,
  cluster: string,
  members: Readonly<{ match: RequestedMembers; instead: RequestedMembers }>,
) {
  const required = await withRequirements(context, requested);
  const { row, requirements } = await find(context, required, cluster);
  if (!row.requested) throw notFound("cluster", "cluster", cluster);
  const ranked = rankClusters(row, requirements);
  const ranking = { ...ranked, ...fewestOf(ranked.ranked, requirements) };
  const toMatch = await toMatchWith(context, required, requirements, [
    { ...members.match, clusters: [ranking.requested!] },
    { ...members.instead, clusters: ranking.fewest },
  ]);
  return toExplanation(row.requested, ranking, requirements, toMatch);
}

async function find(context: DiscoveryContext, required: DemandedCompetence, cluster: string | null) {
  const row: ClustersRow = await one(context.graph(), findClusters, {
    demand: required,
    cluster,
    near: rankOfLevel("NEAR"),
    most: CLUSTER_WEIGHTS.members,
    underFocus: CLUSTER_WEIGHTS.underFocus,
    decimals: DECIMALS,
    today: context.today,
  });
  checkRequired(required, row);
  context.rememberNodes(row.nodes);
  return { row, requirements: inDemandOrder(required, row.requirements) };
}

/** Reads the requested members, and returns a function that turns a ranked cluster into a match with them. */
async function toMatchWith(
  context: DiscoveryContext,
  required: DemandedCompetence,
  requirements: readonly RequirementNode[],
  requests: readonly (RequestedMembers & Readonly<{ clusters: readonly RankedCluster[] }>)[],
) {
  const memberRequests = requests.map(({ clusters, ...each }) => ({
    ...each,
    ids: clusters.map(({ cluster }) => cluster),
  }));
  const members = await loadMemberMatches(context, required, requirements, memberRequests);
  return (ranked: RankedCluster) => toClusterMatch(ranked, members.get(ranked.cluster) ?? []);
}
