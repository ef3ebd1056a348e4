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

  @Every("Cluster", () => ClusterConnection, "All clusters, recognised or not, ordered by id")
  clusters!: unknown;

  @Lookup("Recognition", () => Recognition, "One recognition of a cluster")
  recognition!: unknown;
}

@Resolver(() => Cluster)
export class ClusterFields {
  @Follow(
    edges.membersOfCluster,
    () => MemberConnection,
    "The organisations that belong to it: founders, members and the board. Each organisation is listed once",
  )
  members!: unknown;

  @Follow(edges.partnersOfCluster, () => PartnerConnection, "The organisations that work with it without being members")
  partners!: unknown;

  @Follow(
    edges.recognitionsOfCluster,
    () => RecognitionConnection,
    "Its recognitions by the Flemish government, current and former",
  )
  recognitions!: unknown;

  @Follow(
    edges.focusOfCluster,
    () => CompetenceConnection,
    "The competences of its domain, as Trefpunt interprets that domain",
    {
      dimension: true,
    },
  )
  focus!: unknown;

  @Follow(edges.successorOfCluster, () => Cluster, "The cluster that succeeded it; null: it has no successor")
  successor!: unknown;

  @Follow(edges.predecessorsOfCluster, () => PredecessorConnection, "The clusters that it succeeded")
  predecessors!: unknown;

  @Follow(
    formerMembersOfCluster,
    () => FormerMemberConnection,
    "The organisations that belonged to its direct or indirect predecessors on the day of the succession. They are members of this cluster only if `members` lists them",
  )
  formerMembers!: unknown;
}

@Resolver(() => Recognition)
export class RecognitionFields {
  @Follow(edges.clusterOfRecognition, () => Cluster, "The cluster that is recognised")
  cluster!: unknown;

  @Follow(edges.sourcesOfRecognition, () => SourceConnection, "The sources of this information")
  sources!: unknown;
}

@Resolver(() => Organisation)
export class OrganisationClusterFields {
  @Follow(edges.clustersOfOrganisation, () => MembershipConnection, "The clusters to which it belongs", {
    dimension: true,
    counted: {
      name: "memberships",
      description: "Members of clusters: an organisation counts once in each cluster, whatever its capacities",
    },
  })
  clusters!: unknown;

  @Follow(
    edges.cooperationsOfOrganisation,
    () => CooperationConnection,
    "The clusters with which it works without being a member",
  )
  cooperations!: unknown;
}

@Resolver(() => Competence)
export class CompetenceClusterFields {
  @Follow(edges.clustersOfCompetence, () => ClusterConnection, "The clusters whose domain includes it")
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
