import { toMany, toOne } from "../../graph/schema/edges";
import { type Statement } from "../../graph/driver/cypher";

/** The parties of a project, each with a role. */
export const partiesOfProject = toMany`(:Project)<-[:PARTY_IN {role}]-(:Organisation)`;

/** The projects in which an organisation takes part. */
export const projectsOfOrganisation = toMany`(:Organisation)-[:PARTY_IN {role}]->(:Project)`;

/** The needs that a project addresses. */
export const needsOfProject = toMany`(:Project)-[:ADDRESSES]->(:Need)`;

/** The project that addresses a need. */
export const projectOfNeed = toOne`(:Need)<-[:ADDRESSES]-(:Project)`;

/** The solutions that a project delivered. */
export const solutionsOfProject = toMany`(:Project)-[:DELIVERED]->(:Solution)`;

/** The projects that delivered a solution. */
export const projectsOfSolution = toMany`(:Solution)<-[:DELIVERED]-(:Project)`;

/** The dated steps of a project. */
export const milestonesOfProject = toMany`(:Project)-[:REACHED]->(:Milestone)`;

/** The project of a milestone. */
export const projectOfMilestone = toOne`(:Milestone)<-[:REACHED]-(:Project)`;

/** The organisation that a milestone concerns. */
export const organisationOfMilestone = toOne`(:Milestone)-[:CONCERNS]->(:Organisation)`;

/** The sources of a milestone. */
export const sourcesOfMilestone = toMany`(:Milestone)-[:STATED_BY]->(:Source)`;

/** The CPV codes of a project. */
export const classificationsOfProject = toMany`(:Project)-[:CLASSIFIED_AS]->(:Competence)`;

/** The projects that are classified under a CPV code. */
export const projectsClassifiedAs = toMany`(:Competence)<-[:CLASSIFIED_AS]-(:Project)`;

/** The sources of a project. */
export const sourcesOfProject = toMany`(:Project)-[:STATED_BY]->(:Source)`;

/**
 * True if a project runs on a day: it began in the year of that day or earlier, and was not delivered before that day. A delivery of which
 * only the year or month is known counts as its last day. An unknown date does not exclude the project.
 */
export const runs = (project: string, day: string): Statement => ({
  text:
    `(${project}.year IS NULL OR ${project}.year <= toInteger(left(${day}, 4))) ` +
    `AND NOT EXISTS { MATCH (${project})-[:REACHED]->(delivery:Milestone) ` +
    `WHERE delivery.kind = "DELIVERED" AND delivery.date < left(${day}, size(delivery.date)) }`,
});
