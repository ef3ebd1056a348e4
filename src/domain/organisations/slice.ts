import { Resolver } from "type-graphql";
import { Every, Follow, Lookup } from "../../graph/schema/field-decorators";
import { Competence } from "../competences/competence.type";
import { Municipality } from "../municipalities/municipality.type";
import { SourceConnection } from "../sources/source.type";
import { readEnterpriseNumber } from "./enterprise-number";
import {
  CompetenceHolderConnection,
  HeldCompetenceConnection,
  Organisation,
  OrganisationConnection,
  Association,
  Company,
  HeldCompetence,
  KnowledgeInstitution,
  OrganisationDetails,
  PublicOrganisation,
} from "./organisation.type";
import { edgesIn, type Slice } from "../slice";
import { sizeOf, TYPE_OF_KIND } from "./organisation.codes";
import * as edges from "./organisation.cypher";

@Resolver()
export class OrganisationQueries {
  @Lookup("Organisation", () => Organisation, "One organisation, by its id or by its enterprise number", {
    enterpriseNumber: {
      description: "Its number in the Belgian enterprise register, in any spelling: 0403.227.515, BE0403227515",
      read: readEnterpriseNumber,
    },
  })
  organisation!: unknown;

  @Every("Organisation", () => OrganisationConnection, "All organisations of all kinds, by id")
  organisations!: unknown;
}

@Resolver(() => Organisation)
export class OrganisationFields {
  @Follow(edges.competencesOfOrganisation, () => HeldCompetenceConnection, "What it can do", { dimension: true })
  competences!: unknown;

  @Follow(edges.municipalityOfOrganisation, () => Municipality, "Where it is seated")
  municipality!: unknown;

  @Follow(edges.sourcesOfOrganisation, () => SourceConnection, "Who states that it exists and what it is")
  sources!: unknown;
}

@Resolver(() => Competence)
export class CompetenceHolderFields {
  @Follow(edges.organisationsOfCompetence, () => CompetenceHolderConnection, "Who can do it")
  organisations!: unknown;
}

@Resolver(() => Municipality)
export class MunicipalityOrganisationFields {
  @Follow(edges.organisationsOfMunicipality, () => OrganisationConnection, "Who is seated there")
  organisations!: unknown;
}

export const organisations: Slice = {
  nouns: [{ label: "Organisation", prefixes: ["organisation", "cluster"] }],
  resolvers: [OrganisationQueries, OrganisationFields, CompetenceHolderFields, MunicipalityOrganisationFields],
  types: [Company, PublicOrganisation, KnowledgeInstitution, Association],
  edges: edgesIn(edges),
  files: [
    {
      file: "organisations.csv",
      node: "Organisation",
      details: OrganisationDetails,
      edges: { municipality: edges.municipalityOfOrganisation, sources: edges.sourcesOfOrganisation },
      labels: { by: "kind", of: TYPE_OF_KIND },
      unique: ["enterpriseNumber"],
      derive: ({ kind, staff }) => (kind === "COMPANY" ? sizeOf(staff) : { sizeClass: null, sizeBasis: null }),
    },
    {
      file: "organisation_competences.csv",
      edge: edges.competencesOfOrganisation,
      ends: { from: "organisation", to: "competence" },
      details: HeldCompetence,
    },
  ],
};
