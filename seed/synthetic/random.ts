/** Numbers from 0 up to 1, one at each call. */
export type Stream = () => number;

/** The stream with a name (mulberry32). Streams do not influence each other, and a seed always gives the same numbers. */
export function streamOf(seed: number, name: string): Stream {
  let state = hashOf(`${seed}/${name}`);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, 32 bits. */
const hashOf = (text: string) =>
  Buffer.from(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5 | 0);

export const happens = (stream: Stream, share: number): boolean => stream() < share;

/** A whole number from `min` to `max`, both included. */
export const wholeNumber = (stream: Stream, min: number, max: number): number =>
  min + Math.floor(stream() * (max - min + 1));

export const oneOf = <T>(stream: Stream, items: readonly T[]): T => items[wholeNumber(stream, 0, items.length - 1)]!;

/** A random key; its weight decides how often it is drawn. */
export const oneKeyOf = <Key extends string>(stream: Stream, weights: Readonly<Record<Key, number>>): Key =>
  oneByWeight(stream, Object.keys(weights) as Key[], (key) => weights[key]);

export const oneByWeight = <T>(stream: Stream, items: readonly T[], weightOf: (item: T) => number): T =>
  severalByWeight(stream, items, 1, weightOf)[0]!;

/** A number of different items, or as many as have a weight. */
export function severalByWeight<T>(
  stream: Stream,
  items: readonly T[],
  count: number,
  weightOf: (item: T) => number,
): T[] {
  const weights = items.map(weightOf);
  const drawn: T[] = [];
  while (drawn.length < count) {
    const index = drawIndex(stream, weights);
    if (index < 0) break;
    drawn.push(items[index]!);
    weights[index] = 0;
  }
  return drawn;
}

/** Returns -1 if nothing has a weight. The sum is computed each time, because a running sum would drift. */
function drawIndex(stream: Stream, weights: readonly number[]): number {
  let left = stream() * weights.reduce((sum, weight) => sum + weight, 0);
  let last = -1;
  for (let index = 0; index < weights.length && left >= 0; index++) {
    if (weights[index]! <= 0) continue;
    last = index;
    left -= weights[index]!;
  }
  return last;
}

/** Most lie around the median, a few far above it. A sum of twelve numbers replaces the normal distribution: it is the same on every machine. */
export function logNormal(stream: Stream, median: number, spread: number): number {
  const bell = Array.from({ length: 12 }, stream).reduce((sum, each) => sum + each, -6);
  return median * Math.exp(spread * bell);
}

/** From 1 to `max`: half of all lie below 2, a tenth above 10. */
export const heavyTailed = (stream: Stream, max: number): number => Math.min(max, 1 / (1 - stream()));
