import { Field, ObjectType } from "type-graphql";
import { InLanguage } from "../../graph/in-language";
import { type Language } from "../../graph/languages";
import { type Row } from "../../graph/marks";
import { tellEmpty, type Empty } from "./empty";
import { EmptyReason } from "./empty.codes";
import { tongueOf } from "./told-match";

const sentenceOfEmpty = (row: Row, language: Language) => tellEmpty(tongueOf(language), row as unknown as Empty);

/** Why nothing was found for a demand, and what to do next. */
@ObjectType({ simpleResolvers: true, description: "Why nothing was found for a demand, and what to do next" })
export class EmptyResult {
  @Field(() => EmptyReason, { description: "Why" })
  reason!: keyof typeof EmptyReason;

  @InLanguage("The same in a sentence, with what to do next; in Dutch (NL) or English (EN)", sentenceOfEmpty)
  sentence!: string;
}

/** The description of the field that has it. */
export const EMPTY_BECAUSE = "Why nothing was found; null where something was, also on a page behind the last";
