import { Field, Float, Int, ObjectType } from "type-graphql";
import { Cluster } from "../../domain/clusters/cluster.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { codeList } from "../../graph/schema/code-list";
import { EvidenceLevel, Evidence, Requirement } from "../shared/evidence/evidence.type";
import { sentenceOfRequirement, sentenceOfRank } from "./rank.sentences";

const NotListed = codeList("NotListed", "Why an organisation is not in the result of `membersServing`", {
  NO_EVIDENCE: "There is no evidence for any requirement",
  EVIDENCE_TOO_WEAK: "The evidence is below the requested minimum level",
  NOT_A_MEMBER: "The organisation was not a member of any cluster on the day `asOf`",
  OTHER_CLUSTER: "The organisation was not a member of any requested cluster on the day `asOf`",
  OTHER_KIND: "The organisation is not of a requested kind",
  OTHER_SIZE: "The organisation is not of a requested size",
  OTHER_MUNICIPALITY: "The seat of the organisation is not in a requested municipality, or is not known",
});

@ObjectType({
  simpleResolvers: true,
  description: "How the points of an organisation for one requirement are computed: points = share * cover",
})
export class ExplainedRequirement {
  @Field(() => Requirement, { description: "The requirement" })
  requirement!: Requirement;

  @Field(() => Float, {
    description: "The weight of the requirement: importance (1 to 5) times information content (0.05 to 1)",
  })
  weight!: number;

  @Field(() => Float, {
    description: "The weight divided by the weights of all requirements, 0 to 1: the maximum of the points",
  })
  share!: number;

  @Field(() => [Evidence], { description: "All evidence, the highest value first; `counts` tells which pieces count" })
  evidence!: Evidence[];

  @Field(() => Float, {
    description:
      "How much of the requirement is covered, 0 to 1: 1 - product of (1 - value) of the evidence that counts",
  })
  cover!: number;

  @Field(() => Float, { description: "The part of the score that this requirement gives" })
  points!: number;

  @Field(() => [Evidence], {
    description:
      "If there is no evidence: the evidence for the closest competence, at most two steps away. It is too far away to count: similarity and value are 0",
  })
  nearest!: Evidence[];

  @Field(() => Int, {
    nullable: true,
    description:
      "The number of steps (broader, narrower, related, close match) between the competence of `nearest` and the required one; null where `nearest` is empty",
  })
  steps?: number | null;

  @Sentence("The strongest evidence in a sentence, or what is missing", sentenceOfRequirement)
  sentence!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "How the score and the rank of an organisation are computed, also if its score is 0",
})
export class ExplainedMatch {
  @Identified(() => Organisation, "The requested organisation")
  organisation!: unknown;

  @Field(() => Float, { description: "The part of the demand that is covered, 0 to 1: the sum of the points" })
  score!: number;

  @Field(() => EvidenceLevel, {
    nullable: true,
    description: "The level of the closest evidence; null: no evidence",
  })
  evidenceLevel?: keyof typeof EvidenceLevel | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The rank in the result of `membersServing` for the same demand and filter, from 1; null: not in the result",
  })
  rank?: number | null;

  @Field(() => Int, { description: "The number of organisations in that result" })
  totalCount!: number;

  @Field(() => [NotListed], { description: "All reasons why the organisation is not in that result; empty if it is" })
  notListed!: (keyof typeof NotListed)[];

  @Field(() => [ExplainedRequirement], {
    description:
      "Each requirement with the values from which its points are computed; those of a need by importance, the highest first",
  })
  requirements!: ExplainedRequirement[];

  @Identified(() => [Cluster], "The clusters of which it is a member on the day `asOf`, ordered by id")
  clusters!: unknown;

  @Sentence("The rank of the organisation, or why it is not ranked, in a sentence", sentenceOfRank)
  sentence!: string;
}
