import { type DiscoveryContext } from "../discovery-context";
import { one } from "../../graph/driver/client";
import { notFound } from "../../problem";
import { toPage, isBehind, type RankingQuestion, type Rank } from "../shared/ranking/ranking-page";
import { whyEmpty } from "../shared/empty-result/empty-reason";
import { DECIMALS, rankOfLevel } from "../shared/evidence/evidence.weights";
import { loadMemberMatches, type RequestedMembers } from "./member-matches";
import { rankedScore } from "./cluster-score.explain";
import { findClusters, type ClustersRow } from "./clusters-serving.cypher";
import { fewestOf, rankClusters, type FewestClusters, type RankedCluster } from "./rank-clusters";
import { toClusterMatch, toExplanation } from "./present-cluster";
import { checkRequired, inDemandOrder } from "../shared/demand/check-demand";
import { type RequirementNode, type DemandedCompetence } from "../shared/demand/demand.cypher";
import { withRequirements } from "../competences-in-text/requirements";

/** What is asked of the ranking of clusters, checked and with all defaults. */
export type ClustersArguments = Readonly<{
  required: DemandedCompetence;
  question: RankingQuestion;
  first: number;
  after?: Rank;
}>;

/** Which members are asked for, of the clusters on the page and of the fewest; and whether the fewest are asked for at all. */
type RequestedClusterFields = Readonly<{ page: RequestedMembers; fewest: RequestedMembers; hasFewest: boolean }>;

const UNASKED: FewestClusters = { fewest: [], isFewestProven: false };

/** The clusters to invite, and the fewest that cover everything. One statement for what they have, one for their members. */
export async function clustersServing(
  context: DiscoveryContext,
  asked: ClustersArguments,
  told: RequestedClusterFields,
) {
  const required = await withRequirements(context, asked.required);
  const { found, requirements } = await find(context, required, null);
  const ranking = rankClusters(found, requirements);
  const { fewest, isFewestProven } = told.hasFewest ? fewestOf(ranking.ranked, requirements) : UNASKED;
  const behind = ranking.ranked.filter((told) => isBehind({ score: rankedScore(told), id: told.cluster }, asked.after));
  const page = behind.slice(0, asked.first);
  const toMatch = await toMatchWith(context, required, requirements, [
    { ...told.page, clusters: page },
    { ...told.fewest, clusters: fewest },
  ]);
  const matches = page.map((told) => ({ told, score: rankedScore(told) }));
  return {
    ...toPage(
      asked.question,
      asked,
      { matches, hasMore: behind.length > page.length },
      {
        idOf: ({ told }) => told.cluster,
        toNode: ({ told }) => toMatch(told),
      },
    ),
    totalCount: ranking.ranked.length,
    requirements,
    uncovered: ranking.uncovered,
    fewest: fewest.map(toMatch),
    isFewestProven,
    emptyBecause: whyEmpty({
      asked: asked.required,
      isEmpty: ranking.ranked.length === 0,
      requires: requirements.length,
    }),
  };
}

/** Why one cluster is, or is not, proposed. */
export async function explainOneCluster(
  context: DiscoveryContext,
  asked: DemandedCompetence,
  cluster: string,
  members: Readonly<{ match: RequestedMembers; instead: RequestedMembers }>,
) {
  const required = await withRequirements(context, asked);
  const { found, requirements } = await find(context, required, cluster);
  if (!found.asked) throw notFound("cluster", "cluster", cluster);
  const ranked = rankClusters(found, requirements);
  const ranking = { ...ranked, ...fewestOf(ranked.ranked, requirements) };
  const toMatch = await toMatchWith(context, required, requirements, [
    { ...members.match, clusters: [ranking.asked!] },
    { ...members.instead, clusters: ranking.fewest },
  ]);
  return toExplanation(found.asked, ranking, toMatch);
}

async function find(context: DiscoveryContext, required: DemandedCompetence, cluster: string | null) {
  const found: ClustersRow = await one(context.graph(), findClusters, {
    demand: required,
    cluster,
    near: rankOfLevel("NEAR"),
    decimals: DECIMALS,
    today: context.today,
  });
  checkRequired(required, found);
  context.knowNodes(found.nodes);
  return { found, requirements: inDemandOrder(required, found.requirements) };
}

/** What makes a match of a cluster, with the members that are asked for. */
async function toMatchWith(
  context: DiscoveryContext,
  required: DemandedCompetence,
  requirements: readonly RequirementNode[],
  asked: readonly (RequestedMembers & Readonly<{ clusters: readonly RankedCluster[] }>)[],
) {
  const wanted = asked.map(({ clusters, ...each }) => ({ ...each, ids: clusters.map(({ cluster }) => cluster) }));
  const members = await loadMemberMatches(context, required, requirements, wanted);
  return (told: RankedCluster) => toClusterMatch(told, members.get(told.cluster) ?? []);
}
