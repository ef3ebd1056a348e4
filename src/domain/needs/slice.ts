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

  @Every("Need", () => NeedConnection, "All needs, ordered by id")
  needs!: unknown;
}

@Resolver(() => Need)
export class NeedFields {
  @Follow(
    edges.ownersOfNeed,
    () => OrganisationConnection,
    "The organisations that have this need; none if the owner is unknown",
    { dimension: true },
  )
  owners!: unknown;

  @Follow(edges.requirementsOfNeed, () => RequiredCompetenceConnection, "The competences that it requires", {
    dimension: true,
  })
  requirements!: unknown;

  @Follow(edges.classificationsOfNeed, () => CompetenceConnection, "The CPV codes of its procurement", {
    dimension: true,
  })
  classifications!: unknown;

  @Follow(edges.sourcesOfNeed, () => SourceConnection, "The sources of this information")
  sources!: unknown;
}

@Resolver(() => Organisation)
export class OrganisationNeedFields {
  @Follow(edges.needsOfOrganisation, () => NeedConnection, "Its needs")
  needs!: unknown;
}

@Resolver(() => Competence)
export class CompetenceNeedFields {
  @Follow(edges.needsOfCompetence, () => RequiringNeedConnection, "The needs that require it")
  needs!: unknown;

  @Follow(edges.needsClassifiedAs, () => NeedConnection, "The needs that are classified under it")
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
