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

const ClusterStanding = codeList(
  "ClusterStanding",
  "Why a cluster is, or is not, one of the clusters to invite first",
  {
    INVITED: "The cluster is in the smallest set of clusters that together cover everything that any cluster covers",
    COVERED_BY_OTHERS: "The clusters of the smallest set already cover everything that its members cover",
    FOCUS_ONLY: "The cluster itself works in the field, but no member is known to have exact or near evidence",
    WEAK_ONLY: "The members, or the focus of the cluster itself, have only weak evidence; that is not a match",
    NO_EVIDENCE: "No member is known to have evidence",
    NO_MEMBERS: "No member is known today",
    GONE: "The cluster was succeeded by another one",
  },
);

@ObjectType({ simpleResolvers: true, description: "A member that covers a part of a requirement" })
export class CoveringMember {
  @Identified(() => Organisation, "The member")
  organisation!: unknown;

  @Field(() => Float, { description: "How much of the requirement this member covers, 0 to 1" })
  cover!: number;
}

@ObjectType({ simpleResolvers: true, description: "What a cluster contributes to one requirement" })
export class ClusterContribution {
  @Field(() => Requirement, { description: "The requirement" })
  requirement!: Requirement;

  @Field(() => Float, {
    description:
      "The part of the score that this requirement gives: w * ic * (1 - (1 - cover) * (1 - 0.8 * focusSimilarity)) / sum of (w * ic), where w is the importance and ic the information content",
  })
  points!: number;

  @Field(() => [CoveringMember], {
    description: "The members that cover the most of the requirement, the best first; at most three",
  })
  bestMembers!: CoveringMember[];

  @Field(() => Float, {
    description:
      "How much of the requirement these members cover, 0 to 1: the sum of their covers divided by three, also if there are fewer",
  })
  cover!: number;

  @Field(() => EvidenceLevel, {
    nullable: true,
    description: "The level of the closest evidence of any member; null: no member has evidence",
  })
  evidenceLevel?: keyof typeof EvidenceLevel | null;

  @Field(() => Int, { description: "The number of members with exact or near evidence for the requirement" })
  memberCount!: number;

  @Identified(
    () => Competence,
    "The focus of the cluster itself that is closest to the requirement; null: none is close",
    {
      nullable: true,
    },
  )
  focus?: unknown;

  @Field(() => Float, {
    description:
      "How close this focus is to the requirement, 0 to 1: at least 0.8 if the requirement lies under the focus; 0 without a focus",
  })
  focusSimilarity!: number;
}

@ObjectType({ simpleResolvers: true, description: "A cluster to invite, with the evidence" })
export class ClusterMatch {
  @Identified(() => Cluster, "The cluster")
  cluster!: unknown;

  @Field(() => Float, {
    description:
      "How much of the demand the best members and the focus of the cluster cover, 0 to 1: the sum of the points. For each requirement only the three members that cover the most count, so a larger cluster does not score higher by its size alone",
  })
  score!: number;

  @Field(() => Float, {
    description:
      "The share of the demand for which one or more members have exact or near evidence, 0 to 1; requirements that are more important or more specific weigh more",
  })
  coverage!: number;

  @Field(() => [Requirement], { description: "The requirements for which no member has exact or near evidence" })
  uncovered!: Requirement[];

  @Identified(
    () => [Organisation],
    "Members of a predecessor at the time of the succession that are not known as members today and have exact or near evidence for a requirement; those that meet the most first, at most ten. They do not count for score and coverage",
  )
  formerMembers!: unknown;

  @Field(() => [ClusterContribution], { description: "The contributions, in the order of the requirements" })
  contributions!: ClusterContribution[];

  @Sentence("Which members cover which requirements, and what is missing, in sentences", sentenceOfCluster)
  sentence!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "The clusters to invite, the highest score first; equal scores by id",
})
export class ClusterMatchConnection extends rankedConnection(ClusterMatch, {
  name: "ClusterMatch",
  what: "a cluster to invite",
  node: "The cluster with the evidence",
  count:
    "The number of clusters on all pages together: those with exact or near evidence of a member or of their own focus",
}) {
  @Field(() => [Requirement], {
    description: "The requirements of the demand; those of a need by importance, the highest first",
  })
  requirements!: Requirement[];

  @Field(() => [Requirement], {
    description: "The requirements that no member of any cluster meets by exact or near evidence",
  })
  uncovered!: Requirement[];

  @Field(() => EmptyResult, { nullable: true, description: EMPTY_BECAUSE })
  emptyBecause?: EmptyResult | null;

  @Field(() => [ClusterMatch], {
    description:
      "The smallest set of clusters whose members together meet every requirement that is not in `uncovered`; of several such sets the one with the best clusters",
  })
  fewest!: ClusterMatch[];

  @Field(() => Boolean, {
    description:
      "Whether it is proven that no smaller set suffices; false only for a demand with very many requirements",
  })
  isFewestProven!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: "Where a cluster would stand if one member more were known, who covers a requirement entirely",
})
export class ClusterRise {
  @Field(() => Requirement, { description: "The requirement for which such a member would raise the score most" })
  requirement!: Requirement;

  @Field(() => Float, { description: "The score that the cluster would have, 0 to 1" })
  score!: number;

  @Field(() => Int, { description: "The rank that it would have, from 1" })
  rank!: number;
}

@ObjectType({ simpleResolvers: true, description: "Why a cluster is, or is not, proposed for a demand" })
export class ExplainedClusterMatch {
  @Field(() => ClusterMatch, { description: "The contributions of the cluster to the demand, also if there are none" })
  match!: ClusterMatch;

  @Field(() => ClusterStanding, { description: "Why the cluster is, or is not, one of the clusters to invite first" })
  standing!: keyof typeof ClusterStanding;

  @Field(() => Int, { nullable: true, description: "The rank of the cluster, from 1; null: not ranked" })
  rank?: number | null;

  @Field(() => Int, { description: "The number of clusters in the ranking" })
  totalCount!: number;

  @Field(() => ClusterRise, {
    nullable: true,
    description:
      "What would have to be known for the cluster to rise most; null: it is first, nothing known about one member would raise it, or it was succeeded",
  })
  rise?: ClusterRise | null;

  @Field(() => [ClusterMatch], {
    description: "The clusters of the smallest set that cover one or more of the same requirements",
  })
  instead!: ClusterMatch[];

  @Sentence("The rank, and why the cluster is or is not invited first, in a sentence", sentenceOfClusterRank)
  sentence!: string;
}
