import { ArgsType, Field, InputType } from "type-graphql";
import { Day } from "../../graph/day";
import { PageArgs } from "../../graph/pages";
import { EvidenceLevel } from "../matching/matching.codes";
import { AS_OF } from "../matching/matching.input";

@InputType({ description: "Which needs count as in reach" })
export class NeedReachFilter {
  @Field(() => EvidenceLevel, { nullable: true, defaultValue: "NEAR", description: "The least level of evidence" })
  evidence?: keyof typeof EvidenceLevel | null;
}

@ArgsType()
export class ReachArgs extends PageArgs {
  @Field(() => NeedReachFilter, {
    nullable: true,
    description: "Which needs count as in reach; those with at least near evidence if not said",
  })
  where?: NeedReachFilter | null;

  @Field(() => Day, { nullable: true, description: AS_OF })
  asOf?: string | null;
}
