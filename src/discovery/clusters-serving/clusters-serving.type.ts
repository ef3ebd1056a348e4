import { Field, Float, Int, ObjectType } from "type-graphql";
import { Cluster } from "../../domain/clusters/cluster.type";
import { Competence } from "../../domain/competences/competence.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { EMPTY_BECAUSE, EmptyResult } from "../shared/empty-result/empty-result.type";
import { sentenceOfCluster, sentenceOfClusterRank } from "./present-cluster";
import { codeList } from "../../graph/schema/code-list";
import { EvidenceLevel, Requirement } from "../shared/evidence/evidence.type";

const ClusterStanding = codeList("ClusterStanding", "Why a cluster is, or is not, among those to invite first", {
  INVITED: "It is one of the fewest clusters that together cover everything that any cluster covers",
  COVERED_BY_OTHERS: "Everything that its members cover, those fewest clusters cover already",
  FOCUS_ONLY: "It works in the field, but of no member is near evidence known",
  WEAK_ONLY: "Its members, or its own work, only come from the same field; that makes no match",
  NO_EVIDENCE: "Of no member is evidence known",
  NO_MEMBERS: "No member is known today",
  GONE: "It went over into another cluster",
});

@ObjectType({ simpleResolvers: true, description: "What a cluster brings to one requirement" })
export class ClusterContribution {
  @Field(() => Requirement, { description: "The requirement" })
  requirement!: Requirement;

  @Field(() => Float, {
    description:
      "Its part of the score: w * ic * (1 - (1 - cover) * (1 - 0.2 * focusSimilarity)) / sum of (w * ic), where w is the importance and ic the information content",
  })
  points!: number;

  @Identified(() => Organisation, "The member that covers most of it; null: no member brings anything", {
    nullable: true,
  })
  member?: unknown;

  @Field(() => Float, { description: "How much of it that member covers, 0 to 1" })
  cover!: number;

  @Field(() => EvidenceLevel, { nullable: true, description: "How close the evidence of any member comes, at best" })
  evidenceLevel?: keyof typeof EvidenceLevel | null;

  @Field(() => Int, { description: "How many members meet it by exact or near evidence" })
  memberCount!: number;

  @Identified(() => Competence, "What the cluster itself works on that comes nearest to it, if anything", {
    nullable: true,
  })
  focus?: unknown;

  @Field(() => Float, { description: "How much of the requirement that focus covers, 0 to 1; 0 without one" })
  focusSimilarity!: number;
}

@ObjectType({ simpleResolvers: true, description: "A cluster to invite, and why" })
export class ClusterMatch {
  @Identified(() => Cluster, "The cluster")
  cluster!: unknown;

  @Field(() => Float, {
    description:
      "How much of the demand its best members and its own focus cover, 0 to 1: the sum of the points. Of each requirement only the member counts that covers most, so a cluster does not rise by its size",
  })
  score!: number;

  @Field(() => Float, {
    description:
      "The share of the demand that one or more members meet by exact or near evidence, 0 to 1; more important and rarer requirements weigh more",
  })
  coverage!: number;

  @Field(() => [Requirement], { description: "The requirements that no member meets by exact or near evidence" })
  uncovered!: Requirement[];

  @Identified(
    () => [Organisation],
    "Who belonged to a predecessor when that went over, is not known as a member today, and meets a requirement by exact or near evidence: those that meet most first, ten at most. They add nothing to score and coverage",
  )
  formerMembers!: unknown;

  @Field(() => [ClusterContribution], { description: "What it brings, in the order of the requirements" })
  contributions!: ClusterContribution[];

  @Sentence("Who covers what, and what is missing, in sentences", sentenceOfCluster)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: "The clusters to invite, the best first; equal scores by id" })
export class ClusterMatchConnection extends rankedConnection(ClusterMatch, {
  name: "ClusterMatch",
  what: "a cluster to invite",
  node: "The cluster, and why",
  count: "How many clusters were found: a member, or the cluster's own focus, is exact or near evidence",
}) {
  @Field(() => [Requirement], { description: "What was asked: of a need, the most important first" })
  requirements!: Requirement[];

  @Field(() => [Requirement], { description: "The requirements that no member of any cluster meets" })
  uncovered!: Requirement[];

  @Field(() => EmptyResult, { nullable: true, description: EMPTY_BECAUSE })
  emptyBecause?: EmptyResult | null;

  @Field(() => [ClusterMatch], {
    description:
      "The fewest clusters, of all that were found, whose members together meet everything but what is uncovered; of several such sets the one with the best clusters",
  })
  fewest!: ClusterMatch[];

  @Field(() => Boolean, {
    description:
      "Whether it is proven that no fewer clusters suffice; false only where very many requirements are asked",
  })
  isFewestProven!: boolean;
}

@ObjectType({ simpleResolvers: true, description: "Why a cluster is, or is not, proposed for a demand" })
export class ExplainedClusterMatch {
  @Field(() => ClusterMatch, { description: "What it has for the demand, also where that is nothing" })
  match!: ClusterMatch;

  @Field(() => ClusterStanding, { description: "Why it is, or is not, among those to invite first" })
  standing!: keyof typeof ClusterStanding;

  @Field(() => Int, { nullable: true, description: "Its rank, from 1; null: it is not ranked" })
  rank?: number | null;

  @Field(() => Int, { description: "How many clusters are in the ranking" })
  totalCount!: number;

  @Field(() => [ClusterMatch], {
    description: "Of the fewest clusters that together cover everything, those that cover something of what it covers",
  })
  instead!: ClusterMatch[];

  @Sentence("The same in a sentence", sentenceOfClusterRank)
  sentence!: string;
}
