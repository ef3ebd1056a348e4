import { toMany, toOne } from "../../graph/schema/edges";

/** Who organised it. */
export const organiserOfConsultation = toOne`(:Consultation)<-[:ORGANISES]-(:Organisation)`;

/** What it organised. */
export const consultationsOfOrganisation = toMany`(:Organisation)-[:ORGANISES]->(:Consultation)`;

/** What it prepares. */
export const projectOfConsultation = toOne`(:Consultation)-[:PREPARES]->(:Project)`;

/** What prepares it. */
export const consultationsOfProject = toMany`(:Project)<-[:PREPARES]-(:Consultation)`;

/** Which clusters took part. */
export const clustersOfConsultation = toMany`(:Consultation)<-[:TAKES_PART_IN]-(:Cluster)`;

/** What it took part in. */
export const attendedByCluster = toMany`(:Cluster)-[:TAKES_PART_IN]->(:Consultation)`;

/** Where it took place. */
export const municipalityOfConsultation = toOne`(:Consultation)-[:LOCATED_IN]->(:Municipality)`;

/** What took place there. */
export const consultationsOfMunicipality = toMany`(:Municipality)<-[:LOCATED_IN]-(:Consultation)`;

/** Who states what is said of it. */
export const sourcesOfConsultation = toMany`(:Consultation)-[:STATED_BY]->(:Source)`;
