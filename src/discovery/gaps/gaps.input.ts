import { ArgsType, Field, ID, Int } from "type-graphql";
import { PageArgs } from "../../graph/lists/page-arguments";
import { FEW } from "./gaps.weights";

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
    defaultValue: FEW,
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
