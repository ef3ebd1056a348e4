import { type Slice } from "../../domain/slice";
import { workingTogether } from "./network.cypher";
import { NetworkQueries, OrganisationNetworkFields } from "./network.resolver";
import { findCooperationPartners } from "./worked-with.cypher";

export const networking: Slice = {
  nouns: [],
  resolvers: [NetworkQueries, OrganisationNetworkFields],
  edges: [],
  statements: { workingTogether, findPartners: findCooperationPartners },
  files: [],
};
