/** For each candidate a bit mask of the elements that it covers. The best candidate comes first. */
type Covers = readonly bigint[];

/** The indexes of the chosen candidates, in order. `isProven` is false if the search reached its step limit. */
type SmallestCover = Readonly<{ chosen: readonly number[]; isProven: boolean }>;

/**
 * The smallest set of candidates that covers every element that any candidate covers. Of several smallest sets the one that comes first
 * in lexicographic order of the candidates. Exact within `maxSteps` steps, a step being one look at a candidate; beyond that a greedy
 * set from which no candidate can be removed.
 */
export function smallestCover(covers: Covers, maxSteps: number): SmallestCover {
  const all = unionOf(covers);
  const steps = { left: maxSteps };
  const candidates = covers
    .map((_, position) => position)
    .filter((position) => covers[position] !== 0n && !isRedundant(covers, position));
  try {
    return { chosen: bestOf(covers, candidates, all, steps), isProven: true };
  } catch (fault) {
    if (fault !== STEP_LIMIT_REACHED) throw fault;
    return { chosen: withoutRedundant(covers, greedy(covers, all), all), isProven: false };
  }
}

type Steps = { left: number };
const STEP_LIMIT_REACHED = new Error("the search for the fewest is given up");

/** Whether an earlier candidate covers the same elements or more, so that this one can be skipped. */
const isRedundant = (covers: Covers, position: number) =>
  covers.slice(0, position).some((better) => (covers[position]! & ~better) === 0n);

/** Decides the candidates in order: each is chosen if a smallest set with it exists. */
function bestOf(covers: Covers, candidates: readonly number[], all: bigint, steps: Steps): number[] {
  let size = 0;
  while (!canCover(covers, candidates, all, size, steps)) size += 1;
  const chosen: number[] = [];
  let open = all;
  for (const [index, position] of candidates.entries()) {
    if (open === 0n) break;
    const rest = open & ~covers[position]!;
    if (!canCover(covers, candidates.slice(index + 1), rest, size - chosen.length - 1, steps)) continue;
    chosen.push(position);
    open = rest;
  }
  return chosen;
}

/** Whether `size` candidates can cover the open elements. One that covers the element with the fewest candidates must be among them. */
function canCover(covers: Covers, candidates: readonly number[], open: bigint, size: number, steps: Steps): boolean {
  if (open === 0n) return true;
  if (size <= 0) return false;
  steps.left -= candidates.length;
  if (steps.left < 0) throw STEP_LIMIT_REACHED;
  const useful = candidates.filter((position) => (covers[position]! & open) !== 0n);
  const most = useful.reduce((best, position) => Math.max(best, countOf(covers[position]! & open)), 0);
  if (most * size < countOf(open)) return false;
  return rarest(covers, useful, open).some((position) =>
    canCover(covers, useful, open & ~covers[position]!, size - 1, steps),
  );
}

/** The candidates of the open element that the fewest candidates cover. */
function rarest(covers: Covers, candidates: readonly number[], open: bigint): readonly number[] {
  const sets = bitsOf(open).map((bit) => candidates.filter((position) => (covers[position]! & bit) !== 0n));
  return sets.reduce((least, each) => (each.length < least.length ? each : least));
}

/** Always chooses the candidate that covers the most open elements; of equals the first. */
function greedy(covers: Covers, all: bigint): number[] {
  const chosen: number[] = [];
  for (let open = all; open !== 0n;) {
    const gains = covers.map((each) => countOf(each & open));
    const best = gains.indexOf(Math.max(...gains));
    chosen.push(best);
    open &= ~covers[best]!;
  }
  return chosen.sort((a, b) => a - b);
}

/** Removes redundant candidates, the worst first. */
const withoutRedundant = (covers: Covers, chosen: readonly number[], all: bigint): number[] =>
  [...chosen].reverse().reduce(
    (kept, position) => {
      const others = kept.filter((each) => each !== position);
      return unionOf(others.map((each) => covers[each]!)) === all ? others : kept;
    },
    [...chosen],
  );

const unionOf = (covers: Covers) => covers.reduce((union, each) => union | each, 0n);

const countOf = (bits: bigint) => bitsOf(bits).length;

function bitsOf(bits: bigint): bigint[] {
  const singleBits: bigint[] = [];
  for (let rest = bits; rest !== 0n; rest &= rest - 1n) singleBits.push(rest & -rest);
  return singleBits;
}
