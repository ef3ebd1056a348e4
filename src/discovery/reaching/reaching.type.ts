import { Field, Float, Int, ObjectType } from "type-graphql";
import { Need } from "../../domain/needs/need.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { PageInfo } from "../../graph/connection";
import { Identified } from "../../graph/follow";
import { EvidenceLevel } from "../matching/matching.codes";
import { Contribution, Requirement } from "../matching/matching.type";

/** A need that an organisation can serve, and why. */
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

@ObjectType({ simpleResolvers: true, description: "One place in a list: a need that an organisation can serve" })
export class NeedMatchEdge {
  @Field(() => String, { description: "Where it stands: give it as `after` to go on behind it" })
  cursor!: string;

  @Field(() => NeedMatch, { description: "The need, and why it can be served" })
  node!: NeedMatch;
}

/** The needs that an organisation can serve, the best served first. */
@ObjectType({
  simpleResolvers: true,
  description: "The needs that an organisation can serve, the best served first; equal scores by the need's id",
})
export class NeedMatchConnection {
  @Field(() => [NeedMatchEdge], { description: "The places on this page, in order" })
  edges!: NeedMatchEdge[];

  @Field(() => PageInfo, { description: "Where this page stands" })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many needs are in reach" })
  totalCount!: number;
}
