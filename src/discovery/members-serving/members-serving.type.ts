import { Field, Float, Int, ObjectType, ArgsType } from "type-graphql";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { Cluster } from "../../domain/clusters/cluster.type";
import { Competence } from "../../domain/competences/competence.type";
import { Node } from "../../domain/node.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Source } from "../../domain/sources/source.type";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { EvidenceKind, EvidenceLevel, SimilarityWay } from "../shared/evidence/evidence.codes";
import { EMPTY_BECAUSE, EmptyResult } from "../shared/empty-result/empty-result.type";
import { sentenceOf } from "../shared/ranking/present-match";
import { Day } from "../../graph/schema/day";
import { PageArgs } from "../../graph/lists/page-arguments";
import { AS_OF, MatchFilter } from "../shared/demand/demand.input";

/** A competence that is required, and how much it matters. */
@ObjectType({ simpleResolvers: true, description: "A competence that is required, and how much it matters" })
export class Requirement {
  @Identified(() => Competence, "What is required")
  competence!: unknown;

  @Field(() => Int, { description: "How much it matters: 1 (nice to have) to 5 (essential)" })
  importance!: number;
}

/** One reason to believe that an organisation can do what is required. */
@ObjectType({
  simpleResolvers: true,
  description: "One reason to believe that an organisation can do what is required",
})
export class Evidence {
  @Field(() => EvidenceKind, { description: "What kind of reason" })
  kind!: keyof typeof EvidenceKind;

  @Identified(() => Competence, "The competence that it shows")
  competence!: unknown;

  @Field(() => SimilarityWay, {
    nullable: true,
    description: "How that one relates to the required one; null: it is too far from it to count",
  })
  way?: keyof typeof SimilarityWay | null;

  @Field(() => Float, { description: "How much of the required competence that one covers, 0 to 1" })
  similarity!: number;

  @Field(() => Float, {
    nullable: true,
    description: "How strong the reason is, 0 to 1; null: not assessed, counts as 0.5",
  })
  strength?: number | null;

  @Field(() => Float, { description: "Strength times similarity" })
  value!: number;

  @Field(() => Boolean, {
    description: "Whether it counts for the points: of what one source states, only the strongest does",
  })
  counts!: boolean;

  @Identified(() => Node, "The solution or project that shows it; null for a competence that is stated as such", {
    nullable: true,
  })
  subject?: unknown;

  @Identified(() => Source, "The page or document that states it", { nullable: true })
  source?: unknown;
}

/** What an organisation brings to one requirement. */
@ObjectType({ simpleResolvers: true, description: "What an organisation brings to one requirement" })
export class Contribution {
  @Field(() => Requirement, { description: "The requirement" })
  requirement!: Requirement;

  @Field(() => Float, {
    description:
      "Its part of the score: w * ic * (1 - product of (1 - value)) / sum of (w * ic), where w is the importance and ic the information content; what one source states counts once, the strongest",
  })
  points!: number;

  @Sentence("The strongest reason in a sentence, with its source", sentenceOf)
  sentence!: string;

  @Field(() => [Evidence], { description: "All reasons, the strongest first" })
  evidence!: Evidence[];
}

/** An organisation that can serve a demand, and why. */
@ObjectType({ simpleResolvers: true, description: "An organisation that can serve a demand, and why" })
export class MemberMatch {
  @Identified(() => Organisation, "Who can serve it")
  organisation!: unknown;

  @Field(() => Float, { description: "How much of the demand it covers, 0 to 1: the sum of the points" })
  score!: number;

  @Field(() => EvidenceLevel, { description: "How close its evidence comes, at best" })
  evidenceLevel!: keyof typeof EvidenceLevel;

  @Field(() => [Contribution], { description: "What it brings, in the order of the requirements" })
  contributions!: Contribution[];

  @Field(() => [Requirement], { description: "The requirements to which it brings nothing" })
  missing!: Requirement[];

  @Identified(() => [Cluster], "The clusters that it belongs to on the day, by id")
  clusters!: unknown;
}

/** The organisations that can serve a demand, the best first. */
@ObjectType({
  simpleResolvers: true,
  description: "The organisations that can serve a demand, the best first; equal scores by id",
})
export class MemberMatchConnection extends rankedConnection(MemberMatch, {
  name: "MemberMatch",
  what: "an organisation that can serve a demand",
  node: "The organisation, and why",
  count: "How many organisations were found",
}) {
  @Field(() => [Requirement], { description: "What was asked: of a need, the most important first" })
  requirements!: Requirement[];

  @Field(() => [Requirement], { description: "The requirements to which nobody who was found brings anything" })
  uncovered!: Requirement[];

  @Field(() => EmptyResult, { nullable: true, description: EMPTY_BECAUSE })
  emptyBecause?: EmptyResult | null;
}

@ArgsType()
export class MatchArgs extends PageArgs {
  @Field(() => MatchFilter, {
    nullable: true,
    description: "Who may be found; members with at least near evidence by default",
  })
  where?: MatchFilter | null;

  @Field(() => Day, { nullable: true, description: AS_OF })
  asOf?: string | null;
}
