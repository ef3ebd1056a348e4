import { type Terms } from "./vocabulary/lexicon";
import { rarityOf, type TermIndex } from "./vocabulary/term-index";
import { type Word } from "./vocabulary/words";

/** A term of a text: how much it says, and the words that it was read from. */
export type WeightedTerm = { weight: number; words: Set<string> };

/** How concepts answer to the words of a text. */
type WordRanking = Readonly<{
  scores: Float32Array;
  /** The words of the text that lead to a concept, the most telling first. */
  wordsFor: (place: number) => string[];
}>;

/** Saturation and length of BM25, set on training notices. */
const SATURATION = 1.2;
const LENGTH = 0.6;

/** People say first what they want: a word at the beginning counts up to twice, and half of that is gone after so many words. */
const BEGINNING = 1;
const HALF = 15;

/** The terms that a text asks for. */
export function weightTerms(words: readonly Word[], termsOf: Terms): Map<string, WeightedTerm> {
  const asked = new Map<string, WeightedTerm>();
  for (const word of words)
    for (const { stem, weight } of termsOf(word)) {
      const known = asked.get(stem) ?? { weight: 0, words: new Set<string>() };
      known.weight += weight * (1 + BEGINNING * 2 ** (-word.place / HALF));
      known.words.add(word.shown);
      asked.set(stem, known);
    }
  return asked;
}

/** Ranks concepts by the terms that their names share with a text (BM25; a name is the document). */
export function rankByWords(asked: ReadonlyMap<string, WeightedTerm>, index: TermIndex): WordRanking {
  const { terms, starts, places, weights, lengths } = index;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  const scores = new Float32Array(lengths.length);
  for (const [stem, { weight }] of asked) {
    const term = terms.get(stem);
    if (term === undefined) continue;
    const worth = Math.log1p(weight) * rarityOf(index, term);
    for (let at = starts[term]!; at < starts[term + 1]!; at++) {
      const place = places[at]!;
      const length = 1 - LENGTH + (LENGTH * lengths[place]!) / mean;
      scores[place]! += (worth * weights[at]! * (SATURATION + 1)) / (weights[at]! + SATURATION * length);
    }
  }
  return { scores, wordsFor: (place) => wordsLeadingTo(place, asked, index) };
}

function wordsLeadingTo(place: number, asked: ReadonlyMap<string, WeightedTerm>, index: TermIndex): string[] {
  const leading = [...asked].flatMap(([stem, { weight, words }]) => {
    const term = index.terms.get(stem);
    if (term === undefined || !index.places.subarray(index.starts[term], index.starts[term + 1]).includes(place))
      return [];
    return [{ worth: Math.log1p(weight) * rarityOf(index, term), words: [...words] }];
  });
  return [...new Set(leading.sort((one, other) => other.worth - one.worth).flatMap(({ words }) => words))];
}
