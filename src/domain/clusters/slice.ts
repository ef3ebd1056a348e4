import { Resolver } from "type-graphql";
import { Every, Follow, Lookup } from "../../graph/schema/field-decorators";
import { Competence, CompetenceConnection } from "../competences/competence.type";
import { Organisation } from "../organisations/organisation.type";
import { SourceConnection } from "../sources/source.type";
import * as edges from "./cluster.cypher";
import { formerMembersOfCluster, deriveFormerMembers } from "./former-members.cypher";
import {
  Cluster,
  ClusterConnection,
  CooperationConnection,
  FormerMemberConnection,
  MemberConnection,
  MembershipConnection,
  PartnerConnection,
  PredecessorConnection,
  Recognition,
  RecognitionConnection,
  Cooperation,
  Membership,
  RecognitionDetails,
  Succession,
} from "./cluster.type";
import { edgesIn, type Slice } from "../slice";

@Resolver()
export class ClusterQueries {
  @Lookup("Cluster", () => Cluster, "One cluster")
  cluster!: unknown;

  @Every("Cluster", () => ClusterConnection, "All clusters, recognised or not, by id")
  clusters!: unknown;

  @Lookup("Recognition", () => Recognition, "One recognition of a cluster")
  recognition!: unknown;
}

@Resolver(() => Cluster)
export class ClusterFields {
  @Follow(
    edges.membersOfCluster,
    () => MemberConnection,
    "Who belongs to it: founders, members, the board; each organisation once",
  )
  members!: unknown;

  @Follow(edges.partnersOfCluster, () => PartnerConnection, "Who works with it without being a member")
  partners!: unknown;

  @Follow(edges.recognitionsOfCluster, () => RecognitionConnection, "How Flanders recognises, or recognised, it")
  recognitions!: unknown;

  @Follow(edges.focusOfCluster, () => CompetenceConnection, "What it works on, by our reading of its domain", {
    dimension: true,
  })
  focus!: unknown;

  @Follow(
    edges.successorOfCluster,
    () => Cluster,
    "The cluster that it went over into; null: it still stands on its own",
  )
  successor!: unknown;

  @Follow(edges.predecessorsOfCluster, () => PredecessorConnection, "The clusters that went over into it")
  predecessors!: unknown;

  @Follow(
    formerMembersOfCluster,
    () => FormerMemberConnection,
    "Who belonged to the clusters that went over into it, directly or through others, on the day when they did. They are members of this one only where `members` says so",
  )
  formerMembers!: unknown;
}

@Resolver(() => Recognition)
export class RecognitionFields {
  @Follow(edges.clusterOfRecognition, () => Cluster, "The cluster that is recognised")
  cluster!: unknown;

  @Follow(edges.sourcesOfRecognition, () => SourceConnection, "Who states it")
  sources!: unknown;
}

@Resolver(() => Organisation)
export class OrganisationClusterFields {
  @Follow(edges.clustersOfOrganisation, () => MembershipConnection, "The clusters that it belongs to", {
    dimension: true,
    counted: {
      name: "memberships",
      description: "Members of clusters: an organisation counts once in each cluster, in whatever capacities",
    },
  })
  clusters!: unknown;

  @Follow(
    edges.cooperationsOfOrganisation,
    () => CooperationConnection,
    "The clusters that it works with without being a member",
  )
  cooperations!: unknown;
}

@Resolver(() => Competence)
export class CompetenceClusterFields {
  @Follow(edges.clustersOfCompetence, () => ClusterConnection, "The clusters that work on it")
  clusters!: unknown;
}

export const clusters: Slice = {
  nouns: [
    { label: "Cluster", prefixes: ["cluster"] },
    { label: "Recognition", prefixes: ["recognition"], isPart: true },
  ],
  resolvers: [ClusterQueries, ClusterFields, RecognitionFields, OrganisationClusterFields, CompetenceClusterFields],
  edges: edgesIn(edges),
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
