import { wordsWithOffsets } from "../../shared/text/words";
import { visibleText } from "../../shared/text/visible-text";

/** A word as it stands in a text, and as it is compared. Place: how many words stand before it. */
export type Word = Readonly<{ shown: string; folded: string; place: number }>;

/** The words of a text in their order, with a letter in each: numbers alone tell of no subject. */
export function wordsOf(text: string): Word[] {
  const visible = visibleText(text);
  return wordsWithOffsets(visible)
    .filter(({ folded }) => LETTER.test(folded))
    .map(({ folded, start, end }, place) => ({ shown: visible.slice(start, end), folded, place }));
}

const LETTER = /\p{L}/u;
