import { Resolver } from "type-graphql";
import { Every, Follow, Lookup } from "../../graph/schema/field-decorators";
import { Competence, CompetenceConnection } from "../competences/competence.type";
import { Organisation, OrganisationConnection } from "../organisations/organisation.type";
import { SourceConnection } from "../sources/source.type";
import * as edges from "./need.cypher";
import {
  Need,
  NeedConnection,
  RequiredCompetenceConnection,
  RequiringNeedConnection,
  NeedDetails,
  RequirementDetails,
} from "./need.type";
import { edgesIn, type Slice } from "../slice";

@Resolver()
export class NeedQueries {
  @Lookup("Need", () => Need, "One need")
  need!: unknown;

  @Every("Need", () => NeedConnection, "All needs, by id")
  needs!: unknown;
}

@Resolver(() => Need)
export class NeedFields {
  @Follow(
    edges.ownersOfNeed,
    () => OrganisationConnection,
    "The organisations that need it; none where the owner is not known",
    { dimension: true },
  )
  owners!: unknown;

  @Follow(edges.requirementsOfNeed, () => RequiredCompetenceConnection, "The competences that it takes to meet it", {
    dimension: true,
  })
  requirements!: unknown;

  @Follow(edges.classificationsOfNeed, () => CompetenceConnection, "The CPV codes of its file", { dimension: true })
  classifications!: unknown;

  @Follow(edges.sourcesOfNeed, () => SourceConnection, "Who states what is said of it")
  sources!: unknown;
}

@Resolver(() => Organisation)
export class OrganisationNeedFields {
  @Follow(edges.needsOfOrganisation, () => NeedConnection, "What it needs")
  needs!: unknown;
}

@Resolver(() => Competence)
export class CompetenceNeedFields {
  @Follow(edges.needsOfCompetence, () => RequiringNeedConnection, "The needs that require it")
  needs!: unknown;

  @Follow(edges.needsClassifiedAs, () => NeedConnection, "The needs that are filed under it")
  classifiedNeeds!: unknown;
}

export const needs: Slice = {
  nouns: [{ label: "Need", prefixes: ["need"] }],
  resolvers: [NeedQueries, NeedFields, OrganisationNeedFields, CompetenceNeedFields],
  edges: edgesIn(edges),
  files: [
    {
      file: "needs.csv",
      node: "Need",
      details: NeedDetails,
      edges: {
        owners: edges.ownersOfNeed,
        classifications: edges.classificationsOfNeed,
        sources: edges.sourcesOfNeed,
      },
    },
    {
      file: "need_competences.csv",
      edge: edges.requirementsOfNeed,
      ends: { from: "need", to: "competence" },
      details: RequirementDetails,
    },
  ],
};
