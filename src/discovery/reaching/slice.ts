import { type Slice } from "../../domain/slice";
import { findNeeds } from "./reaching.cypher";
import { OrganisationReachFields } from "./reaching.resolver";

export const reaching: Slice = {
  nouns: [],
  resolvers: [OrganisationReachFields],
  edges: [],
  statements: { findNeeds },
  files: [],
};
