import { type Slice } from "../slice";
import * as edges from "./solution.cypher";
import {
  CompetenceSolutionFields,
  OrganisationSolutionFields,
  SolutionFields,
  SolutionQueries,
} from "./solution.resolver";
import { SolutionDetails } from "./solution.type";

export const solutions: Slice = {
  nouns: [{ label: "Solution", prefixes: ["solution"] }],
  resolvers: [SolutionQueries, SolutionFields, OrganisationSolutionFields, CompetenceSolutionFields],
  edges: Object.values(edges),
  files: [
    {
      file: "solutions.csv",
      node: "Solution",
      details: SolutionDetails,
      edges: {
        organisation: edges.organisationOfSolution,
        competences: edges.competencesOfSolution,
        sources: edges.sourcesOfSolution,
      },
    },
  ],
};
