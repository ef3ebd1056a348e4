import { Field, Float, Int, ObjectType, ArgsType } from "type-graphql";
import { Need } from "../../domain/needs/need.type";
import { Competence, CompetenceScheme } from "../../domain/competences/competence.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Language } from "../../graph/schema/languages";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { codeList } from "../../graph/schema/code-list";
import { PageArgs } from "../../graph/lists/page-arguments";

const ReadingChannel = codeList("ReadingChannel", "The method that recognised a competence in a text", {
  CODES: "CPV codes in the text: they identify a competence, or a close match of one, with certainty",
  WORDS: "Words that the text shares with the names of competences, also inflected, compound or misspelt",
  MEANING: "The similarity in meaning between the text and the names of competences, also if the words differ",
  LEARNED: "The codes that public buyers chose for similar texts, and the known requirements of similar needs",
});

const ReadingSilence = codeList("ReadingSilence", "Why no competence was recognised in a text", {
  NO_WORDS: "The text contains no words",
  ONLY_STOP_WORDS: 'The text contains only stop words, such as "the" and "of"',
  UNKNOWN_WORDS: "No word of the text occurs in, or is similar to a word in, the name of a competence",
  NOTHING_FITS: "All suggestions are too uncertain to show",
});

@ObjectType({
  simpleResolvers: true,
  description: "A competence that a text asks for, with the words that indicate it",
})
export class CompetenceSuggestion {
  @Identified(() => Competence, "The competence")
  competence!: unknown;

  @Field(() => Float, {
    description: "How likely it is that the text asks for the competence, 0 to 1; comparable between texts",
  })
  score!: number;

  @Field(() => [String], {
    description: "The words, or the CPV code, in the text that indicate the competence, as written there",
  })
  words!: string[];

  @Identified(
    () => [Need],
    "Similar needs that are known to require the competence, the most similar first; at most three",
  )
  needs!: unknown;

  @Field(() => Int, {
    description:
      "The suggested importance as a requirement: 1 (nice to have) to 5 (essential), from its score relative to the best",
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
  node: "The competence, with the words that indicate it",
  count: "The number of suggestions on all pages together: at most 100",
}) {
  @Field(() => Language, { description: "The language in which the text was read" })
  language!: Language;

  @Field(() => [ReadingChannel], {
    description:
      "The methods that were used. Without MEANING the language model is not available, and the suggestions come from the other methods",
  })
  channels!: (keyof typeof ReadingChannel)[];

  @Field(() => ReadingSilence, { nullable: true, description: "Why there are no suggestions; null if there are any" })
  reason?: keyof typeof ReadingSilence | null;
}

@ArgsType()
export class TextArgs extends PageArgs {
  @Field(() => String, { description: "A text of any kind, at most 10,000 characters" })
  text!: string;

  @Field(() => Language, { nullable: true, description: "The language of the text; detected by default" })
  language?: Language | null;

  @Field(() => CompetenceScheme, {
    nullable: true,
    defaultValue: CompetenceScheme.INNOVATION,
    description: "The vocabulary from which competences are suggested",
  })
  scheme?: keyof typeof CompetenceScheme | null;
}
