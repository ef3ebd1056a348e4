import { type Slice } from "../slice";
import * as edges from "./cluster.cypher";
import {
  ClusterFields,
  ClusterQueries,
  CompetenceClusterFields,
  OrganisationClusterFields,
  RecognitionFields,
} from "./cluster.resolver";
import { deriveFormerMembers } from "./former-members.cypher";
import { Cluster, Cooperation, Membership, RecognitionDetails, Succession } from "./cluster.type";

export const clusters: Slice = {
  nouns: [
    { label: "Cluster", prefixes: ["cluster"] },
    { label: "Recognition", prefixes: ["recognition"] },
  ],
  resolvers: [ClusterQueries, ClusterFields, RecognitionFields, OrganisationClusterFields, CompetenceClusterFields],
  edges: Object.values(edges),
  statements: { deriveFormerMembers },
  derivations: [{ of: "Cluster", statement: deriveFormerMembers, parameters: {} }],
  files: [
    {
      file: "clusters.csv",
      node: "Cluster",
      details: Cluster,
      edges: { focus: edges.focusOfCluster, sources: edges.sourcesOfCluster },
      extends: true,
    },
    {
      file: "recognitions.csv",
      node: "Recognition",
      details: RecognitionDetails,
      edges: { cluster: edges.clusterOfRecognition, sources: edges.sourcesOfRecognition },
    },
    {
      file: "memberships.csv",
      edge: edges.clustersOfOrganisation,
      ends: { from: "organisation", to: "cluster" },
      details: Membership,
    },
    {
      file: "cooperations.csv",
      edge: edges.cooperationsOfOrganisation,
      ends: { from: "organisation", to: "cluster" },
      details: Cooperation,
    },
    {
      file: "successions.csv",
      edge: edges.successorOfCluster,
      ends: { from: "cluster", to: "successor" },
      details: Succession,
    },
  ],
};
