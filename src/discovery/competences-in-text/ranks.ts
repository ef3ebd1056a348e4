/** Room for a place beside the 32 bits of a score, in the 53 bits of a whole number. */
const ROOM = 2 ** 20;

/**
 * The places with a score above zero, the best first, ties in their order. Score and place are made one number, since numbers are sorted
 * ten times as fast as by a comparison: the bits of a positive float are in the order of the floats.
 */
export function bestOf(scores: Float32Array, most: number): number[] {
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const least = most < scores.length ? leastAmong(bits, most) : 0;
  const keys = new Float64Array(scores.length);
  let found = 0;
  for (let place = 0; place < scores.length; place++)
    if (scores[place]! > 0 && bits[place]! >= least) keys[found++] = bits[place]! * ROOM + (ROOM - 1 - place);
  const sorted = keys.subarray(0, found).sort();
  return Array.from({ length: Math.min(most, found) }, (_, rank) => ROOM - 1 - (sorted[found - 1 - rank]! % ROOM));
}

/** The bits of a float that tell which of some thousand steps it is on: few scores share one. */
const STEP_BITS = 15;

/** Bits of which at least `most` positive scores have as many or more, and few others: only these need be sorted. */
function leastAmong(bits: Uint32Array, most: number): number {
  const counts = new Uint32Array(2 ** (31 - STEP_BITS));
  for (let place = 0; place < bits.length; place++) if (bits[place]! < SIGN) counts[bits[place]! >>> STEP_BITS]! += 1;
  let step = counts.length - 1;
  for (let sum = counts[step]!; sum < most && step > 0;) sum += counts[--step]!;
  return step * 2 ** STEP_BITS;
}

/** The bit of what is below zero. */
const SIGN = 2 ** 31;
