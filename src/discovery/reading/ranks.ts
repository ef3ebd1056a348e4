/** Room for a place beside the 32 bits of a score, in the 53 bits of a whole number. */
const ROOM = 2 ** 20;

/**
 * The places with a score above zero, the best first, ties in their order. Score and place are made one number, since numbers are sorted
 * ten times as fast as by a comparison: the bits of a positive float are in the order of the floats.
 */
export function bestOf(scores: Float32Array, most: number): number[] {
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const keys = new Float64Array(scores.length);
  let found = 0;
  for (let place = 0; place < scores.length; place++)
    if (scores[place]! > 0) keys[found++] = bits[place]! * ROOM + (ROOM - 1 - place);
  const sorted = keys.subarray(0, found).sort();
  return Array.from({ length: Math.min(most, found) }, (_, rank) => ROOM - 1 - (sorted[found - 1 - rank]! % ROOM));
}
