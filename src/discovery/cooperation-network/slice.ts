import { type Slice } from "../../domain/slice";
import { workingTogether, findCooperationPartners } from "./network.cypher";
import { Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Organisation } from "../../domain/organisations/organisation.type";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { PageArgs } from "../../graph/lists/page-arguments";
import { cooperationNetwork, networkPosition, workedWith } from "./network.service";
import { NetworkResult, PositionStats, NetworkArgs } from "./network.type";
import { WorkedWithConnection } from "./network.type";

/** The network of organisations that worked together. */
@Resolver()
export class NetworkQueries {
  @Query(() => NetworkResult, {
    nullable: true,
    description:
      "The cooperation network: which organisations connect others, which work with many, and which communities they form",
  })
  cooperationNetwork(@Args(() => NetworkArgs) args: NetworkArgs, @Ctx() context: GraphContext) {
    return cooperationNetwork(context, args);
  }
}

@Resolver(() => Organisation)
export class OrganisationNetworkFields {
  @Extensions({ reads: ["id"] } satisfies FieldMetadata)
  @FieldResolver(() => PositionStats, {
    nullable: true,
    description: "The position in the cooperation network; null if the organisation worked with no other one",
  })
  networkPosition(@Root() organisation: Organisation, @Ctx() context: GraphContext) {
    return networkPosition(context, organisation.id);
  }

  @Extensions({ reads: ["id"] } satisfies FieldMetadata)
  @FieldResolver(() => WorkedWithConnection, {
    nullable: true,
    description:
      "The organisations with which it worked: in the same project in any role, or as partner of a cluster, at any time; the most frequent first",
  })
  workedWith(@Root() organisation: Organisation, @Args(() => PageArgs) args: PageArgs, @Ctx() context: GraphContext) {
    return workedWith(context, organisation.id, args);
  }
}

export const cooperationNetworkSlice: Slice = {
  nouns: [],
  resolvers: [NetworkQueries, OrganisationNetworkFields],
  edges: [],
  statements: { workingTogether, findPartners: findCooperationPartners },
  files: [],
};
