import { toMany, toOne } from "../../graph/schema/edges";

/** What it can do. */
export const competencesOfOrganisation = toMany`(:Organisation)-[:HAS_COMPETENCE]->(:Competence)`;

/** Who can do it. */
export const organisationsOfCompetence = toMany`(:Competence)<-[:HAS_COMPETENCE]-(:Organisation)`;

/** Where it is seated. */
export const municipalityOfOrganisation = toOne`(:Organisation)-[:LOCATED_IN]->(:Municipality)`;

/** Who is seated there. */
export const organisationsOfMunicipality = toMany`(:Municipality)<-[:LOCATED_IN]-(:Organisation)`;

/** Who states that it exists and what it is. */
export const sourcesOfOrganisation = toMany`(:Organisation)-[:STATED_BY]->(:Source)`;
