import { Field, Float, Int, ObjectType, ArgsType, ID } from "type-graphql";
import { Competence } from "../../domain/competences/competence.type";
import { Need } from "../../domain/needs/need.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { PageArgs } from "../../graph/lists/page-arguments";
import { DEFAULT_AT_MOST } from "./gaps.explain";
import { sentenceOfGap } from "./gaps.sentences";

@ObjectType({ simpleResolvers: true, description: "A competence that needs require and no or few members have" })
export class CompetenceGap {
  @Identified(() => Competence, "What is short")
  competence!: unknown;

  @Identified(() => Competence, "Its domain: the topmost competence above it; itself where nothing is")
  domain!: unknown;

  @Field(() => Float, { description: "How short it is, 0 or more: demand / (1 + supply)" })
  shortage!: number;

  @Field(() => Float, {
    description: "The sum of the importance of all needs that require it, divided by 5: essential to one need makes 1",
  })
  demand!: number;

  @Field(() => Float, {
    description: "What members supply: 1 for each with exact evidence, 0.25 for each with near evidence at best",
  })
  supply!: number;

  @Field(() => Int, { description: "How many needs require it" })
  needCount!: number;

  @Identified(() => [Need], "The needs that require it: the ten to which it matters most, equal ones by id")
  needs!: unknown;

  @Field(() => Int, { description: "How many members have it: exact evidence" })
  exactCount!: number;

  @Field(() => Int, { description: "How many members come near: near evidence at best" })
  nearCount!: number;

  @Field(() => Int, { description: "How many members only come from the same field: weak evidence at best" })
  weakCount!: number;

  @Sentence("Who has it and who needs it, in sentences", sentenceOfGap)
  sentence!: string;
}

@ObjectType({ simpleResolvers: true, description: "What is short in a domain" })
export class DomainGapStats {
  @Identified(() => Competence, "The domain: a competence with none above it")
  domain!: unknown;

  @Field(() => Float, { description: "How short it is: the sum of the shortage of its gaps" })
  shortage!: number;

  @Field(() => Int, { description: "How many of its competences some need requires" })
  requiredCount!: number;

  @Field(() => Int, { description: "How many of those are gaps" })
  gapCount!: number;

  @Field(() => Int, { description: "How many gaps there are of which no member has even near evidence" })
  nobodyCount!: number;

  @Field(() => Int, { description: "How many needs require one or more of the gaps" })
  needCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "The competences that are short, the greatest shortage first; equal ones by id",
})
export class CompetenceGapConnection extends rankedConnection(CompetenceGap, {
  name: "CompetenceGap",
  what: "a competence that is short",
  node: "The competence, and how short it is",
  count: "How many gaps there are",
}) {
  @Field(() => [DomainGapStats], {
    description: "Every domain in which something is required, the greatest shortage first; also those without a gap",
  })
  domains!: DomainGapStats[];
}

@ArgsType()
export class ClusterGapArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      "The id of a competence: only it and what is narrower, for instance competence:water; the whole vocabulary by default",
  })
  domain?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_AT_MOST,
    description: "How many members may have it at most, by exact evidence: 0 to 1000; 0 shows what nobody has",
  })
  atMost?: number | null;
}

@ArgsType()
export class GapArgs extends ClusterGapArgs {
  @Field(() => ID, {
    nullable: true,
    description: "The id of a cluster: only its members; the members of all clusters by default",
  })
  cluster?: string | null;
}
