import { Resolver } from "type-graphql";
import { Every, Follow, Lookup } from "../../graph/schema/field-decorators";
import { Competence } from "../competences/competence.type";
import { Municipality } from "../municipalities/municipality.type";
import { SourceConnection } from "../sources/source.type";
import { readEnterpriseNumber } from "./enterprise-number";
import {
  competencesOfOrganisation,
  municipalityOfOrganisation,
  organisationsOfCompetence,
  organisationsOfMunicipality,
  sourcesOfOrganisation,
} from "./organisation.cypher";
import {
  CompetenceHolderConnection,
  HeldCompetenceConnection,
  Organisation,
  OrganisationConnection,
} from "./organisation.type";

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
  @Follow(competencesOfOrganisation, () => HeldCompetenceConnection, "What it can do", { dimension: true })
  competences!: unknown;

  @Follow(municipalityOfOrganisation, () => Municipality, "Where it is seated")
  municipality!: unknown;

  @Follow(sourcesOfOrganisation, () => SourceConnection, "Who states that it exists and what it is")
  sources!: unknown;
}

@Resolver(() => Competence)
export class CompetenceHolderFields {
  @Follow(organisationsOfCompetence, () => CompetenceHolderConnection, "Who can do it")
  organisations!: unknown;
}

@Resolver(() => Municipality)
export class MunicipalityOrganisationFields {
  @Follow(organisationsOfMunicipality, () => OrganisationConnection, "Who is seated there")
  organisations!: unknown;
}
