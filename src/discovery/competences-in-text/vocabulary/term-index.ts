import { GrowableArray } from "../../shared/runtime/growable-array";
import { type Terms } from "./lexicon";
import { wordsOf } from "./words";

/** A text that a concept may be found by, and how much it counts. */
export type WeightedName = Readonly<{ text: string; weight: number }>;

/** Which concepts each term leads to, and how strongly. Compact: the postings of a term stand next to each other. */
export type TermIndex = Readonly<{
  terms: ReadonlyMap<string, number>;
  starts: Uint32Array;
  positions: Uint16Array;
  weights: Float32Array;
  /** How much stands in the names of each concept, in words. */
  lengths: Float32Array;
}>;

/** Collects the names of concepts; `build` makes the index. */
export function startTermIndex(termsOf: Terms) {
  const terms = new Map<string, number>();
  const postings = {
    terms: new GrowableArray(Uint32Array),
    positions: new GrowableArray(Uint16Array),
    weights: new GrowableArray(Float32Array),
  };
  const lengths: number[] = [];
  return { add, build };

  /** The next concept with its names. */
  function add(names: readonly WeightedName[]): void {
    const weights = new Map<string, number>();
    let length = 0;
    for (const { text, weight } of names)
      for (const term of wordsOf(text).flatMap(termsOf)) {
        weights.set(term.stem, Math.max(weights.get(term.stem) ?? 0, weight * term.weight));
        length += term.weight === 1 ? weight : 0;
      }
    for (const [stem, weight] of weights) {
      postings.terms.push(numberOf(stem));
      postings.positions.push(lengths.length);
      postings.weights.push(weight);
    }
    lengths.push(length);
  }

  function numberOf(stem: string): number {
    const known = terms.get(stem) ?? terms.size;
    terms.set(stem, known);
    return known;
  }

  /** The postings of each term in the order in which they came: each is counted, then put in its place. */
  function build(): TermIndex {
    const [ofTerm, ofPosition, ofWeight] = [
      postings.terms.toArray(),
      postings.positions.toArray(),
      postings.weights.toArray(),
    ];
    const starts = new Uint32Array(terms.size + 1);
    for (let at = 0; at < ofTerm.length; at++) starts[ofTerm[at]! + 1]!++;
    for (let term = 0; term < terms.size; term++) starts[term + 1]! += starts[term]!;
    const next = starts.slice();
    const [positions, weights] = [new Uint16Array(ofTerm.length), new Float32Array(ofTerm.length)];
    for (let at = 0; at < ofTerm.length; at++) {
      const to = next[ofTerm[at]!]!++;
      positions[to] = ofPosition[at]!;
      weights[to] = ofWeight[at]!;
    }
    return { terms, starts, positions, weights, lengths: Float32Array.from(lengths) };
  }
}

/** How rare a term is among the concepts: 0 (everywhere) upwards. */
export const rarityOf = ({ starts, lengths }: TermIndex, term: number) => {
  const conceptCount = starts[term + 1]! - starts[term]!;
  return Math.log(1 + (lengths.length - conceptCount + 0.5) / (conceptCount + 0.5));
};
