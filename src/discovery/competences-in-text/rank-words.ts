import { type Terms } from "./vocabulary/lexicon";
import { rarityOf, type TermIndex } from "./vocabulary/term-index";
import { type Word } from "./vocabulary/words";

/** A term of a text: how much it says, and the words that it was read from. */
export type WeightedTerm = { weight: number; words: Set<string> };

/** How concepts answer to the words of a text. */
type WordRanking = Readonly<{
  scores: Float32Array;
  /** The words of the text that lead to a concept, the most telling first. */
  wordsFor: (position: number) => string[];
}>;

/** Saturation and length of BM25, set on training notices. */
const SATURATION = 1.2;
const LENGTH = 0.6;

/** People say first what they want: a word at the beginning counts up to twice, and half of that is gone after so many words. */
const BEGINNING = 1;
const HALF = 15;

/** The terms that a text asks for. */
export function weightTerms(words: readonly Word[], termsOf: Terms): Map<string, WeightedTerm> {
  const queryTerms = new Map<string, WeightedTerm>();
  for (const word of words)
    for (const { stem, weight } of termsOf(word)) {
      const known = queryTerms.get(stem) ?? { weight: 0, words: new Set<string>() };
      known.weight += weight * (1 + BEGINNING * 2 ** (-word.position / HALF));
      known.words.add(word.shown);
      queryTerms.set(stem, known);
    }
  return queryTerms;
}

/** Ranks concepts by the terms that their names share with a text (BM25; a name is the document). */
export function rankByWords(queryTerms: ReadonlyMap<string, WeightedTerm>, index: TermIndex): WordRanking {
  const { terms, starts, positions, weights, lengths } = index;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  const scores = new Float32Array(lengths.length);
  for (const [stem, { weight }] of queryTerms) {
    const term = terms.get(stem);
    if (term === undefined) continue;
    const worth = Math.log1p(weight) * rarityOf(index, term);
    for (let at = starts[term]!; at < starts[term + 1]!; at++) {
      const position = positions[at]!;
      const length = 1 - LENGTH + (LENGTH * lengths[position]!) / mean;
      scores[position]! += (worth * weights[at]! * (SATURATION + 1)) / (weights[at]! + SATURATION * length);
    }
  }
  return { scores, wordsFor: (position) => wordsLeadingTo(position, queryTerms, index) };
}

function wordsLeadingTo(position: number, queryTerms: ReadonlyMap<string, WeightedTerm>, index: TermIndex): string[] {
  const leading = [...queryTerms].flatMap(([stem, { weight, words }]) => {
    const term = index.terms.get(stem);
    if (term === undefined || !index.positions.subarray(index.starts[term], index.starts[term + 1]).includes(position))
      return [];
    return [{ worth: Math.log1p(weight) * rarityOf(index, term), words: [...words] }];
  });
  return [...new Set(leading.sort((one, other) => other.worth - one.worth).flatMap(({ words }) => words))];
}

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
  let count = 0;
  for (let position = 0; position < scores.length; position++)
    if (scores[position]! > 0 && bits[position]! >= least)
      keys[count++] = bits[position]! * ROOM + (ROOM - 1 - position);
  const sorted = keys.subarray(0, count).sort();
  return Array.from({ length: Math.min(most, count) }, (_, rank) => ROOM - 1 - (sorted[count - 1 - rank]! % ROOM));
}

/** The bits of a float that tell which of some thousand steps it is on: few scores share one. */
const STEP_BITS = 15;

/** Bits of which at least `most` positive scores have as many or more, and few others: only these need be sorted. */
function leastAmong(bits: Uint32Array, most: number): number {
  const counts = new Uint32Array(2 ** (31 - STEP_BITS));
  for (let position = 0; position < bits.length; position++)
    if (bits[position]! < SIGN) counts[bits[position]! >>> STEP_BITS]! += 1;
  let step = counts.length - 1;
  for (let sum = counts[step]!; sum < most && step > 0;) sum += counts[--step]!;
  return step * 2 ** STEP_BITS;
}

/** The bit of what is below zero. */
const SIGN = 2 ** 31;
