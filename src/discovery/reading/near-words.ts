import { setImmediate as breathe } from "node:timers/promises";
import { type Lexicon } from "./compounds";

/** The known word that a mistyped one was meant to be: one letter too many, missing, other or swapped with its neighbour. */
export type NearWord = (word: string) => string | undefined;

/** In shorter words one other letter makes another word. */
const SHORTEST = 6;

/** So many words at a time; between them others have their turn. */
const SLICE = 1_000;

/** Room for the number of a word beside a hash of 32 bits, in the 53 bits of a whole number. */
const ROOM = 2 ** 21;

/**
 * Finds near words: both, with one letter left out, have a form in common. Every form of the lexicon is one number, hash and word
 * together, and the numbers stand in order.
 */
export async function nearWordsOf(lexicon: Lexicon): Promise<NearWord> {
  const known = [...lexicon.keys()].filter(({ length }) => length >= SHORTEST - 1);
  const forms: number[] = [];
  for (const [number, word] of known.entries()) {
    for (const form of formsOf(word)) forms.push(hashOf(form) * ROOM + number);
    if (number % SLICE === 0) await breathe();
  }
  const sorted = Float64Array.from(forms).sort();
  return (word) => (word.length < SHORTEST ? undefined : nearest(word, known, sorted, lexicon));
}

function nearest(word: string, known: readonly string[], sorted: Float64Array, lexicon: Lexicon): string | undefined {
  const near = formsOf(word)
    .flatMap((form) => wordsWith(hashOf(form), known, sorted))
    .filter((other) => other[0] === word[0] && isOneAway(word, other));
  return near.sort((one, other) => lexicon.get(other)! - lexicon.get(one)! || (one < other ? -1 : 1))[0];
}

/** A word, and the word with each of its letters left out. */
const formsOf = (word: string) => [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];

function hashOf(form: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function wordsWith(hash: number, known: readonly string[], sorted: Float64Array): string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < hash * ROOM) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (; low < sorted.length && Math.floor(sorted[low]! / ROOM) === hash; low++)
    found.push(known[sorted[low]! % ROOM]!);
  return found;
}

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
