import { type Slice } from "../../domain/slice";
import { workingTogether } from "./networking.cypher";
import { NetworkQueries, OrganisationNetworkFields } from "./networking.resolver";
import { findPartners } from "./worked-with.cypher";

export const networking: Slice = {
  nouns: [],
  resolvers: [NetworkQueries, OrganisationNetworkFields],
  edges: [],
  statements: { workingTogether, findPartners },
  files: [],
};
