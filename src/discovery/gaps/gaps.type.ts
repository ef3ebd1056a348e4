import { Field, Float, Int, ObjectType, ArgsType, ID } from "type-graphql";
import { Competence } from "../../domain/competences/competence.type";
import { Need } from "../../domain/needs/need.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { PageArgs } from "../../graph/lists/page-arguments";
import { DEFAULT_AT_MOST } from "./gaps.explain";
import { sentenceOfGap } from "./gaps.sentences";

@ObjectType({ simpleResolvers: true, description: "A competence that needs require and that no or few members have" })
export class CompetenceGap {
  @Identified(() => Competence, "The competence in short supply")
  competence!: unknown;

  @Identified(() => Competence, "The domain: the topmost competence above it, or itself if it has none above it")
  domain!: unknown;

  @Field(() => Float, { description: "The shortage, 0 or more: demand / (1 + supply)" })
  shortage!: number;

  @Field(() => Float, {
    description:
      "The sum of its importance in all needs that require it, divided by 5: 1 means that it is essential to one need",
  })
  demand!: number;

  @Field(() => Float, {
    description:
      "The supply by members: 1 for each member with exact evidence, 0.25 for each member with at best near evidence",
  })
  supply!: number;

  @Field(() => Int, { description: "The number of needs that require it" })
  needCount!: number;

  @Identified(
    () => [Need],
    "The needs that require it, at most ten, the highest importance first; equal importance by id",
  )
  needs!: unknown;

  @Field(() => Int, { description: "The number of members with exact evidence" })
  exactCount!: number;

  @Field(() => Int, { description: "The number of members with at best near evidence" })
  nearCount!: number;

  @Field(() => Int, { description: "The number of members with only weak evidence" })
  weakCount!: number;

  @Sentence("How many members have it and which needs require it, in sentences", sentenceOfGap)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: "The gaps of a domain in numbers" })
export class DomainGapStats {
  @Identified(() => Competence, "The domain: a competence with no broader one")
  domain!: unknown;

  @Field(() => Float, { description: "The sum of the shortages of its gaps" })
  shortage!: number;

  @Field(() => Int, { description: "The number of its competences that one or more needs require" })
  requiredCount!: number;

  @Field(() => Int, { description: "The number of those competences that are gaps" })
  gapCount!: number;

  @Field(() => Int, { description: "The number of gaps for which no member has exact or near evidence" })
  nobodyCount!: number;

  @Field(() => Int, { description: "The number of needs that require one or more of the gaps" })
  needCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "The competence gaps, the greatest shortage first; equal shortages by id",
})
export class CompetenceGapConnection extends rankedConnection(CompetenceGap, {
  name: "CompetenceGap",
  what: "a competence gap",
  node: "The competence and its shortage",
  count: "The number of gaps on all pages together",
}) {
  @Field(() => [DomainGapStats], {
    description:
      "All domains with a required competence, the greatest shortage first; domains without a gap are included",
  })
  domains!: DomainGapStats[];
}

@ArgsType()
export class ClusterGapArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      "The id of a competence, for example competence:water: only it and all narrower competences; the whole vocabulary by default",
  })
  domain?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_AT_MOST,
    description: "The maximum number of members with exact evidence: 0 to 1000; 0: only competences that no member has",
  })
  atMost?: number | null;
}

@ArgsType()
export class GapArgs extends ClusterGapArgs {
  @Field(() => ID, {
    nullable: true,
    description: "The id of a cluster: counts only its members; the members of all clusters by default",
  })
  cluster?: string | null;
}
