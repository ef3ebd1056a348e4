import { type Work } from "../shared/runtime/run-cooperatively";
import { type WeightedTerm } from "./rank-words";
import { type TextLanguage } from "../shared/text/words";

/**
 * Real notices as bags of hashed words, with the group of codes that each buyer chose. The file holds for each notice its group, its number
 * of words, then bucket and weight of each word. The texts cannot be restored from it.
 */
export type Notices = Readonly<{
  groups: Uint16Array;
  /** The index of the first entry of each bucket. An entry is a notice, and the weight of the word in it. */
  starts: Uint32Array;
  entries: Uint16Array;
  weights: Float32Array;
}>;

const BUCKETS = 65_536;

/** The stored form of a weight of 1. */
export const WHOLE = 65_535;

/** The bucket of a stem: FNV-1a, folded to 16 bits. */
export function bucketOf(language: TextLanguage, stem: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${language}:${stem}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return ((hash >>> 16) ^ hash) & (BUCKETS - 1);
}

/** How many notices are processed before a pause. */
const NOTICES_PER_PAUSE = 500;

/** Groups the entries of notices by bucket with a counting sort. */
export function* noticesOf(stored: Uint16Array): Work<Notices> {
  const groups: number[] = [];
  const starts = new Uint32Array(BUCKETS + 1);
  for (let at = 0; at < stored.length; at = nextAfter(at, stored)) {
    if (groups.push(stored[at]!) % NOTICES_PER_PAUSE === 0) yield;
    for (let word = at + 2; word < nextAfter(at, stored); word += 2) starts[stored[word]! + 1]!++;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1]! += starts[bucket]!;
  yield;
  const free = starts.slice();
  const entries = new Uint16Array(starts[BUCKETS]!);
  const weights = new Float32Array(starts[BUCKETS]!);
  for (let at = 0, notice = 0; at < stored.length; at = nextAfter(at, stored), notice++) {
    if (notice % NOTICES_PER_PAUSE === 0) yield;
    for (let word = at + 2; word < nextAfter(at, stored); word += 2) {
      const position = free[stored[word]!]!++;
      entries[position] = notice;
      weights[position] = stored[word + 1]! / WHOLE;
    }
  }
  return { groups: Uint16Array.from(groups), starts, entries, weights };
}

const nextAfter = (at: number, stored: Uint16Array) => at + 2 + 2 * stored[at + 1]!;

/** The similarity of a text to each notice by words, 0 to 1. Rare words weigh more. */
export function noticeSimilarity(
  queryTerms: ReadonlyMap<string, WeightedTerm>,
  language: TextLanguage,
  notices: Notices,
): Float32Array {
  const { groups, starts, entries, weights } = notices;
  const similarities = new Float32Array(groups.length);
  let length = 0;
  for (const [stem, { weight }] of queryTerms) {
    const bucket = bucketOf(language, stem);
    const noticeCount = starts[bucket + 1]! - starts[bucket]!;
    const worth = Math.log1p(weight) * noticeRarity(groups.length, noticeCount);
    length += worth ** 2;
    for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++) similarities[entries[at]!]! += worth * weights[at]!;
  }
  return similarities.map((value) => value / (Math.sqrt(length) || 1));
}

/** The rarity of a word: the inverse document frequency over all notices. */
export const noticeRarity = (all: number, matching: number) => Math.max(0, Math.log(all / (1 + matching)));
