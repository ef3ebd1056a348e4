import { type Slice } from "../../domain/slice";
import { findClusters, findMembers } from "./inviting.cypher";
import { ClusterMatchFields, InvitingQueries } from "./inviting.resolver";
import { findPlayers } from "./players.cypher";
import { PlayerQueries } from "./players.resolver";

export const inviting: Slice = {
  nouns: [],
  resolvers: [InvitingQueries, ClusterMatchFields, PlayerQueries],
  edges: [],
  statements: { findClusters, findMembers, findPlayers },
  files: [],
};
