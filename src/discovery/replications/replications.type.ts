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
  description: "A requirement of a need, and the closest solved requirement or competence that a solution uses",
})
export class RequirementMatch {
  @Field(() => Requirement, { description: "The requirement of the need" })
  required!: Requirement;

  @Field(() => Requirement, {
    description: "The closest solved requirement; a competence that an offered solution uses has the importance 3",
  })
  solved!: Requirement;

  @Field(() => SimilarityWay, { description: "How the solved competence relates to the required one" })
  way!: keyof typeof SimilarityWay;

  @Field(() => Float, { description: "How close the solved competence is to the required one, 0 to 1" })
  similarity!: number;

  @Field(() => Float, {
    description:
      "The part of the score that this pair gives: similarity * (w * ic of the required side + w * ic of the solved side) / sum of w * ic of all requirements on both sides, where w is the importance and ic the information content. A side counts only if the other is its closest",
  })
  points!: number;
}

@ObjectType({ simpleResolvers: true, description: "An organisation with a need similar to the solved one" })
export class ReplicationMatch {
  @Identified(() => Organisation, "The organisation that has the need")
  organisation!: unknown;

  @Field(() => Float, {
    description:
      "How similar the need is to the solved one, or to the competences that the offered solution uses, 0 to 1: the sum of the points. 1 means the same requirements; a requirement on only one side lowers the score",
  })
  score!: number;

  @Field(() => EvidenceLevel, { description: "The level of the closest pair of requirements" })
  evidenceLevel!: keyof typeof EvidenceLevel;

  @Identified(() => Need, "The most similar need of the organisation")
  need!: unknown;

  @Identified(() => Need, "The solved need; null if the solution is only offered", { nullable: true })
  solvedNeed?: unknown;

  @Field(() => [RequirementMatch], { description: "The pairs of similar requirements, the most points first" })
  matches!: RequirementMatch[];

  @Field(() => [Requirement], { description: "The requirements of the need without a similar solved one" })
  missing!: Requirement[];

  @Field(() => Boolean, { description: "Whether a project already delivered a solution for the need" })
  isMet!: boolean;

  @Identified(() => [Need], "The other similar needs of the organisation, the most similar first")
  otherNeeds!: unknown;

  @Sentence("Which need is similar, and why, in a sentence", sentenceOfReplication)
  sentence!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "The organisations that could adopt a solution, the most similar need first; equal scores by id",
})
export class ReplicationMatchConnection extends rankedConnection(ReplicationMatch, {
  name: "ReplicationMatch",
  what: "an organisation that could adopt a solution",
  node: "The organisation with the reasons",
  count: "The number of organisations on all pages together",
}) {
  @Identified(
    () => [Organisation],
    "The organisations that are known to have the solution and are left out of the results: the owner of the need that it met, its buyers and later adopters; ordered by id",
  )
  adopters!: unknown;

  @Identified(() => [Need], "The similar needs without a known owner, the most similar first")
  needsWithoutOwner!: unknown;
}
