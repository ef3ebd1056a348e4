import { ArgsType, Field } from "type-graphql";
import { CompetenceScheme } from "../../domain/competences/competence.type";
import { Language } from "../../graph/schema/languages";
import { PageArgs } from "../../graph/lists/page-arguments";
import { badInput } from "../../problem";
import { type TextToRead } from "./reading";
import { type TextLanguage } from "../shared/text/text-language";

const MAX_LENGTH = 10_000;

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

/** What is to be read of a text and its language. Throws a problem that names the argument at fault. */
export function readable(
  text: string,
  language: Language | null | undefined,
  argument: string,
): Omit<TextToRead, "scheme"> {
  if (text.length > MAX_LENGTH)
    throw badInput(argument, `may have ${MAX_LENGTH} characters at most, not ${text.length}; shorten it`);
  return { text, language: (language?.toLowerCase() as TextLanguage | undefined) ?? undefined };
}
