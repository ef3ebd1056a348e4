import { toMany, toOne } from "../../graph/schema/edges";
import { type Statement } from "../../graph/driver/cypher";

/** Who takes part, in which role. */
export const partiesOfProject = toMany`(:Project)<-[:PARTY_IN {role}]-(:Organisation)`;

/** What it takes part in. */
export const projectsOfOrganisation = toMany`(:Organisation)-[:PARTY_IN {role}]->(:Project)`;

/** What it is to solve. */
export const needsOfProject = toMany`(:Project)-[:ADDRESSES]->(:Need)`;

/** What is to solve it. */
export const projectOfNeed = toOne`(:Need)<-[:ADDRESSES]-(:Project)`;

/** What it brought. */
export const solutionsOfProject = toMany`(:Project)-[:DELIVERED]->(:Solution)`;

/** What brought it. */
export const projectsOfSolution = toMany`(:Solution)<-[:DELIVERED]-(:Project)`;

/** The dated steps. */
export const milestonesOfProject = toMany`(:Project)-[:REACHED]->(:Milestone)`;

/** What reached it. */
export const projectOfMilestone = toOne`(:Milestone)<-[:REACHED]-(:Project)`;

/** Whom the step concerns. */
export const organisationOfMilestone = toOne`(:Milestone)-[:CONCERNS]->(:Organisation)`;

/** Who states the step. */
export const sourcesOfMilestone = toMany`(:Milestone)-[:STATED_BY]->(:Source)`;

/** The CPV codes of its file. */
export const classificationsOfProject = toMany`(:Project)-[:CLASSIFIED_AS]->(:Competence)`;

/** What is filed under the code. */
export const projectsClassifiedAs = toMany`(:Competence)<-[:CLASSIFIED_AS]-(:Project)`;

/** Who states what is said of it. */
export const sourcesOfProject = toMany`(:Project)-[:STATED_BY]->(:Source)`;

/**
 * True where a project runs on a day: begun in its year or before, and not delivered before that day. A delivery is an end: one known to its
 * year counts as the last day of it. What is not known counts as open.
 */
export const runs = (project: string, day: string): Statement => ({
  text:
    `(${project}.year IS NULL OR ${project}.year <= toInteger(left(${day}, 4))) ` +
    `AND NOT EXISTS { MATCH (${project})-[:REACHED]->(delivery:Milestone) ` +
    `WHERE delivery.kind = "DELIVERED" AND delivery.date < left(${day}, size(delivery.date)) }`,
});
