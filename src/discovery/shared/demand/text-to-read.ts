import { type Language } from "../../../graph/schema/languages";
import { badInput } from "../../../problem";
import { type TextLanguage } from "../text/words";

/** A text to be read. Without `language` it is detected. `need` is the need that the text belongs to, which is then not compared with it. */
export type TextToRead = Readonly<{ text: string; language?: TextLanguage; scheme: string; need?: string }>;

const MAX_LENGTH = 10_000;

/** Validates a text and its language. Throws a problem that names the argument at fault. */
export function readable(
  text: string,
  language: Language | null | undefined,
  argument: string,
): Omit<TextToRead, "scheme"> {
  if (text.length > MAX_LENGTH)
    throw badInput(argument, `may have ${MAX_LENGTH} characters at most, not ${text.length}; shorten it`);
  return { text, language: (language?.toLowerCase() as TextLanguage | undefined) ?? undefined };
}
