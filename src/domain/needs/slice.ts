import { type Slice } from "../slice";
import * as edges from "./need.cypher";
import { CompetenceNeedFields, NeedFields, NeedQueries, OrganisationNeedFields } from "./need.resolver";
import { NeedDetails, RequirementDetails } from "./need.type";

export const needs: Slice = {
  nouns: [{ label: "Need", prefixes: ["need"] }],
  resolvers: [NeedQueries, NeedFields, OrganisationNeedFields, CompetenceNeedFields],
  edges: Object.values(edges),
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
