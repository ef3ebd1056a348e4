import { yieldToEventLoop } from "../../../graph/driver/yield-to-event-loop";
import { startForms, wordsWith, type WordsByForm } from "../../shared/text/words-by-form";

/** Known words of a language, without accents, and how often each stands in the vocabulary. */
export type Lexicon = ReadonlyMap<string, number>;

/** The known word that a mistyped one was meant to be: one letter too many, missing, other or swapped with its neighbour. */
export type NearWord = (word: string) => string | undefined;

/** In shorter words one other letter makes another word. */
const SHORTEST = 6;

/** So many words at a time; between them others have their turn. */
const SLICE = 1_000;

/** Finds near words: both, with one letter left out, have a form in common. */
export async function nearWordsOf(lexicon: Lexicon): Promise<NearWord> {
  const known = [...lexicon.keys()].filter(({ length }) => length >= SHORTEST - 1);
  const forms = startForms();
  for (const [number, word] of known.entries()) {
    for (const form of formsOf(word)) forms.add(form, number);
    if (number % SLICE === 0) await yieldToEventLoop();
  }
  await yieldToEventLoop();
  const byForm = forms.build();
  await yieldToEventLoop();
  return (word) => (word.length < SHORTEST ? undefined : nearest(word, known, byForm, lexicon));
}

function nearest(word: string, known: readonly string[], byForm: WordsByForm, lexicon: Lexicon): string | undefined {
  const near = formsOf(word)
    .flatMap((form) => Array.from(wordsWith(byForm, form), (number) => known[number]!))
    .filter((other) => other[0] === word[0] && isOneAway(word, other));
  return near.sort((one, other) => lexicon.get(other)! - lexicon.get(one)! || (one < other ? -1 : 1))[0];
}

/** A word, and the word with each of its letters left out. */
const formsOf = (word: string) => [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];

/** Whether one change makes one word of the other: what differs between their common beginning and end tells. */
export function isOneAway(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1])
    [end, otherEnd] = [end - 1, otherEnd - 1];
  const [left, right] = [one.slice(start, end), other.slice(start, otherEnd)];
  if (left.length <= 1 && right.length <= 1) return left !== right;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
