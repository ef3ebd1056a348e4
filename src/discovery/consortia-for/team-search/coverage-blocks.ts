import { Side, type Candidates } from "./team";
import { MAX_TEAMS } from "../team.weights";

/** For each set of requirements, as a bit mask, the value of the best candidate, and its number (-1: none). */
export type Best = Readonly<{ value: Float64Array; who: Int32Array }>;

/** The best candidates for each set of requirements: of all, of the small ones, of the established ones. */
export type Blocks = Readonly<{ any: Best; small: Best; established: Best }>;

/** The best candidates that cover all of each set, best first. Those of set `s` start at index `s * KEPT`. */
type Front = Readonly<{ who: Int32Array; value: Float64Array; count: Uint8Array }>;

/** How many candidates are kept for each set: more than a search ever excludes. */
const KEPT = 2 * MAX_TEAMS + 1;

/**
 * Returns a function that builds the blocks of the candidates that are `isIncluded`, without the excluded ones. The candidates for each set are
 * sorted once, so each call is cheap.
 */
export function blocksOf(
  candidates: Candidates,
  values: Float64Array,
  isIncluded: (candidate: number) => boolean,
): (excluded: ReadonlySet<number>) => Blocks {
  const size = 2 ** candidates.weights.length;
  const fronts = frontsOf(candidates, values, size, isIncluded);
  return (excluded) => {
    const [neither, small, established] = fronts.map((front) => bestIncluded(front, excluded)) as [Best, Best, Best];
    return { any: bestOf([neither, small, established], size), small, established };
  };
}

/** The best candidates for each set, by side. */
function frontsOf(
  candidates: Candidates,
  values: Float64Array,
  size: number,
  isIncluded: (candidate: number) => boolean,
): Front[] {
  const fronts = Object.values(Side).map(() => ({
    who: new Int32Array(size * KEPT),
    value: new Float64Array(size * KEPT),
    count: new Uint8Array(size),
  }));
  const sums = new Float64Array(size);
  for (let candidate = 0; candidate < candidates.count; candidate++) {
    if (!isIncluded(candidate)) continue;
    const coverage = valuesAt(values, candidates, candidate);
    const support = supportOf(coverage);
    sumSubsets(sums, coverage, support);
    const front = fronts[candidates.sides[candidate]!]!;
    for (let set = support; ; set = (set - 1) & support) {
      insert(front, set, candidate, sums[set]!);
      if (set === 0) break;
    }
  }
  return fronts;
}

/** Inserts a candidate among the best for a set, behind equal ones. */
function insert({ who, value, count }: Front, set: number, candidate: number, worth: number): void {
  const start = set * KEPT;
  const kept = count[set]!;
  if (kept === KEPT && value[start + KEPT - 1]! >= worth) return;
  let position = start + Math.min(kept, KEPT - 1);
  for (; position > start && value[position - 1]! < worth; position--) {
    value[position] = value[position - 1]!;
    who[position] = who[position - 1]!;
  }
  value[position] = worth;
  who[position] = candidate;
  count[set] = Math.min(kept + 1, KEPT);
}

/** The best candidate for each set that is not excluded. The best candidate for a subset may be the best for the whole set. */
function bestIncluded({ who, value, count }: Front, excluded: ReadonlySet<number>): Best {
  const best = emptyBest(count.length);
  for (let set = 0; set < count.length; set++)
    for (let position = set * KEPT; position < set * KEPT + count[set]!; position++) {
      if (excluded.has(who[position]!)) continue;
      best.value[set] = value[position]!;
      best.who[set] = who[position]!;
      break;
    }
  propagateToSupersets(best);
  return best;
}

/** The value of one candidate for each requirement. */
export const valuesAt = (values: Float64Array, { weights }: Candidates, candidate: number): Float64Array =>
  values.subarray(candidate * weights.length, (candidate + 1) * weights.length);

/** The best value of some candidates for each requirement. */
export function strongestOf(candidates: Candidates, values: Float64Array, some: readonly number[]): Float64Array {
  const width = candidates.weights.length;
  const best = new Float64Array(width);
  for (const candidate of some)
    for (let position = 0; position < width; position++) {
      const value = values[candidate * width + position]!;
      if (value > best[position]!) best[position] = value;
    }
  return best;
}

/** The bit mask of the requirements with a positive value. */
export function supportOf(values: Float64Array): number {
  let support = 0;
  for (let position = 0; position < values.length; position++) if (values[position]! > 0) support |= 1 << position;
  return support;
}

/** Writes the value of each subset of `support` to `sums`, at the index of its bit mask. */
export function sumSubsets(sums: Float64Array, values: Float64Array, support: number): void {
  sums[0] = 0;
  for (let set = (0 - support) & support; set !== 0; set = (set - support) & support)
    sums[set] = sums[set & (set - 1)]! + values[31 - Math.clz32(set & -set)]!;
}

const emptyBest = (size: number): Best => ({
  value: new Float64Array(size).fill(-Infinity),
  who: new Int32Array(size).fill(-1),
});

function propagateToSupersets({ value, who }: Best): void {
  for (let bit = 1; bit < value.length; bit <<= 1)
    for (let set = 0; set < value.length; set++) {
      if ((set & bit) === 0 || value[set ^ bit]! <= value[set]!) continue;
      value[set] = value[set ^ bit]!;
      who[set] = who[set ^ bit]!;
    }
}

function bestOf(some: readonly Best[], size: number): Best {
  const best = emptyBest(size);
  for (const { value, who } of some)
    for (let set = 0; set < size; set++)
      if (value[set]! > best.value[set]!) {
        best.value[set] = value[set]!;
        best.who[set] = who[set]!;
      }
  return best;
}
