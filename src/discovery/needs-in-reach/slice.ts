import { type Slice } from "../../domain/slice";
import { findNeeds } from "./needs-in-reach.cypher";
import { OrganisationReachFields } from "./needs-in-reach.resolver";

export const reaching: Slice = {
  nouns: [],
  resolvers: [OrganisationReachFields],
  edges: [],
  statements: { findNeeds },
  files: [],
};
