import { type Slice } from "../../domain/slice";
import { findGaps } from "./gaps.cypher";
import { ClusterGapFields, GapQueries } from "./gaps.resolver";
import { InspirationQueries, OrganisationInspirationFields } from "./inspiration.resolver";
import { readLandscape } from "./replicating.cypher";
import { ReplicatingQueries, SolutionReplicationFields } from "./replicating.resolver";

export const replicating: Slice = {
  nouns: [],
  resolvers: [
    ReplicatingQueries,
    SolutionReplicationFields,
    GapQueries,
    ClusterGapFields,
    InspirationQueries,
    OrganisationInspirationFields,
  ],
  edges: [],
  statements: { readLandscape, findGaps },
  files: [],
};
