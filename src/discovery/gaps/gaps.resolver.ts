import { Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Cluster } from "../../domain/clusters/cluster.type";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { gaps } from "./gaps.service";
import { CompetenceGapConnection, ClusterGapArgs, GapArgs } from "./gaps.type";

/** What needs require and no or few members have. */
@Resolver()
export class GapQueries {
  @Query(() => CompetenceGapConnection, {
    nullable: true,
    description:
      "Which competences needs require and no or few members of clusters have today, the greatest shortage first, and what is short in each domain",
  })
  gaps(@Args(() => GapArgs) args: GapArgs, @Ctx() context: GraphContext) {
    return gaps(context, args);
  }
}

@Resolver(() => Cluster)
export class ClusterGapFields {
  @Extensions({ reads: ["id"] } satisfies FieldMetadata)
  @FieldResolver(() => CompetenceGapConnection, {
    nullable: true,
    description: "Which competences needs require and no or few of its members have today",
  })
  gaps(@Root() cluster: Cluster, @Args(() => ClusterGapArgs) args: ClusterGapArgs, @Ctx() context: GraphContext) {
    return gaps(context, { ...args, cluster: cluster.id });
  }
}
