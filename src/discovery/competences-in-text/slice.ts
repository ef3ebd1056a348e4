import { type Slice } from "../../domain/slice";
import { everyConcept, judgedNeeds, textOfNeed } from "./reading.cypher";
import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { type DiscoveryContext } from "../discovery-context";
import { CompetenceSuggestion, CompetenceSuggestionConnection, TextArgs } from "./reading.type";
import { maybeOne } from "../../graph/driver/client";
import { type Language } from "../../graph/schema/languages";
import { pageSize } from "../../graph/lists/page-arguments";
import { notFound } from "../../problem";
import { checkIds } from "../shared/demand/demand";
import { pageOfWhole, readRank } from "../shared/ranking/ranking-page";
import { readText } from "./read-text";
import { type Reading, type Suggestion } from "./reading";
import { importanceOf, requirementsInText } from "./requirements";
import { readable } from "../shared/demand/text-to-read";

/** Which competences a text asks for. */
@Resolver()
export class CompetencesInTextQueries {
  @Query(() => CompetenceSuggestionConnection, {
    nullable: true,
    description:
      "The competences, or CPV codes, that a text asks for, the likeliest first, with the words that indicate them",
  })
  competencesInText(@Args(() => TextArgs) args: TextArgs, @Ctx() context: DiscoveryContext) {
    return competencesInText(context, args);
  }

  @Query(() => [CompetenceSuggestion], {
    nullable: true,
    description:
      "Requirements that the text of a need suggests, for a person to correct; also for a need that already has requirements",
  })
  suggestRequirements(
    @Arg("need", () => ID, { description: "The id of the need" }) need: string,
    @Ctx() context: DiscoveryContext,
  ) {
    return suggestRequirements(context, need);
  }
}

const FIELD = "competencesInText";

/** One page of the competences that a text asks for. */
async function competencesInText(context: DiscoveryContext, { first, after, ...args }: TextArgs) {
  const textArgs = { ...readable(args.text, args.language, "text"), scheme: args.scheme ?? "INNOVATION" };
  const question = { field: FIELD, args: textArgs };
  const pageArgs = { size: pageSize(first, FIELD), after: readRank(after, question) };
  const { suggestions, ...reading } = await readText(context.graph(), context.textReader, textArgs);
  const page = pageOfWhole(question, pageArgs, suggestions, {
    idOf: ({ competence }) => competence,
    toNode: (each) => toSuggestion(each, suggestions),
  });
  return { ...page, ...reading, language: languageOf(reading) };
}

const toSuggestion = (each: Suggestion, [best]: readonly Suggestion[]) => {
  const { competence, score, reasons } = each;
  return { competence, score, ...reasons(), importance: importanceOf(each, best!) };
};

const languageOf = ({ language }: Pick<Reading, "language">) => language.toUpperCase() as Language;

/** The requirements that the text of a need suggests. */
async function suggestRequirements(context: DiscoveryContext, id: string) {
  checkIds([id], "Need", () => "need", context.labelOf);
  const texts = await maybeOne(context.graph(), textOfNeed, { id });
  if (!texts) throw notFound("need", "need", id);
  const [text = "", language] = texts.sort(([one], [other]) => other.length - one.length)[0] ?? [];
  return requirementsInText(context, { ...readable(text, language, "need"), need: id }).then((suggestions) =>
    suggestions.map((each) => toSuggestion(each, suggestions)),
  );
}

export const competencesInTextSlice: Slice = {
  nouns: [],
  resolvers: [CompetencesInTextQueries],
  edges: [],
  statements: { everyConcept, judgedNeeds, textOfNeed },
  files: [],
};
