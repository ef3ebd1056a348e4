/** The places with a score above zero, the best first, ties in their order. */
export function bestOf(scores: Float32Array, most: number): number[] {
  const found: number[] = [];
  const floor = floorOf(scores, most);
  for (let place = 0; place < scores.length; place++)
    if (scores[place]! > 0 && scores[place]! >= floor) found.push(place);
  return found.sort((one, other) => scores[other]! - scores[one]! || one - other).slice(0, most);
}

/** A score that at least so many reach: only those need to be put in order. */
function floorOf(scores: Float32Array, most: number): number {
  if (scores.length <= most) return -Infinity;
  return Float32Array.from(scores).sort()[scores.length - most]!;
}
