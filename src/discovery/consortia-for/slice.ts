import { type Slice } from "../../domain/slice";
import { readNamed, readNeeds, readOrganisations, readProjects } from "./market.cypher";
import { findTeamPartners } from "./consortia-for.cypher";
import { TeamingQueries } from "./consortia-for.resolver";

export const teaming: Slice = {
  nouns: [],
  resolvers: [TeamingQueries],
  edges: [],
  statements: { readOrganisations, readProjects, readNeeds, readNamed, findPartners: findTeamPartners },
  files: [],
};
