import { type Slice } from "../../domain/slice";
import { findReasons } from "./explain-match.cypher";
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { Day } from "../../graph/schema/day";
import { readDemand } from "../shared/demand/demand";
import { AS_OF, DemandInput, MatchFilter } from "../shared/demand/demand.input";
import { explainMatch } from "./explain-match.service";
import { ExplainedMatch } from "./explain-match.type";

@ArgsType()
class ReasonArgs {
  @Field(() => ID, { description: "The id of an organisation or cluster" })
  organisation!: string;

  @Field(() => MatchFilter, {
    nullable: true,
    description: "Who may be found, as in `membersServing`; members with at least near evidence by default",
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

export const reasoning: Slice = {
  nouns: [],
  resolvers: [ReasoningQueries],
  edges: [],
  statements: { findReasons },
  files: [],
};
