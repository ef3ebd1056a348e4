import { type Slice } from "../../domain/slice";
import { readNamed, readNeeds, readOrganisations, readProjects } from "./market.cypher";
import { findPartners } from "./teaming.cypher";
import { TeamingQueries } from "./teaming.resolver";

export const teaming: Slice = {
  nouns: [],
  resolvers: [TeamingQueries],
  edges: [],
  statements: { readOrganisations, readProjects, readNeeds, readNamed, findPartners },
  files: [],
};
