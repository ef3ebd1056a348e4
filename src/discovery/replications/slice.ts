import { type Slice } from "../../domain/slice";
import { findGaps } from "../gaps/gaps.cypher";
import { ClusterGapFields, GapQueries } from "../gaps/gaps.resolver";
import { InspirationQueries, OrganisationInspirationFields } from "../inspirations/inspirations.resolver";
import { readLandscape } from "../shared/comparable-buyers/comparable-buyers.cypher";
import { ReplicatingQueries, SolutionReplicationFields } from "./replications.resolver";

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
