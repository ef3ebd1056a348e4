import { type Slice } from "../../domain/slice";
import { everyConcept, judgedNeeds, textOfNeed } from "./reading.cypher";
import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { type GraphContext } from "../../graph/compiler/resolvers";
import { competencesInText, suggestRequirements } from "./reading.service";
import { CompetenceSuggestion, CompetenceSuggestionConnection, TextArgs } from "./reading.type";

/** What a text asks for. */
@Resolver()
export class ReadingQueries {
  @Query(() => CompetenceSuggestionConnection, {
    nullable: true,
    description: "Which competences, or CPV codes, a text asks for, and which of its words say so: the likeliest first",
  })
  competencesInText(@Args(() => TextArgs) args: TextArgs, @Ctx() context: GraphContext) {
    return competencesInText(context, args);
  }

  @Query(() => [CompetenceSuggestion], {
    nullable: true,
    description:
      "What a need would require by its own words, whether anybody judged that or not: for a person to correct",
  })
  suggestRequirements(
    @Arg("need", () => ID, { description: "The id of the need" }) need: string,
    @Ctx() context: GraphContext,
  ) {
    return suggestRequirements(context, need);
  }
}

export const reading: Slice = {
  nouns: [],
  resolvers: [ReadingQueries],
  edges: [],
  statements: { everyConcept, judgedNeeds, textOfNeed },
  files: [],
};
