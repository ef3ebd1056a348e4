import { type Slice } from "../slice";
import { sizeOf, TYPE_OF_KIND } from "./organisation.codes";
import * as edges from "./organisation.cypher";
import {
  CompetenceHolderFields,
  MunicipalityOrganisationFields,
  OrganisationFields,
  OrganisationQueries,
} from "./organisation.resolver";
import {
  Association,
  Company,
  HeldCompetence,
  KnowledgeInstitution,
  OrganisationDetails,
  PublicOrganisation,
} from "./organisation.type";

export const organisations: Slice = {
  nouns: [{ label: "Organisation", prefixes: ["organisation", "cluster"] }],
  resolvers: [OrganisationQueries, OrganisationFields, CompetenceHolderFields, MunicipalityOrganisationFields],
  types: [Company, PublicOrganisation, KnowledgeInstitution, Association],
  edges: Object.values(edges),
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
