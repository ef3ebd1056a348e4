import { createHash } from "node:crypto";
import { yieldToEventLoop } from "../../graph/driver/yield-to-event-loop";
import { foldedWordsOf, stemOf, type TextLanguage } from "../shared/text/words";
import { type Vectors } from "./encoder/vectors";
import { bestOf, rankByWords, weightTerms } from "./rank-words";
import { type JudgedNeed } from "./reading.cypher";
import { type Terms } from "./vocabulary/lexicon";
import { rarityOf, startTermIndex, type TermIndex } from "./vocabulary/term-index";
import { type Vocabulary } from "./vocabulary/vocabulary";
import { STOP_WORDS, type Word } from "./vocabulary/words";

/**
 * `most`: how many of the most similar needs count. `sharpness`: the power of the similarity, so that one close need weighs more than several
 * distant ones. `lengthShare`: how much a long need loses. Chosen on the development half of the needs.
 */
const SIMILAR_NEEDS = Object.freeze({ most: 8, sharpness: 4, lengthShare: 0.3 });

/**
 * When a text describes the most similar need itself: certainly not below `least`, certainly from `sure` on. `share`: how much of the text this
 * need has, 0 to 1. `rarity`: that of the words that it has and no other need; a word of one need in eighty has 4.
 */
const SAME_NEED = Object.freeze({
  share: Object.freeze({ least: 0.4, sure: 0.8 }),
  rarity: Object.freeze({ least: 2, sure: 5 }),
});

/** The length of the pieces of words that are compared. Pieces find compounds, endings and misspellings. */
const PIECE_LENGTH = 4;

/** The needs that require something of a vocabulary. A text like one of them may require the same. */
export type KnownNeeds = Readonly<{
  ids: readonly string[];
  /** For each need the indexes of the required concepts, with their importance. */
  required: readonly (readonly (readonly [index: number, importance: number])[])[];
  /** For each need its texts, as they are called among the embeddings. */
  textIds: readonly (readonly string[])[];
  /** All words of each need, in all its languages. */
  words: TermIndex;
}>;

/** The name of a text of a need among the embeddings. Equal words have equal names. */
export const textIdOf = (text: string): string =>
  createHash("sha256").update(foldedWordsOf(text).join(" ")).digest("hex").slice(0, 16);

/** The terms of a word of a need: its stem and its pieces. Stop words have none. */
const stemAndPieces =
  (language: TextLanguage): Terms =>
  ({ folded }) =>
    STOP_WORDS[language].has(folded)
      ? []
      : [stemOf(folded, language), ...piecesOf(folded)].map((stem) => ({ stem, weight: 1 }));

/** The pieces of a word. `_` marks its start and end, `#` that this is a piece. */
function piecesOf(folded: string): string[] {
  const marked = `_${folded}_`;
  const count = Math.max(1, marked.length - PIECE_LENGTH + 1);
  return Array.from({ length: count }, (_, start) => `#${marked.slice(start, start + PIECE_LENGTH)}`);
}

const isPiece = (term: string) => term.startsWith("#");

/** How many needs are processed before yielding to the event loop. */
const NEEDS_PER_PAUSE = 10;

/** Indexes the needs that require something of a vocabulary. */
export async function indexNeeds(judged: readonly JudgedNeed[], vocabulary: Vocabulary): Promise<KnownNeeds> {
  const needs = judged
    .map((need) => ({ ...need, positions: requiredIndexes(need, vocabulary) }))
    .filter(({ positions }) => positions.length > 0);
  const words = startTermIndex();
  for (const [at, { texts }] of needs.entries()) {
    words.add(
      texts.map(([text, code]) => ({ text, weight: 1, termsOf: stemAndPieces(code.toLowerCase() as TextLanguage) })),
    );
    if (at % NEEDS_PER_PAUSE === 0) await yieldToEventLoop();
  }
  return {
    ids: needs.map(({ id }) => id),
    required: needs.map(({ positions }) => positions),
    textIds: needs.map(({ texts }) => texts.flatMap(([text]) => (text ? [textIdOf(text)] : []))),
    words: words.build(),
  };
}

const requiredIndexes = ({ required }: JudgedNeed, { indexOfId }: Vocabulary) =>
  required.flatMap(([competence, importance]) => {
    const position = indexOfId.get(competence);
    return position === undefined ? [] : [[position, importance] as const];
  });

/** The similarity in meaning of each need to a text, 0 to 1: that of its nearest text. Undefined for a need without embeddings. */
export function nearnessToNeeds(
  meaning: Float32Array,
  { textIds }: KnownNeeds,
  vectors: Vectors,
): (number | undefined)[] {
  const products = vectors.productsWith(meaning);
  return textIds.map((ids) => {
    const rows = ids.flatMap((id) => vectors.rowOf.get(id) ?? []);
    return rows.length > 0 ? Math.max(0, ...rows.map((row) => products[row]! / vectors.lengths[row]!)) : undefined;
  });
}

/** A score for each concept, and the needs that support a concept, the most similar to the text first. */
export type ConceptScores = Readonly<{ scores: Float32Array; needsFor: (position: number) => string[] }>;

/** How sure it is, 0 to 1, that a text describes a known need at all, and that it is this very one and no other. */
type SameNeed = Readonly<{ anyNeed: number; sameNeed: number }>;

/** What similar needs require, and how sure it is that the text describes the first of them. */
export type SimilarNeedsScores = ConceptScores & SameNeed;

/** A text to compare with needs. `nearness`: the similarity of each need in meaning, if the text has an embedding. */
type ComparedText = Readonly<{
  words: readonly Word[];
  language: TextLanguage;
  nearness: readonly (number | undefined)[] | undefined;
}>;

/**
 * Scores concepts by what the most similar needs require: the sum of similarity times importance. A need is similar by its words and by its
 * meaning; both are relative to the best need and have the same weight.
 * @param except the need that the text belongs to, which is skipped
 */
export function scoreBySimilarNeeds(
  { words, language, nearness = [] }: ComparedText,
  needs: KnownNeeds,
  vocabulary: Vocabulary,
  except?: string,
): SimilarNeedsScores {
  const terms = weightTerms(words, stemAndPieces(language));
  const byWords = rankByWords(terms, needs.words, SIMILAR_NEEDS.lengthShare).scores;
  const isSkipped = (at: number) => needs.ids[at] === except;
  const bestByWords = largest(byWords.map((score, at) => (isSkipped(at) ? 0 : score)));
  const bestByMeaning = largest(nearness.map((near = 0, at) => (isSkipped(at) ? 0 : near)));
  const similarities = byWords.map((score, at) => {
    if (isSkipped(at)) return 0;
    const inWords = score / bestByWords;
    const near = nearness[at];
    return (near === undefined ? inWords : (inWords + near / bestByMeaning) / 2) ** SIMILAR_NEEDS.sharpness;
  });
  const similar = bestOf(similarities, SIMILAR_NEEDS.most);
  const scores = new Float32Array(vocabulary.ids.length);
  for (const at of similar)
    for (const [position, importance] of needs.required[at]!) scores[position]! += (similarities[at]! * importance) / 5;
  const needsFor = (position: number) =>
    similar.filter((at) => needs.required[at]!.some(([other]) => other === position)).map((at) => needs.ids[at]!);
  return { scores, needsFor, ...certaintyOf(similar, terms.keys(), needs.words) };
}

/** The largest number, or 1 if none is above zero: what others are divided by. */
const largest = (values: Iterable<number>) => {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return most || 1;
};

/** How sure it is that a text describes the first of these needs. */
function certaintyOf(needs: readonly number[], terms: Iterable<string>, index: TermIndex): SameNeed {
  const { shares, rarityOfWords } = sharesOf(needs, terms, index);
  const [share = 0, ...others] = shares;
  const certaintyWithLead = (lead: number) =>
    certainty(share, SAME_NEED.share) * certainty(lead * rarityOfWords, SAME_NEED.rarity);
  return { anyNeed: certaintyWithLead(share), sameNeed: certaintyWithLead(share - Math.max(0, ...others)) };
}

const certainty = (value: number, { least, sure }: Readonly<{ least: number; sure: number }>) =>
  Math.min(1, Math.max(0, (value - least) / (sure - least)));

/** How much of a text each of these needs has, 0 to 1, by the rarity of the terms; and the rarity of all its words. */
function sharesOf(needs: readonly number[], terms: Iterable<string>, index: TermIndex) {
  const had = new Float32Array(index.lengths.length);
  let [total, rarityOfWords] = [0, 0];
  for (const stem of terms) {
    const term = index.terms.get(stem);
    const rarity = term === undefined ? Math.log1p(had.length) : rarityOf(index, term);
    total += rarity;
    if (!isPiece(stem)) rarityOfWords += rarity;
    if (term === undefined) continue;
    for (let at = index.starts[term]!; at < index.starts[term + 1]!; at++) had[index.positions[at]!]! += rarity;
  }
  return { shares: needs.map((need) => had[need]! / (total || 1)), rarityOfWords };
}
