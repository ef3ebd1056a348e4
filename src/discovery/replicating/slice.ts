import { type Slice } from "../../domain/slice";
import { readLandscape } from "./replicating.cypher";
import { ReplicatingQueries, SolutionReplicationFields } from "./replicating.resolver";

export const replicating: Slice = {
  nouns: [],
  resolvers: [ReplicatingQueries, SolutionReplicationFields],
  edges: [],
  statements: { readLandscape },
  files: [],
};
