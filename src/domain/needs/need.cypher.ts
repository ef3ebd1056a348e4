import { toMany } from "../../graph/schema/edges";

/** Who needs it. Several may apply together. */
export const ownersOfNeed = toMany`(:Need)<-[:HAS_NEED]-(:Organisation)`;

/** What it needs. */
export const needsOfOrganisation = toMany`(:Organisation)-[:HAS_NEED]->(:Need)`;

/** What it takes to meet it. */
export const requirementsOfNeed = toMany`(:Need)-[:REQUIRES]->(:Competence)`;

/** What it is needed for. */
export const needsOfCompetence = toMany`(:Competence)<-[:REQUIRES]-(:Need)`;

/** The CPV codes of its file. */
export const classificationsOfNeed = toMany`(:Need)-[:CLASSIFIED_AS]->(:Competence)`;

/** What is filed under the code. */
export const needsClassifiedAs = toMany`(:Competence)<-[:CLASSIFIED_AS]-(:Need)`;

/** Who states what is said of it. */
export const sourcesOfNeed = toMany`(:Need)-[:STATED_BY]->(:Source)`;
