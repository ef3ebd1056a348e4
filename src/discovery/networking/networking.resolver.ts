import { Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Organisation } from "../../domain/organisations/organisation.type";
import { type GraphContext } from "../../graph/attach";
import { type Marks } from "../../graph/marks";
import { NetworkArgs } from "./networking.input";
import { cooperationNetwork, networkPosition } from "./networking.service";
import { NetworkResult, PositionStats } from "./networking.type";

/** Who stands where among those who worked together. */
@Resolver()
export class NetworkQueries {
  @Query(() => NetworkResult, {
    nullable: true,
    description: "Who worked together: who stands between others, who with many, and which communities they make",
  })
  cooperationNetwork(@Args(() => NetworkArgs) args: NetworkArgs, @Ctx() context: GraphContext) {
    return cooperationNetwork(context, args);
  }
}

@Resolver(() => Organisation)
export class OrganisationNetworkFields {
  @Extensions({ reads: ["id"] } satisfies Marks)
  @FieldResolver(() => PositionStats, {
    nullable: true,
    description: "Where it stands among those who worked together; null where it worked with nobody",
  })
  networkPosition(@Root() organisation: Organisation, @Ctx() context: GraphContext) {
    return networkPosition(context, organisation.id);
  }
}
