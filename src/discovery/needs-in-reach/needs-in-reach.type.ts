import { Field, Float, ObjectType, ArgsType } from "type-graphql";
import { Need } from "../../domain/needs/need.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Identified } from "../../graph/schema/field-decorators";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { Day } from "../../graph/schema/dates";
import { PageArgs } from "../../graph/lists/page-arguments";
import { AS_OF } from "../shared/demand/demand.input";
import { EvidenceLevel, Contribution, Requirement } from "../shared/evidence/evidence.type";

@ObjectType({ simpleResolvers: true, description: "A need that an organisation can serve, with the evidence" })
export class NeedMatch {
  @Identified(() => Need, "The need")
  need!: unknown;

  @Identified(
    () => Organisation,
    "The organisation that can serve the need: the requested organisation; for a cluster its best member",
  )
  organisation!: unknown;

  @Field(() => Float, { description: "The part of the need that is covered, 0 to 1: the sum of the points" })
  score!: number;

  @Field(() => EvidenceLevel, { description: "The level of the closest evidence" })
  evidenceLevel!: keyof typeof EvidenceLevel;

  @Field(() => [Contribution], {
    description: "The contributions, by the importance of the requirement, the highest first",
  })
  contributions!: Contribution[];

  @Field(() => [Requirement], { description: "The requirements without exact or near evidence" })
  missing!: Requirement[];
}

@ObjectType({
  simpleResolvers: true,
  description: "The needs that an organisation can serve, the highest score first; equal scores by the id of the need",
})
export class NeedMatchConnection extends rankedConnection(NeedMatch, {
  name: "NeedMatch",
  what: "a need that an organisation can serve",
  node: "The need with the evidence",
  count: "The number of needs on all pages together",
}) {}

@ArgsType()
export class ReachArgs extends PageArgs {
  @Field(() => EvidenceLevel, {
    nullable: true,
    defaultValue: "NEAR",
    description: "The minimum level of evidence for a need to count as in reach",
  })
  evidence?: keyof typeof EvidenceLevel | null;

  @Field(() => Day, { nullable: true, description: AS_OF })
  asOf?: string | null;
}
