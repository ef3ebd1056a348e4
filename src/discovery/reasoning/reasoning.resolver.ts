import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { type GraphContext } from "../../graph/attach";
import { Day } from "../../graph/day";
import { readDemand } from "../matching/demand";
import { AS_OF, DemandInput, MatchFilter } from "../matching/matching.input";
import { explainMatch } from "./reasoning.service";
import { ExplainedMatch } from "./reasoning.type";

@ArgsType()
class ReasonArgs {
  @Field(() => ID, { description: "The id of an organisation or cluster" })
  organisation!: string;

  @Field(() => MatchFilter, {
    nullable: true,
    description: "Who may be found, as in `membersServing`; members with at least near evidence if not said",
  })
  where?: MatchFilter | null;

  @Field(() => Day, { nullable: true, description: AS_OF })
  asOf?: string | null;
}

/** Why an organisation scores what it scores, or nothing. */
@Resolver()
export class ReasoningQueries {
  @Query(() => ExplainedMatch, {
    nullable: true,
    description:
      "Why an organisation serves a demand as it does: every number, every piece of evidence, its place in the list of `membersServing`; also why it is not in it",
  })
  explainMatch(
    @Arg("demand", () => DemandInput, { description: "What is asked" }) demand: DemandInput,
    @Args(() => ReasonArgs) { organisation, ...asked }: ReasonArgs,
    @Ctx() context: GraphContext,
  ) {
    return explainMatch(context, readDemand(demand, asked, context.labelOf), organisation);
  }
}
