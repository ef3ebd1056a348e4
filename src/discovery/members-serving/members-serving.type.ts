import { Field, Float, ObjectType, ArgsType } from "type-graphql";
import { Identified } from "../../graph/schema/field-decorators";
import { Cluster } from "../../domain/clusters/cluster.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { EMPTY_BECAUSE, EmptyResult } from "../shared/empty-result/empty-result.type";
import { Day } from "../../graph/schema/dates";
import { PageArgs } from "../../graph/lists/page-arguments";
import { AS_OF, MatchFilter } from "../shared/demand/demand.input";
import { EvidenceLevel, Requirement, Contribution } from "../shared/evidence/evidence.type";

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
