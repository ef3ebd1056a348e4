import { GrowableArray } from "../runtime/growable-array";

const { imul } = Math;

/**
 * A compact index of words by their forms. Each entry is one number that holds the hash of a form and the number of its word. Entries are
 * sorted. Two forms may share a hash, so the caller must check the words.
 */
export type WordsByForm = Readonly<{ numbers: Float64Array }>;

/** The factor that leaves 21 bits for the number of a word next to a hash of 32 bits. Both fit into the 53 bits of an integer. */
const WORD_RANGE = 2 ** 21;

/** Starts an index. `add` collects the forms of words, `build` returns the index. */
export function startWordsByForm() {
  const numbers = new GrowableArray(Float64Array);
  return {
    add: (form: string, word: number) => numbers.push(hashOf(form) * WORD_RANGE + word),
    build: (): WordsByForm => ({ numbers: numbers.toArray().sort() }),
  };
}

/** The numbers of the words with a form, and of the few others with the same hash. */
export function* wordsWithForm({ numbers }: WordsByForm, form: string): Generator<number> {
  const wanted = hashOf(form) * WORD_RANGE;
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  for (; low < numbers.length && numbers[low]! < wanted + WORD_RANGE; low++) yield numbers[low]! - wanted;
}

function hashOf(form: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = imul(hash ^ form.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
