import { fold, foldWithOffsets } from "../../../graph/schema/fold";

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
