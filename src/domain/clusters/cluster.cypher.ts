import { toMany, toOne } from "../../graph/schema/edges";

/** The clusters that an organisation belongs to. */
export const clustersOfOrganisation = toMany`(:Organisation)-[:MEMBER_OF {kind}]->(:Cluster)`;

/** The members of a cluster. */
export const membersOfCluster = toMany`(:Cluster)<-[:MEMBER_OF {kind}]-(:Organisation)`;

/** The clusters that an organisation works with without being a member. */
export const cooperationsOfOrganisation = toMany`(:Organisation)-[:WORKS_WITH {role, source}]->(:Cluster)`;

/** The organisations that work with a cluster without being a member. */
export const partnersOfCluster = toMany`(:Cluster)<-[:WORKS_WITH {role, source}]-(:Organisation)`;

/** The recognitions of a cluster, present and past. */
export const recognitionsOfCluster = toMany`(:Cluster)-[:HAS_RECOGNITION]->(:Recognition)`;

/** The cluster of a recognition. */
export const clusterOfRecognition = toOne`(:Recognition)<-[:HAS_RECOGNITION]-(:Cluster)`;

/** The sources of a recognition. */
export const sourcesOfRecognition = toMany`(:Recognition)-[:STATED_BY]->(:Source)`;

/** The competences on which a cluster works, by our reading of its domain. */
export const focusOfCluster = toMany`(:Cluster)-[:FOCUSES_ON]->(:Competence)`;

/** The clusters that work on a competence. */
export const clustersOfCompetence = toMany`(:Competence)<-[:FOCUSES_ON]-(:Cluster)`;

/** The cluster into which it went over. */
export const successorOfCluster = toOne`(:Cluster)-[:SUCCEEDED_BY]->(:Cluster)`;

/** The clusters that it succeeded. */
export const predecessorsOfCluster = toMany`(:Cluster)<-[:SUCCEEDED_BY]-(:Cluster)`;

/** The sources of the properties that only a cluster has. */
export const sourcesOfCluster = toMany`(:Cluster)-[:STATED_BY]->(:Source)`;
