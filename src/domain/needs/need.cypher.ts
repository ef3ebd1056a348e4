import { toMany } from "../../graph/schema/edges";

/** The owners of a need: several organisations may apply together. */
export const ownersOfNeed = toMany`(:Need)<-[:HAS_NEED]-(:Organisation)`;

/** The needs of an organisation. */
export const needsOfOrganisation = toMany`(:Organisation)-[:HAS_NEED]->(:Need)`;

/** The competences that a need requires. */
export const requirementsOfNeed = toMany`(:Need)-[:REQUIRES]->(:Competence)`;

/** The needs that require a competence. */
export const needsOfCompetence = toMany`(:Competence)<-[:REQUIRES]-(:Need)`;

/** The CPV codes of a need. */
export const classificationsOfNeed = toMany`(:Need)-[:CLASSIFIED_AS]->(:Competence)`;

/** The needs that are classified under a CPV code. */
export const needsClassifiedAs = toMany`(:Competence)<-[:CLASSIFIED_AS]-(:Need)`;

/** The sources of a need. */
export const sourcesOfNeed = toMany`(:Need)-[:STATED_BY]->(:Source)`;
