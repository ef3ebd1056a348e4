import { type Slice } from "../../domain/slice";
import { edgeKinds } from "./edge-kinds";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { type DiscoveryContext } from "../discovery-context";
import { ConnectionsArgs, NeighbourhoodArgs, PathArgs, ResemblanceArgs } from "./exploration.input";
import { connectionsBetween, neighbourhood, paths, similarTo } from "./exploration.service";
import { ConnectionsResult, PathsResult } from "./path.type";
import { NeighbourhoodResult, ResemblancesResult } from "./exploration.type";

/** How things in the graph are connected. */
@Resolver()
export class ExplorationQueries {
  @Query(() => PathsResult, {
    nullable: true,
    description: "How one thing is joined to another: the closest ways, by telling edges and around hubs",
  })
  paths(@Args(() => PathArgs) args: PathArgs, @Ctx() context: DiscoveryContext) {
    return paths(context, args);
  }

  @Query(() => NeighbourhoodResult, {
    nullable: true,
    description: "What lies around one thing: every kind of edge counted, some of each shown, each to be read on",
  })
  neighbourhood(@Args(() => NeighbourhoodArgs) args: NeighbourhoodArgs, @Ctx() context: DiscoveryContext) {
    return neighbourhood(context, args);
  }

  @Query(() => ConnectionsResult, {
    nullable: true,
    description: "What links several things: the cheapest paths between two of them that join them all",
  })
  connectionsBetween(@Args(() => ConnectionsArgs) args: ConnectionsArgs, @Ctx() context: DiscoveryContext) {
    return connectionsBetween(context, args);
  }

  @Query(() => ResemblancesResult, {
    nullable: true,
    description: "What of the same kind resembles one thing, by what they share: the rarer that is, the more it counts",
  })
  similarTo(@Args(() => ResemblanceArgs) args: ResemblanceArgs, @Ctx() context: DiscoveryContext) {
    return similarTo(context, args);
  }
}

export const explorationSlice: Slice = {
  nouns: [],
  resolvers: [ExplorationQueries],
  edges: [],
  files: [],
  derivedEnum: edgeKinds,
};
