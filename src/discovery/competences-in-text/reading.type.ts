import { Field, Float, Int, ObjectType, ArgsType } from "type-graphql";
import { Need } from "../../domain/needs/need.type";
import { Competence, CompetenceScheme } from "../../domain/competences/competence.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Language } from "../../graph/schema/languages";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { codeList } from "../../graph/schema/code-list";
import { PageArgs } from "../../graph/lists/page-arguments";

const ReadingChannel = codeList("ReadingChannel", "By what competences were found in a text", {
  CODES: "CPV codes that the text writes: they name a competence, or one that means nearly the same, for certain",
  WORDS: "Words that the text shares with their names, also inflected, compounded or misspelt",
  MEANING: "What the text and their names mean, whatever the words",
  LEARNED: "What public buyers chose for such texts before, or needs like them were judged to require",
});

const ReadingSilence = codeList("ReadingSilence", "Why no competence was found in a text", {
  NO_WORDS: "There is no word in it",
  ONLY_STOP_WORDS: "None of its words tells of a subject",
  UNKNOWN_WORDS: "Its words occur in no name of a competence, nor close to one",
  NOTHING_FITS: "What was found is so weak that it would be a guess",
});

@ObjectType({ simpleResolvers: true, description: "A competence that a text asks for, and what in the text says so" })
export class CompetenceSuggestion {
  @Identified(() => Competence, "What is asked for")
  competence!: unknown;

  @Field(() => Float, {
    description: "How likely it is that the text asks for it, 0 to 1; means the same from text to text",
  })
  score!: number;

  @Field(() => [String], { description: "The words, or the CPV code, of the text that caused it, as they stand there" })
  words!: string[];

  @Identified(() => [Need], "Needs like the text that were judged to require it, the most alike first: three at most")
  needs!: unknown;

  @Field(() => Int, {
    description:
      "How much it would matter as a requirement: 1 (nice to have) to 5 (essential), by its score beside the best",
  })
  importance!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "The competences that a text asks for, the likeliest first; equal scores by id",
})
export class CompetenceSuggestionConnection extends rankedConnection(CompetenceSuggestion, {
  name: "CompetenceSuggestion",
  what: "a competence that a text asks for",
  node: "The competence, and what in the text says so",
  count: "How many were found: at most 100",
}) {
  @Field(() => Language, { description: "The language in which the text was read" })
  language!: Language;

  @Field(() => [ReadingChannel], {
    description: "By what they were found; where meaning does not speak, words answer alone",
  })
  channels!: (keyof typeof ReadingChannel)[];

  @Field(() => ReadingSilence, { nullable: true, description: "Why nothing was found; null where something was" })
  reason?: keyof typeof ReadingSilence | null;
}

@ArgsType()
export class TextArgs extends PageArgs {
  @Field(() => String, { description: "A text of any kind, 10,000 characters at most" })
  text!: string;

  @Field(() => Language, { nullable: true, description: "The language of the text; detected by default" })
  language?: Language | null;

  @Field(() => CompetenceScheme, {
    nullable: true,
    defaultValue: CompetenceScheme.INNOVATION,
    description: "The vocabulary in which to look",
  })
  scheme?: keyof typeof CompetenceScheme | null;
}
