import { type Slice } from "../slice";
import * as edges from "./consultation.cypher";
import {
  ClusterConsultationFields,
  ConsultationFields,
  ConsultationQueries,
  MunicipalityConsultationFields,
  OrganisationConsultationFields,
  ProjectConsultationFields,
} from "./consultation.resolver";
import { ConsultationDetails } from "./consultation.type";

export const consultations: Slice = {
  nouns: [{ label: "Consultation", prefixes: ["consultation"] }],
  resolvers: [
    ConsultationQueries,
    ConsultationFields,
    OrganisationConsultationFields,
    ClusterConsultationFields,
    ProjectConsultationFields,
    MunicipalityConsultationFields,
  ],
  edges: Object.values(edges),
  files: [
    {
      file: "consultations.csv",
      node: "Consultation",
      details: ConsultationDetails,
      edges: {
        organiser: edges.organiserOfConsultation,
        project: edges.projectOfConsultation,
        clusters: edges.clustersOfConsultation,
        municipality: edges.municipalityOfConsultation,
        sources: edges.sourcesOfConsultation,
      },
    },
  ],
};
