import { toMany, toOne } from "../../graph/schema/edges";

/** Who offers it. */
export const organisationOfSolution = toOne`(:Solution)<-[:OFFERS]-(:Organisation)`;

/** What it offers. */
export const solutionsOfOrganisation = toMany`(:Organisation)-[:OFFERS]->(:Solution)`;

/** What it takes to make it. */
export const competencesOfSolution = toMany`(:Solution)-[:USES]->(:Competence)`;

/** What is made with it. */
export const solutionsOfCompetence = toMany`(:Competence)<-[:USES]-(:Solution)`;

/** Who states what is said of it. */
export const sourcesOfSolution = toMany`(:Solution)-[:STATED_BY]->(:Source)`;
