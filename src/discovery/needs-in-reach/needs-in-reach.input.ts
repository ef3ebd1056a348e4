import { ArgsType, Field } from "type-graphql";
import { Day } from "../../graph/schema/day";
import { PageArgs } from "../../graph/lists/page-arguments";
import { EvidenceLevel } from "../shared/evidence/evidence.codes";
import { AS_OF } from "../shared/demand/demand.input";

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
