import { Language } from "../../../graph/schema/languages";
import { badInput } from "../../../problem";

/** The languages in which sentences of explanation are written, as ISO 639-1 writes them. */
export type SentenceLanguage = "nl" | "en";

/** The language of a sentence. Throws a problem where no sentences are written in it. */
export function sentenceLanguage(language: Language): SentenceLanguage {
  if (language !== Language.NL && language !== Language.EN)
    throw badInput("language", "must be NL or EN: sentences are written in these languages only");
  return language === Language.NL ? "nl" : "en";
}
