import { yieldToEventLoop } from "../../../graph/driver/yield-to-event-loop";
import { startWordsByForm, wordsWithForm, type WordsByForm } from "../../shared/text/words-by-form";

/** The known words of a language, without accents, and how often each occurs in the vocabulary. */
export type Lexicon = ReadonlyMap<string, number>;

/** Corrects a mistyped word to a known one: with one letter added, missing or wrong, or two neighbouring letters swapped. */
export type NearWord = (word: string) => string | undefined;

/** The minimum length of a word that is corrected. In shorter words one different letter makes another word. */
const SHORTEST = 6;

/** How many words are processed before yielding to the event loop. */
const WORDS_PER_PAUSE = 1_000;

/** Builds the correction. A mistyped word and a known word share a form if each may drop one letter. */
export async function nearWordsOf(lexicon: Lexicon): Promise<NearWord> {
  const known = [...lexicon.keys()].filter(({ length }) => length >= SHORTEST - 1);
  const forms = startWordsByForm();
  for (const [number, word] of known.entries()) {
    for (const form of formsOf(word)) forms.add(form, number);
    if (number % WORDS_PER_PAUSE === 0) await yieldToEventLoop();
  }
  await yieldToEventLoop();
  const byForm = forms.build();
  await yieldToEventLoop();
  return (word) => (word.length < SHORTEST ? undefined : nearest(word, known, byForm, lexicon));
}

function nearest(word: string, known: readonly string[], byForm: WordsByForm, lexicon: Lexicon): string | undefined {
  const near = formsOf(word)
    .flatMap((form) => Array.from(wordsWithForm(byForm, form), (number) => known[number]!))
    .filter((other) => other[0] === word[0] && isOneEditApart(word, other));
  return near.sort((one, other) => lexicon.get(other)! - lexicon.get(one)! || (one < other ? -1 : 1))[0];
}

/** A word, and its variants with one letter dropped. */
const formsOf = (word: string) => [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];

/** Whether one edit turns one word into the other. Compares what is left between their common prefix and suffix. */
export function isOneEditApart(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1])
    [end, otherEnd] = [end - 1, otherEnd - 1];
  const [left, right] = [one.slice(start, end), other.slice(start, otherEnd)];
  if (left.length <= 1 && right.length <= 1) return left !== right;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
