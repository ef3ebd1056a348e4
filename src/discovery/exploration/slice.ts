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
    description:
      "How one node is connected to another: the shortest paths, preferring informative edges and avoiding hubs",
  })
  paths(@Args(() => PathArgs) args: PathArgs, @Ctx() context: DiscoveryContext) {
    return paths(context, args);
  }

  @Query(() => NeighbourhoodResult, {
    nullable: true,
    description:
      "The neighbourhood of a node: the number of edges of each kind and the first of them; each group continues in pages",
  })
  neighbourhood(@Args(() => NeighbourhoodArgs) args: NeighbourhoodArgs, @Ctx() context: DiscoveryContext) {
    return neighbourhood(context, args);
  }

  @Query(() => ConnectionsResult, {
    nullable: true,
    description:
      "How several nodes are connected: the paths with the lowest total cost, each between two of them, that connect them all",
  })
  connectionsBetween(@Args(() => ConnectionsArgs) args: ConnectionsArgs, @Ctx() context: DiscoveryContext) {
    return connectionsBetween(context, args);
  }

  @Query(() => ResemblancesResult, {
    nullable: true,
    description:
      "The nodes of the same kind that are similar to one node, by the connections that they share; rarer connections count more",
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
