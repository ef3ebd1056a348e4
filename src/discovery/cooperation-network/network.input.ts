import { ArgsType, Field, Int } from "type-graphql";
import { PageArgs } from "../../graph/lists/page-arguments";
import { NetworkMeasure } from "./network.type";

@ArgsType()
export class NetworkArgs extends PageArgs {
  @Field(() => NetworkMeasure, {
    nullable: true,
    defaultValue: NetworkMeasure.BETWEENNESS,
    description: "By what they are ranked, the most first; equal ones by id",
  })
  orderBy?: keyof typeof NetworkMeasure | null;

  @Field(() => Int, { nullable: true, description: "Only those of the community with this number; all by default" })
  community?: number | null;
}
