import { GrowableArray } from "../../shared/runtime/growable-array";
import { type Terms } from "./lexicon";
import { wordsOf } from "./words";

/** A searchable text of a document, its weight, and the terms of its words. */
export type WeightedText = Readonly<{ text: string; weight: number; termsOf: Terms }>;

/** An inverted index from terms to documents with weights. The postings of a term are contiguous. A document is what a concept or a need says. */
export type TermIndex = Readonly<{
  terms: ReadonlyMap<string, number>;
  starts: Uint32Array;
  positions: Uint32Array;
  weights: Float32Array;
  /** The length of each document, in weighted words. */
  lengths: Float32Array;
}>;

/** Starts an index. `add` collects documents, `build` returns the index. */
export function startTermIndex() {
  const terms = new Map<string, number>();
  const postings = {
    terms: new GrowableArray(Uint32Array),
    positions: new GrowableArray(Uint32Array),
    weights: new GrowableArray(Float32Array),
  };
  const lengths: number[] = [];
  return { add, build };

  /** Adds the next document with its texts. */
  function add(texts: readonly WeightedText[]): void {
    const weights = new Map<string, number>();
    let length = 0;
    for (const { text, weight, termsOf } of texts)
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

  /** Groups the postings by term with a counting sort, which keeps their order. */
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
    const [positions, weights] = [new Uint32Array(ofTerm.length), new Float32Array(ofTerm.length)];
    for (let at = 0; at < ofTerm.length; at++) {
      const to = next[ofTerm[at]!]!++;
      positions[to] = ofPosition[at]!;
      weights[to] = ofWeight[at]!;
    }
    return { terms, starts, positions, weights, lengths: Float32Array.from(lengths) };
  }
}

/** The rarity of a term among the documents: the inverse document frequency, 0 or more. */
export const rarityOf = ({ starts, lengths }: TermIndex, term: number) => {
  const count = starts[term + 1]! - starts[term]!;
  return Math.log(1 + (lengths.length - count + 0.5) / (count + 0.5));
};
