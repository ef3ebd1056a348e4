/** What each candidate covers, one bit for each thing that is to be covered; the best candidate first. */
type Covers = readonly bigint[];

/** The places of the candidates that are chosen, in order; `isProven` unless the search was given up for its length. */
type SmallestCover = Readonly<{ chosen: readonly number[]; isProven: boolean }>;

/**
 * The fewest candidates that together cover all that any of them does. Of several such sets the one with the best candidates: the one whose
 * first is best, among those whose second is best, and so on. Exact, unless more than `mostLooks` looks at a candidate would be needed;
 * then it is a set from which none can be left out.
 */
export function smallestCover(covers: Covers, mostLooks: number): SmallestCover {
  const all = unionOf(covers);
  const looks = { left: mostLooks };
  const candidates = covers
    .map((_, position) => position)
    .filter((position) => covers[position] !== 0n && !isNeedless(covers, position));
  try {
    return { chosen: bestOf(covers, candidates, all, looks), isProven: true };
  } catch (fault) {
    if (fault !== TOO_LONG) throw fault;
    return { chosen: withoutNeedless(covers, greedy(covers, all), all), isProven: false };
  }
}

type Looks = { left: number };
const TOO_LONG = new Error("the search for the fewest is given up");

/** Whether a better candidate covers the same and perhaps more: then nobody needs this one. */
const isNeedless = (covers: Covers, position: number) =>
  covers.slice(0, position).some((better) => (covers[position]! & ~better) === 0n);

/** Settles the best candidates one by one: each is taken if, with it, as few as possible still suffice. */
function bestOf(covers: Covers, candidates: readonly number[], all: bigint, looks: Looks): number[] {
  let size = 0;
  while (!suffices(covers, candidates, all, size, looks)) size += 1;
  const chosen: number[] = [];
  let open = all;
  for (const [index, position] of candidates.entries()) {
    if (open === 0n) break;
    const rest = open & ~covers[position]!;
    if (!suffices(covers, candidates.slice(index + 1), rest, size - chosen.length - 1, looks)) continue;
    chosen.push(position);
    open = rest;
  }
  return chosen;
}

/** Whether `size` of the candidates can cover what is open: one of those that cover its rarest part must be among them. */
function suffices(covers: Covers, candidates: readonly number[], open: bigint, size: number, looks: Looks): boolean {
  if (open === 0n) return true;
  if (size <= 0) return false;
  looks.left -= candidates.length;
  if (looks.left < 0) throw TOO_LONG;
  const useful = candidates.filter((position) => (covers[position]! & open) !== 0n);
  const most = useful.reduce((best, position) => Math.max(best, countOf(covers[position]! & open)), 0);
  if (most * size < countOf(open)) return false;
  return rarest(covers, useful, open).some((position) =>
    suffices(covers, useful, open & ~covers[position]!, size - 1, looks),
  );
}

/** The candidates that cover the part of what is open that the fewest cover. */
function rarest(covers: Covers, candidates: readonly number[], open: bigint): readonly number[] {
  const sets = bitsOf(open).map((bit) => candidates.filter((position) => (covers[position]! & bit) !== 0n));
  return sets.reduce((least, each) => (each.length < least.length ? each : least));
}

/** Always the candidate that covers most of what is still open; of equals the best. */
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

/** Leaves out, the worst first, whatever the others cover. */
const withoutNeedless = (covers: Covers, chosen: readonly number[], all: bigint): number[] =>
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
