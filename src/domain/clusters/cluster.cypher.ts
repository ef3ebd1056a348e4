import { toMany, toOne } from "../../graph/schema/edges";

/** What clusters it belongs to. */
export const clustersOfOrganisation = toMany`(:Organisation)-[:MEMBER_OF {kind}]->(:Cluster)`;

/** Who belongs to it. */
export const membersOfCluster = toMany`(:Cluster)<-[:MEMBER_OF {kind}]-(:Organisation)`;

/** What clusters it works with, without being a member. */
export const cooperationsOfOrganisation = toMany`(:Organisation)-[:WORKS_WITH {role, source}]->(:Cluster)`;

/** Who works with it, without being a member. */
export const partnersOfCluster = toMany`(:Cluster)<-[:WORKS_WITH {role, source}]-(:Organisation)`;

/** How it is, or was, recognised. */
export const recognitionsOfCluster = toMany`(:Cluster)-[:HAS_RECOGNITION]->(:Recognition)`;

/** Which cluster is, or was, recognised. */
export const clusterOfRecognition = toOne`(:Recognition)<-[:HAS_RECOGNITION]-(:Cluster)`;

/** Who states the recognition. */
export const sourcesOfRecognition = toMany`(:Recognition)-[:STATED_BY]->(:Source)`;

/** What it works on, by our reading of its domain. */
export const focusOfCluster = toMany`(:Cluster)-[:FOCUSES_ON]->(:Competence)`;

/** Which clusters work on it. */
export const clustersOfCompetence = toMany`(:Competence)<-[:FOCUSES_ON]-(:Cluster)`;

/** What it went over into. */
export const successorOfCluster = toOne`(:Cluster)-[:SUCCEEDED_BY]->(:Cluster)`;

/** What went over into it. */
export const predecessorsOfCluster = toMany`(:Cluster)<-[:SUCCEEDED_BY]-(:Cluster)`;

/** Who states what is particular to it as a cluster. */
export const sourcesOfCluster = toMany`(:Cluster)-[:STATED_BY]->(:Source)`;
