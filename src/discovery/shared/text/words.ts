import { fold, foldWithOffsets } from "../../../graph/schema/fold";
import { decode } from "html-entities";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";

/** A word of a text, folded for comparison, with its start and end offsets in the original text. */
export type WordInText = Readonly<{ folded: string; start: number; end: number }>;

/** A run of letters and digits with their diacritical marks. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The maximum length of a word. Longer runs of letters are not real words. */
const LONGEST = 60;

/** The words and numbers of a text, folded, in order. Everything else separates words, so no text is invalid. */
export const foldedWordsOf = (text: string): string[] =>
  (fold(text).match(WORD) ?? []).filter(({ length }) => length <= LONGEST);

/** The same words with their offsets in the text. */
export function wordsWithOffsets(text: string): WordInText[] {
  const { folded, starts, ends } = foldWithOffsets(text);
  const words: WordInText[] = [];
  for (const { 0: word, index } of folded.matchAll(WORD))
    if (word.length <= LONGEST)
      words.push({ folded: word, start: starts[index]!, end: ends[index + word.length - 1]! });
  return words;
}

/** The text that a browser would show for HTML: without tags, comments, scripts and styles, with entities decoded. Plain text stays as it is. */
export const visibleText = (text: string): string => (/[<&]/.test(text) ? withoutMarkup(text) : text);

const withoutMarkup = (text: string): string =>
  decode(text.replace(HIDDEN, " ").replace(WITHIN_WORDS, "").replace(TAG, " "), { level: "html5", scope: "strict" });

/** The invisible parts of HTML. */
const HIDDEN = /<(script|style)\b[^<>]*>[^]*?<\/\1\s*>|<!--[^]*?-->|<!doctype[^<>]*>/gi;

/** Tags that may occur inside a word: `CO<sub>2</sub>` is one word. All other tags separate words. */
const WITHIN_WORDS = /<\/?(?:a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/gi;

const TAG = /<\/?[a-z][^<>]*>/gi;

/** The text for the encoder: visible and folded, so that equivalent texts have the same embedding. */
export const textForEncoder = (text: string): string => fold(visibleText(text));

/** The languages of texts, as ISO 639-1 codes. */
export type TextLanguage = "nl" | "en" | "fr" | "de";

/** The order breaks ties when the language is detected. */
export const TEXT_LANGUAGES: readonly TextLanguage[] = ["nl", "en", "fr", "de"];

const STEMMERS: Readonly<Record<TextLanguage, (word: string) => string>> = {
  nl: dutch,
  en: english,
  fr: french,
  de: german,
};

/** The stem of a folded word: that of "hauser" and "haus" is `haus`. */
export const stemOf = (folded: string, language: TextLanguage): string =>
  language === "nl" ? dutchStem(folded) : STEMMERS[language](folded);

/** Extends the Snowball stemmer for Dutch: `-ies` is a plural too, and `huizen` is a form of `huis`, `brieven` of `brief`. */
function dutchStem(folded: string): string {
  const stem = dutch(folded.replace(/ies$/, "ie"));
  return stem.replace(/z$/, "s").replace(/v$/, "f");
}
