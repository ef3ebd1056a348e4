import { type Slice } from "../../domain/slice";
import { findClusters, findMembers } from "./clusters-serving.cypher";
import { ClusterMatchFields, InvitingQueries } from "./clusters-serving.resolver";
import { findPlayers } from "../players-for/players-for.cypher";
import { PlayerQueries } from "../players-for/players-for.resolver";

export const inviting: Slice = {
  nouns: [],
  resolvers: [InvitingQueries, ClusterMatchFields, PlayerQueries],
  edges: [],
  statements: { findClusters, findMembers, findPlayers },
  files: [],
};
