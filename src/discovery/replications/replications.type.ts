import { Field, Float, ObjectType } from "type-graphql";
import { Need } from "../../domain/needs/need.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { EvidenceLevel, SimilarityWay, Requirement } from "../shared/evidence/evidence.type";
import { sentenceOfReplication } from "./replications.sentences";

@ObjectType({
  simpleResolvers: true,
  description:
    "A requirement of a need beside one that was solved, or something that a solution uses, to which it is close",
})
export class RequirementMatch {
  @Field(() => Requirement, { description: "What the need requires" })
  required!: Requirement;

  @Field(() => Requirement, {
    description: "What was solved that is closest; what an offered solution uses counts with an importance of 3",
  })
  solved!: Requirement;

  @Field(() => SimilarityWay, { description: "How what was solved relates to what is required" })
  way!: keyof typeof SimilarityWay;

  @Field(() => Float, { description: "How much of what is required that covers, 0 to 1" })
  similarity!: number;

  @Field(() => Float, {
    description:
      "Its part of how alike the two are: similarity * (w * ic of what is required + w * ic of what was solved, each only where the other is its closest) / sum of w * ic of everything on both sides, where w is the importance and ic the information content",
  })
  points!: number;
}

@ObjectType({ simpleResolvers: true, description: "An organisation whose need resembles the one that was solved" })
export class ReplicationMatch {
  @Identified(() => Organisation, "Who needs it")
  organisation!: unknown;

  @Field(() => Float, {
    description:
      "How alike its need is to the one that was solved, or to what the offered solution uses, 0 to 1: the sum of the points. The same requirements make 1; what only one of the two requires makes them less alike",
  })
  score!: number;

  @Field(() => EvidenceLevel, { description: "How close the closest requirements come" })
  evidenceLevel!: keyof typeof EvidenceLevel;

  @Identified(() => Need, "Its need that is most alike")
  need!: unknown;

  @Identified(() => Need, "The need that was solved; null where the solution is only offered", { nullable: true })
  solvedNeed?: unknown;

  @Field(() => [RequirementMatch], { description: "What makes them alike, what counts most first" })
  matches!: RequirementMatch[];

  @Field(() => [Requirement], { description: "What its need requires and nothing that was solved comes close to" })
  missing!: Requirement[];

  @Field(() => Boolean, { description: "Whether a project already delivered something for its need" })
  isMet!: boolean;

  @Identified(() => [Need], "Its other needs that resemble it, the most alike first")
  otherNeeds!: unknown;

  @Sentence("Whose need is alike, by what, in a sentence", sentenceOfReplication)
  sentence!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "The organisations that could take a solution over, the most alike need first; equal scores by id",
})
export class ReplicationMatchConnection extends rankedConnection(ReplicationMatch, {
  name: "ReplicationMatch",
  what: "an organisation that could take a solution over",
  node: "The organisation, and why",
  count: "How many organisations were found",
}) {
  @Identified(
    () => [Organisation],
    "Who is known to have it, and is not among those found: who owns the need that it met, bought it, or adopted it since; by id",
  )
  adopters!: unknown;

  @Identified(() => [Need], "The needs that resemble it and whose owner is not known, the most alike first")
  needsWithoutOwner!: unknown;
}
