import { Resolver } from "type-graphql";
import { Every, Follow, Lookup } from "../../graph/schema/field-decorators";
import { Competence, CompetenceConnection } from "../competences/competence.type";
import { Organisation } from "../organisations/organisation.type";
import { SourceConnection } from "../sources/source.type";
import * as edges from "./solution.cypher";
import { Solution, SolutionConnection, SolutionDetails } from "./solution.type";
import { edgesIn, type Slice } from "../slice";

@Resolver()
export class SolutionQueries {
  @Lookup("Solution", () => Solution, "One product or service")
  solution!: unknown;

  @Every("Solution", () => SolutionConnection, "All products and services, ordered by id")
  solutions!: unknown;
}

@Resolver(() => Solution)
export class SolutionFields {
  @Follow(edges.organisationOfSolution, () => Organisation, "The organisation that offers it")
  organisation!: unknown;

  @Follow(edges.competencesOfSolution, () => CompetenceConnection, "The competences that it uses", { dimension: true })
  competences!: unknown;

  @Follow(edges.sourcesOfSolution, () => SourceConnection, "The sources of this information")
  sources!: unknown;
}

@Resolver(() => Organisation)
export class OrganisationSolutionFields {
  @Follow(edges.solutionsOfOrganisation, () => SolutionConnection, "The products and services that it offers")
  solutions!: unknown;
}

@Resolver(() => Competence)
export class CompetenceSolutionFields {
  @Follow(edges.solutionsOfCompetence, () => SolutionConnection, "The products and services that use it")
  solutions!: unknown;
}

export const solutions: Slice = {
  nouns: [{ label: "Solution", prefixes: ["solution"] }],
  resolvers: [SolutionQueries, SolutionFields, OrganisationSolutionFields, CompetenceSolutionFields],
  edges: edgesIn(edges),
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
