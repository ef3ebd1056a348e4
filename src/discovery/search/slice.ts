import { type Slice } from "../../domain/slice";
import { learnTexts } from "./search.codes";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { search } from "./search.service";
import { SearchConnection, SearchArgs } from "./search.type";

/** One box over everything. */
@Resolver()
export class SearchingQueries {
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      "Anything, by what it is called or what is said of it: words, beginnings, misspellings, compounds, or its number, code or id; things that meet the most of the words, the best first",
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: GraphContext) {
    return search(context, args);
  }
}

export const searching: Slice = {
  nouns: [],
  resolvers: [SearchingQueries],
  edges: [],
  files: [],
  learn: learnTexts,
};
