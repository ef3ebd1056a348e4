import { type Slice } from "../../domain/slice";
import { findClusters } from "./clusters-serving.cypher";
import { type GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { type DiscoveryContext } from "../discovery-context";
import { NODE_PATHS } from "../../graph/schema/connection";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { DEFAULT_FIRST, PageArgs, pageSize } from "../../graph/lists/page-arguments";
import { isSelected } from "../../graph/compiler/selection";
import { checkIds, readRequired } from "../shared/demand/demand";
import { DemandInput } from "../shared/demand/demand.input";
import { MemberMatch } from "../members-serving/members-serving.type";
import { clustersServing, explainOneCluster, type ClustersArguments } from "./clusters-serving.service";
import { ExplainedClusterMatch, ClusterMatch, ClusterMatchConnection } from "./clusters-serving.type";
import { type ClusterMatchRow } from "./present-cluster";
import { readRank } from "../shared/ranking/ranking-page";
import { requestedMembers } from "./member-matches";
import { findMembers } from "./cluster-members.cypher";

const FIELD = "clustersServing";

/** Validates the arguments and fills in defaults. Throws a problem that names the argument at fault. */
function readClustersArguments(
  demand: DemandInput,
  { first, after }: PageArgs,
  { labelOf }: DiscoveryContext,
): ClustersArguments {
  const required = readRequired(demand, labelOf);
  const question = { field: FIELD, args: required };
  return { required, question, first: pageSize(first, FIELD), after: readRank(after, question) };
}

/** Which clusters to invite to a market consultation, and why. */
@Resolver()
export class ClustersServingQueries {
  @Query(() => ClusterMatchConnection, {
    nullable: true,
    description:
      "The clusters to invite for a demand today, the best first, with the members that can serve it, and the smallest set of clusters that covers every requirement that can be covered",
  })
  clustersServing(
    @Arg("demand", () => DemandInput, { description: "The demand" }) demand: DemandInput,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: DiscoveryContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return clustersServing(context, readClustersArguments(demand, args, context), {
      page: requestedMembers(info, ...NODE_PATHS),
      fewest: requestedMembers(info, ["fewest"]),
      hasFewest: ["fewest", "isFewestProven"].some((name) => isSelected(info, [name])),
    });
  }

  @Query(() => ExplainedClusterMatch, {
    nullable: true,
    description:
      "Why a cluster is, or is not, proposed for a demand: its contributions, its rank, and the clusters to invite instead",
  })
  explainCluster(
    @Arg("demand", () => DemandInput, { description: "The demand" }) demand: DemandInput,
    @Arg("cluster", () => ID, { description: "The id of a cluster, for example cluster:flux50" }) cluster: string,
    @Ctx() context: DiscoveryContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const required = readRequired(demand, context.labelOf);
    checkIds([cluster], "Cluster", () => "cluster", context.labelOf);
    return explainOneCluster(context, required, cluster, {
      match: requestedMembers(info, ["match"]),
      instead: requestedMembers(info, ["instead"]),
    });
  }
}

@Resolver(() => ClusterMatch)
export class ClusterMatchFields {
  @Extensions({ reads: ["cluster"] } satisfies FieldMetadata)
  @FieldResolver(() => [MemberMatch], {
    description:
      "The members to whom the invitation can be forwarded: those with exact or near evidence, the best first",
  })
  members(
    @Root() match: ClusterMatchRow,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: DEFAULT_FIRST,
      description: "The maximum number of members: 1 to 100",
    })
    first: number | null,
  ) {
    return match.members.slice(0, pageSize(first, "members"));
  }
}

export const clustersServingSlice: Slice = {
  nouns: [],
  resolvers: [ClustersServingQueries, ClusterMatchFields],
  edges: [],
  statements: { findClusters, findMembers },
  files: [],
};
