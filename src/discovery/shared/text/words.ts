import { fold, foldWithOffsets } from "../../../graph/schema/fold";
import { decode } from "html-entities";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";

/** A word of a text as it is compared, and where it begins and ends in the text as it was written. */
export type WordInText = Readonly<{ folded: string; start: number; end: number }>;

/** Letters and digits, with the marks that belong to them. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Longer runs of letters are no words of people; they would cost more than they tell. */
const LONGEST = 60;

/** The words and numbers of a text, folded, in their order. What stands between them only divides them, so no text can fail. */
export const foldedWordsOf = (text: string): string[] =>
  (fold(text).match(WORD) ?? []).filter(({ length }) => length <= LONGEST);

/** The same with their places, for those who show them. */
export function wordsWithOffsets(text: string): WordInText[] {
  const { folded, starts, ends } = foldWithOffsets(text);
  const words: WordInText[] = [];
  for (const { 0: word, index } of folded.matchAll(WORD))
    if (word.length <= LONGEST)
      words.push({ folded: word, start: starts[index]!, end: ends[index + word.length - 1]! });
  return words;
}

/** What a browser shows of a text with marks of HTML: no tags, comments, scripts or styles, and signs in place of their codes. Plain text stays as it is. */
export const visibleText = (text: string): string => (/[<&]/.test(text) ? withoutMarks(text) : text);

const withoutMarks = (text: string): string =>
  decode(text.replace(HIDDEN, " ").replace(WITHIN_WORDS, "").replace(TAG, " "), { level: "html5", scope: "strict" });

/** What a page holds and nobody reads. */
const HIDDEN = /<(script|style)\b[^<>]*>[^]*?<\/\1\s*>|<!--[^]*?-->|<!doctype[^<>]*>/gi;

/** Tags that stand inside words: `CO<sub>2</sub>` is one word. All others divide words. */
const WITHIN_WORDS = /<\/?(?:a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/gi;

const TAG = /<\/?[a-z][^<>]*>/gi;

/** A text as the encoder gets it: one spelling of each word, so that equal texts mean the same. */
export const textForEncoder = (text: string): string => fold(visibleText(text));

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
