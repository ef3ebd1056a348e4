import { GrowableArray } from "../runtime/growable-array";

/**
 * Words by forms of theirs, in little room: every form is one number, its hash and the number of its word together, and the numbers stand in
 * order. Two forms may share a hash: who asks looks whether a word is meant.
 */
export type WordsByForm = Readonly<{ numbers: Float64Array }>;

/** Room for the number of a word beside a hash of 32 bits, in the 53 bits of a whole number. */
const ROOM = 2 ** 21;

/** Collects the forms of words; `build` sorts them. */
export function startForms() {
  const numbers = new GrowableArray(Float64Array);
  return {
    add: (form: string, word: number) => numbers.push(hashOf(form) * ROOM + word),
    build: (): WordsByForm => ({ numbers: numbers.toArray().sort() }),
  };
}

/** The numbers of the words that have a form, and of few others. */
export function* wordsWith({ numbers }: WordsByForm, form: string): Generator<number> {
  const wanted = hashOf(form) * ROOM;
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  for (; low < numbers.length && numbers[low]! < wanted + ROOM; low++) yield numbers[low]! - wanted;
}

function hashOf(form: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
