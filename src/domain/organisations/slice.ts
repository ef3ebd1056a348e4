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
  @Lookup("Organisation", () => Organisation, "One organisation, by its id or its enterprise number", {
    enterpriseNumber: {
      description: "Its number in the Belgian enterprise register, in any spelling: 0403.227.515, BE0403227515",
      read: readEnterpriseNumber,
    },
  })
  organisation!: unknown;

  @Every("Organisation", () => OrganisationConnection, "All organisations of all kinds, ordered by id")
  organisations!: unknown;
}

@Resolver(() => Organisation)
export class OrganisationFields {
  @Follow(edges.competencesOfOrganisation, () => HeldCompetenceConnection, "Its competences", { dimension: true })
  competences!: unknown;

  @Follow(edges.municipalityOfOrganisation, () => Municipality, "The municipality of its seat")
  municipality!: unknown;

  @Follow(edges.sourcesOfOrganisation, () => SourceConnection, "The sources for its existence and its kind")
  sources!: unknown;
}

@Resolver(() => Competence)
export class CompetenceHolderFields {
  @Follow(edges.organisationsOfCompetence, () => CompetenceHolderConnection, "The organisations that have it")
  organisations!: unknown;
}

@Resolver(() => Municipality)
export class MunicipalityOrganisationFields {
  @Follow(
    edges.organisationsOfMunicipality,
    () => OrganisationConnection,
    "The organisations that have their seat there",
  )
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
