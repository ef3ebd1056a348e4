import { Field, ObjectType } from "type-graphql";
import { Sentence } from "../text/sentence-language";
import { type ResultRow } from "../../../graph/schema/field-metadata";
import { describeEmpty, type Empty, EmptyReason } from "./empty-reason";
import { type SentenceLanguage } from "../text/sentence-language";

const sentenceOfEmpty = (row: ResultRow, language: SentenceLanguage) =>
  describeEmpty(language, row as unknown as Empty);

@ObjectType({ simpleResolvers: true, description: "Why the result is empty, and what to do next" })
export class EmptyResult {
  @Field(() => EmptyReason, { description: "The reason as a code" })
  reason!: keyof typeof EmptyReason;

  @Sentence("The reason in a sentence, with what to do next", sentenceOfEmpty)
  sentence!: string;
}

/** The description of the field `emptyBecause`. */
export const EMPTY_BECAUSE = "Why the result is empty; null if there are results, also on a page after the last one";
