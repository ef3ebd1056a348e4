import { type Slice } from "../../domain/slice";
import { findClusters, findMembers } from "./inviting.cypher";
import { ClusterMatchFields, InvitingQueries } from "./inviting.resolver";

export const inviting: Slice = {
  nouns: [],
  resolvers: [InvitingQueries, ClusterMatchFields],
  edges: [],
  statements: { findClusters, findMembers },
  files: [],
};
