import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";

/** The languages that texts are read in, as ISO 639-1 writes them. */
export type TextLanguage = "nl" | "en" | "fr" | "de";

/** In the order that decides where a text could be two. */
export const TEXT_LANGUAGES: readonly TextLanguage[] = ["nl", "en", "fr", "de"];

const STEMMERS: Readonly<Record<TextLanguage, (word: string) => string>> = {
  nl: dutch,
  en: english,
  fr: french,
  de: german,
};

/** What the forms of a folded word have in common: "hauser" and "haus" are `haus`. */
export const stemOf = (folded: string, language: TextLanguage): string =>
  language === "nl" ? dutchStem(folded) : STEMMERS[language](folded);

/** Dutch besides Snowball: `-ies` is a plural too, and `huizen` is a form of `huis`, `brieven` of `brief`. */
function dutchStem(folded: string): string {
  const stem = dutch(folded.replace(/ies$/, "ie"));
  return stem.replace(/z$/, "s").replace(/v$/, "f");
}
