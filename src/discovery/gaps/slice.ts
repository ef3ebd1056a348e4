import { type Slice } from "../../domain/slice";
import { findGaps } from "./gaps.cypher";
import { ClusterGapFields, GapQueries } from "./gaps.resolver";

export const gapsSlice: Slice = {
  nouns: [],
  resolvers: [GapQueries, ClusterGapFields],
  edges: [],
  statements: { findGaps },
  files: [],
};
