import { Side, type Candidates } from "./team";
import { MOST_TEAMS } from "../team.weights";

/** For each set of requirements, as bits, what the best candidate brings to it, and who that is (-1: nobody). */
export type Best = Readonly<{ value: Float64Array; who: Int32Array }>;

/** The best candidates for each set of requirements: of all, of the small, of the established. */
export type Blocks = Readonly<{ any: Best; small: Best; established: Best }>;

/** The best for each set of requirements who cover all of it: of set `s` those at `s * KEPT` and behind, the best first. */
type Front = Readonly<{ who: Int32Array; value: Float64Array; count: Uint8Array }>;

/** So many are kept: more than are ever left out. */
const KEPT = 2 * MOST_TEAMS + 1;

/**
 * Makes blocks of those who are `isIn`, without some. Those who can be best for a set are put in order once, so that this costs little.
 */
export function blocksOf(
  candidates: Candidates,
  values: Float64Array,
  isIn: (candidate: number) => boolean,
): (without: ReadonlySet<number>) => Blocks {
  const size = 2 ** candidates.weights.length;
  const fronts = frontsOf(candidates, values, size, isIn);
  return (without) => {
    const [neither, small, established] = fronts.map((front) => firstOf(front, without)) as [Best, Best, Best];
    return { any: bestOf([neither, small, established], size), small, established };
  };
}

/** For each side who is best for each set. */
function frontsOf(
  candidates: Candidates,
  values: Float64Array,
  size: number,
  isIn: (candidate: number) => boolean,
): Front[] {
  const fronts = Object.values(Side).map(() => ({
    who: new Int32Array(size * KEPT),
    value: new Float64Array(size * KEPT),
    count: new Uint8Array(size),
  }));
  const sums = new Float64Array(size);
  for (let candidate = 0; candidate < candidates.count; candidate++) {
    if (!isIn(candidate)) continue;
    const coverage = valuesAt(values, candidates, candidate);
    const support = supportOf(coverage);
    sumSubsets(sums, coverage, support);
    const front = fronts[candidates.sides[candidate]!]!;
    for (let set = support; ; set = (set - 1) & support) {
      enter(front, set, candidate, sums[set]!);
      if (set === 0) break;
    }
  }
  return fronts;
}

/** Puts a candidate where it belongs among the best for a set; behind its equals. */
function enter({ who, value, count }: Front, set: number, candidate: number, worth: number): void {
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

/** The first for each set who is not left out. Who is best for a part of a set may be the best for the whole. */
function firstOf({ who, value, count }: Front, without: ReadonlySet<number>): Best {
  const best = emptyBest(count.length);
  for (let set = 0; set < count.length; set++)
    for (let position = set * KEPT; position < set * KEPT + count[set]!; position++) {
      if (without.has(who[position]!)) continue;
      best.value[set] = value[position]!;
      best.who[set] = who[position]!;
      break;
    }
  spread(best);
  return best;
}

/** What one candidate brings to each requirement. */
export const valuesAt = (values: Float64Array, { weights }: Candidates, candidate: number): Float64Array =>
  values.subarray(candidate * weights.length, (candidate + 1) * weights.length);

/** The best of what some candidates bring to each requirement. */
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

/** The requirements to which somebody brings something, as bits. */
export function supportOf(values: Float64Array): number {
  let support = 0;
  for (let position = 0; position < values.length; position++) if (values[position]! > 0) support |= 1 << position;
  return support;
}

/** Writes what each subset of `support` is worth to `sums`, at its bits. */
export function sumSubsets(sums: Float64Array, values: Float64Array, support: number): void {
  sums[0] = 0;
  for (let set = (0 - support) & support; set !== 0; set = (set - support) & support)
    sums[set] = sums[set & (set - 1)]! + values[31 - Math.clz32(set & -set)]!;
}

const emptyBest = (size: number): Best => ({
  value: new Float64Array(size).fill(-Infinity),
  who: new Int32Array(size).fill(-1),
});

function spread({ value, who }: Best): void {
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
