import { Field, Float, ObjectType, ArgsType } from "type-graphql";
import { Need } from "../../domain/needs/need.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Identified } from "../../graph/schema/field-decorators";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { Day } from "../../graph/schema/dates";
import { PageArgs } from "../../graph/lists/page-arguments";
import { AS_OF } from "../shared/demand/demand.input";
import { EvidenceLevel, Contribution, Requirement } from "../shared/evidence/evidence.type";

@ObjectType({ simpleResolvers: true, description: "A need that an organisation can serve, and why" })
export class NeedMatch {
  @Identified(() => Need, "What is needed")
  need!: unknown;

  @Identified(() => Organisation, "Who can serve it: who was asked about, or the cluster's member that can best")
  organisation!: unknown;

  @Field(() => Float, { description: "How much of the need it covers, 0 to 1: the sum of the points" })
  score!: number;

  @Field(() => EvidenceLevel, { description: "How close its evidence comes, at best" })
  evidenceLevel!: keyof typeof EvidenceLevel;

  @Field(() => [Contribution], { description: "What it brings, to the most important requirement first" })
  contributions!: Contribution[];

  @Field(() => [Requirement], { description: "The requirements to which it brings nothing" })
  missing!: Requirement[];
}

@ObjectType({
  simpleResolvers: true,
  description: "The needs that an organisation can serve, the best served first; equal scores by the need's id",
})
export class NeedMatchConnection extends rankedConnection(NeedMatch, {
  name: "NeedMatch",
  what: "a need that an organisation can serve",
  node: "The need, and why it can be served",
  count: "How many needs are in reach",
}) {}

@ArgsType()
export class ReachArgs extends PageArgs {
  @Field(() => EvidenceLevel, {
    nullable: true,
    defaultValue: "NEAR",
    description: "The least level of evidence with which a need counts as in reach",
  })
  evidence?: keyof typeof EvidenceLevel | null;

  @Field(() => Day, { nullable: true, description: AS_OF })
  asOf?: string | null;
}
