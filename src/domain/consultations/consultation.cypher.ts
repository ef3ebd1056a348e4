import { toMany, toOne } from "../../graph/schema/edges";

/** The organiser of a consultation. */
export const organiserOfConsultation = toOne`(:Consultation)<-[:ORGANISES]-(:Organisation)`;

/** The consultations that an organisation organised. */
export const consultationsOfOrganisation = toMany`(:Organisation)-[:ORGANISES]->(:Consultation)`;

/** The project that a consultation prepares. */
export const projectOfConsultation = toOne`(:Consultation)-[:PREPARES]->(:Project)`;

/** The consultations that prepare a project. */
export const consultationsOfProject = toMany`(:Project)<-[:PREPARES]-(:Consultation)`;

/** The clusters that took part in a consultation. */
export const clustersOfConsultation = toMany`(:Consultation)<-[:TAKES_PART_IN]-(:Cluster)`;

/** The consultations in which a cluster took part. */
export const attendedByCluster = toMany`(:Cluster)-[:TAKES_PART_IN]->(:Consultation)`;

/** The municipality of a consultation. */
export const municipalityOfConsultation = toOne`(:Consultation)-[:LOCATED_IN]->(:Municipality)`;

/** The consultations in a municipality. */
export const consultationsOfMunicipality = toMany`(:Municipality)<-[:LOCATED_IN]-(:Consultation)`;

/** The sources of a consultation. */
export const sourcesOfConsultation = toMany`(:Consultation)-[:STATED_BY]->(:Source)`;
