import { STOP_WORDS } from "./stop-words";
import { TEXT_LANGUAGES, type TextLanguage } from "../../shared/text/text-language";
import { type Word } from "./words";

/** How much more a stop word tells of the language than a word of the vocabulary. */
const STOP_WORD = 2;

/** The language of a text: the one whose stop words and vocabulary it uses most; a word of several languages tells less. */
export function detectLanguage(
  words: readonly Word[],
  knows: (language: TextLanguage, word: Word) => boolean,
): TextLanguage {
  const points = new Map(TEXT_LANGUAGES.map((tongue) => [tongue, 0]));
  for (const word of words) {
    const stop = TEXT_LANGUAGES.filter((tongue) => STOP_WORDS[tongue].has(word.folded));
    const tongues = stop.length > 0 ? stop : TEXT_LANGUAGES.filter((tongue) => knows(tongue, word));
    const worth = (stop.length > 0 ? STOP_WORD : 1) / tongues.length;
    for (const tongue of tongues) points.set(tongue, points.get(tongue)! + worth);
  }
  return [...points].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
