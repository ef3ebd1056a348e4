import { type Terms } from "./vocabulary/lexicon";
import { rarityOf, type TermIndex } from "./vocabulary/term-index";
import { type Word } from "./vocabulary/words";

/** A term of a text: its weight, and the words that it comes from. */
export type WeightedTerm = { weight: number; words: Set<string> };

/** The scores of concepts for the words of a text. */
type WordRanking = Readonly<{
  scores: Float32Array;
  /** The words of the text that match a concept, those with the highest score first. */
  wordsFor: (position: number) => string[];
}>;

/** The BM25 parameters k1 and b, tuned on training notices. */
const SATURATION = 1.2;
const LENGTH = 0.6;

/** The extra weight of the first word: people say first what they want. */
const FIRST_WORD_BONUS = 1;

/** After so many words half of the extra weight is left. */
const BONUS_HALF_LIFE = 15;

/** The terms of a text with their weights. */
export function weightTerms(words: readonly Word[], termsOf: Terms): Map<string, WeightedTerm> {
  const queryTerms = new Map<string, WeightedTerm>();
  for (const word of words)
    for (const { stem, weight } of termsOf(word)) {
      const known = queryTerms.get(stem) ?? { weight: 0, words: new Set<string>() };
      known.weight += weight * (1 + FIRST_WORD_BONUS * 2 ** (-word.position / BONUS_HALF_LIFE));
      known.words.add(word.shown);
      queryTerms.set(stem, known);
    }
  return queryTerms;
}

/**
 * Scores documents by the terms that they share with a text (BM25).
 * @param lengthShare how much a long document loses, 0 to 1
 */
export function rankByWords(
  queryTerms: ReadonlyMap<string, WeightedTerm>,
  index: TermIndex,
  lengthShare = LENGTH,
): WordRanking {
  const { terms, starts, positions, weights, lengths } = index;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  const scores = new Float32Array(lengths.length);
  for (const [stem, { weight }] of queryTerms) {
    const term = terms.get(stem);
    if (term === undefined) continue;
    const worth = Math.log1p(weight) * rarityOf(index, term);
    for (let at = starts[term]!; at < starts[term + 1]!; at++) {
      const position = positions[at]!;
      const length = 1 - lengthShare + (lengthShare * lengths[position]!) / mean;
      scores[position]! += (worth * weights[at]! * (SATURATION + 1)) / (weights[at]! + SATURATION * length);
    }
  }
  return { scores, wordsFor: (position) => matchingWords(position, queryTerms, index) };
}

function matchingWords(position: number, queryTerms: ReadonlyMap<string, WeightedTerm>, index: TermIndex): string[] {
  const matching = [...queryTerms].flatMap(([stem, { weight, words }]) => {
    const term = index.terms.get(stem);
    if (term === undefined || !index.positions.subarray(index.starts[term], index.starts[term + 1]).includes(position))
      return [];
    return [{ worth: Math.log1p(weight) * rarityOf(index, term), words: [...words] }];
  });
  return [...new Set(matching.sort((one, other) => other.worth - one.worth).flatMap(({ words }) => words))];
}

/** The factor that leaves 20 bits for an index next to the 32 bits of a score. Both fit into the 53 bits of an integer. */
const INDEX_RANGE = 2 ** 20;

/**
 * The indexes of the scores above zero, best first, ties by index. Packs score and index into one number, because sorting numbers is ten
 * times as fast as sorting with a comparator. The bits of positive floats have the same order as the floats.
 */
export function bestOf(scores: Float32Array, most: number): number[] {
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const threshold = most < scores.length ? thresholdFor(bits, most) : 0;
  const keys = new Float64Array(scores.length);
  let count = 0;
  for (let position = 0; position < scores.length; position++)
    if (scores[position]! > 0 && bits[position]! >= threshold)
      keys[count++] = bits[position]! * INDEX_RANGE + (INDEX_RANGE - 1 - position);
  const sorted = keys.subarray(0, count).sort();
  return Array.from(
    { length: Math.min(most, count) },
    (_, rank) => INDEX_RANGE - 1 - (sorted[count - 1 - rank]! % INDEX_RANGE),
  );
}

/** How many low bits of a float are dropped to get its bucket. Few scores share a bucket. */
const STEP_BITS = 15;

/** A lower bound in bits that at least `most` positive scores reach, and few others. Only these need to be sorted. */
function thresholdFor(bits: Uint32Array, most: number): number {
  const counts = new Uint32Array(2 ** (31 - STEP_BITS));
  for (let position = 0; position < bits.length; position++)
    if (bits[position]! < SIGN_BIT) counts[bits[position]! >>> STEP_BITS]! += 1;
  let step = counts.length - 1;
  for (let sum = counts[step]!; sum < most && step > 0;) sum += counts[--step]!;
  return step * 2 ** STEP_BITS;
}

/** The sign bit of a float. */
const SIGN_BIT = 2 ** 31;
