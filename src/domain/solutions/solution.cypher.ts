import { toMany, toOne } from "../../graph/schema/edges";

/** The organisation that offers a solution. */
export const organisationOfSolution = toOne`(:Solution)<-[:OFFERS]-(:Organisation)`;

/** The solutions of an organisation. */
export const solutionsOfOrganisation = toMany`(:Organisation)-[:OFFERS]->(:Solution)`;

/** The competences that a solution uses. */
export const competencesOfSolution = toMany`(:Solution)-[:USES]->(:Competence)`;

/** The solutions that use a competence. */
export const solutionsOfCompetence = toMany`(:Competence)<-[:USES]-(:Solution)`;

/** The sources of a solution. */
export const sourcesOfSolution = toMany`(:Solution)-[:STATED_BY]->(:Source)`;
