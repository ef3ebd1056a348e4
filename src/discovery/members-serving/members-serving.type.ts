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

@ObjectType({ simpleResolvers: true, description: "An organisation that can serve a demand, with the evidence" })
export class MemberMatch {
  @Identified(() => Organisation, "The organisation that can serve the demand")
  organisation!: unknown;

  @Field(() => Float, { description: "The part of the demand that is covered, 0 to 1: the sum of the points" })
  score!: number;

  @Field(() => EvidenceLevel, { description: "The level of the closest evidence" })
  evidenceLevel!: keyof typeof EvidenceLevel;

  @Field(() => [Contribution], { description: "The contributions, in the order of the requirements" })
  contributions!: Contribution[];

  @Field(() => [Requirement], { description: "The requirements without exact or near evidence" })
  missing!: Requirement[];

  @Identified(() => [Cluster], "The clusters of which it is a member on the day `asOf`, ordered by id")
  clusters!: unknown;
}

@ObjectType({
  simpleResolvers: true,
  description: "The organisations that can serve a demand, the highest score first; equal scores by id",
})
export class MemberMatchConnection extends rankedConnection(MemberMatch, {
  name: "MemberMatch",
  what: "an organisation that can serve a demand",
  node: "The organisation with the evidence",
  count: "The number of organisations on all pages together",
}) {
  @Field(() => [Requirement], {
    description: "The requirements of the demand; those of a need by importance, the highest first",
  })
  requirements!: Requirement[];

  @Field(() => [Requirement], {
    description:
      "The requirements for which no returned organisation has exact or near evidence, on all pages together",
  })
  uncovered!: Requirement[];

  @Field(() => EmptyResult, { nullable: true, description: EMPTY_BECAUSE })
  emptyBecause?: EmptyResult | null;
}

@ArgsType()
export class MatchArgs extends PageArgs {
  @Field(() => MatchFilter, {
    nullable: true,
    description: "Restricts which organisations are returned; by default cluster members with at least near evidence",
  })
  where?: MatchFilter | null;

  @Field(() => Day, { nullable: true, description: AS_OF })
  asOf?: string | null;
}
