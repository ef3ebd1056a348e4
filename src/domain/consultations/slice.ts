import { Resolver } from "type-graphql";
import { Every, Follow, Lookup } from "../../graph/schema/field-decorators";
import { Cluster, ClusterConnection } from "../clusters/cluster.type";
import { Municipality } from "../municipalities/municipality.type";
import { Organisation } from "../organisations/organisation.type";
import { Project } from "../projects/project.type";
import { SourceConnection } from "../sources/source.type";
import * as edges from "./consultation.cypher";
import { Consultation, ConsultationConnection, ConsultationDetails } from "./consultation.type";
import { edgesIn, type Slice } from "../slice";

@Resolver()
export class ConsultationQueries {
  @Lookup("Consultation", () => Consultation, "One consultation")
  consultation!: unknown;

  @Every("Consultation", () => ConsultationConnection, "All consultations, ordered by id")
  consultations!: unknown;
}

@Resolver(() => Consultation)
export class ConsultationFields {
  @Follow(edges.organiserOfConsultation, () => Organisation, "The organisation that organised it")
  organiser!: unknown;

  @Follow(edges.projectOfConsultation, () => Project, "The project that it prepares")
  project!: unknown;

  @Follow(edges.clustersOfConsultation, () => ClusterConnection, "The clusters that took part", { dimension: true })
  clusters!: unknown;

  @Follow(edges.municipalityOfConsultation, () => Municipality, "The municipality in which it took place")
  municipality!: unknown;

  @Follow(edges.sourcesOfConsultation, () => SourceConnection, "The sources of this information")
  sources!: unknown;
}

@Resolver(() => Organisation)
export class OrganisationConsultationFields {
  @Follow(edges.consultationsOfOrganisation, () => ConsultationConnection, "The consultations that it organised")
  consultations!: unknown;
}

@Resolver(() => Cluster)
export class ClusterConsultationFields {
  @Follow(
    edges.attendedByCluster,
    () => ConsultationConnection,
    "The consultations in which it took part, whoever organised them",
  )
  attendedConsultations!: unknown;
}

@Resolver(() => Project)
export class ProjectConsultationFields {
  @Follow(edges.consultationsOfProject, () => ConsultationConnection, "The consultations that prepared it")
  consultations!: unknown;
}

@Resolver(() => Municipality)
export class MunicipalityConsultationFields {
  @Follow(edges.consultationsOfMunicipality, () => ConsultationConnection, "The consultations that took place there")
  consultations!: unknown;
}

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
  edges: edgesIn(edges),
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
