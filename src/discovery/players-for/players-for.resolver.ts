import { type GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { pageSize } from "../../graph/lists/page-arguments";
import { isSelected } from "../../graph/compiler/compilation";
import { readRequired } from "../shared/demand/demand";
import { DemandInput } from "../shared/demand/demand.input";
import { PlayersResult } from "./players-for.type";
import { playersFor } from "./players-for.service";

const FIELD = "playersFor";
const PLAYERS = ["groups", "players"];

/** All players that matter to a demand: whom a market consultation should know of. */
@Resolver()
export class PlayerQueries {
  @Query(() => PlayersResult, {
    nullable: true,
    description:
      "All players relevant to a demand, recall first: also by weak evidence, also who belongs to no cluster. Each organisation stands once, in the first group that fits, with all its reasons",
  })
  playersFor(
    @Arg("demand", () => DemandInput, { description: "What is asked" }) demand: DemandInput,
    @Arg("first", () => Int, {
      nullable: true,
      defaultValue: 5,
      description: "How many of each group at most: 1 to 100",
    })
    first: number | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return playersFor(context, readRequired(demand, context.labelOf), pageSize(first ?? 5, FIELD), {
      hasReasons: ["sentence", "evidence"].some((name) => isSelected(info, [...PLAYERS, "contributions", name])),
      hasClusters: isSelected(info, [...PLAYERS, "clusters"]),
    });
  }
}
