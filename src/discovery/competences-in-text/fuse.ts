import { type ConceptScores, type SimilarNeedsScores } from "./similar-needs";
import { type Vocabulary } from "./vocabulary/vocabulary";
import { type ChannelScores } from "./reading";
import { bestOf } from "./rank-words";

/**
 * The weights of the channels and of neighbouring concepts, for a vocabulary without training data. A channel is one ranking of the concepts:
 * by words or by meaning; both have the same weight. The weights were tuned on the full texts and on the titles of the development half of
 * the needs. The other half measures the result.
 */
export const FUSION = Object.freeze({
  /** A rank is worth 1 / (rank + rankOffset); the first rank is 0. */
  rankOffset: 3,
  /** The weight of the ranks in what similar needs require, and how many times as much it is if the text certainly describes one of them. */
  needs: 1.75,
  sameNeed: 5,
  /** The share of the best score below a concept, and of the best above it, that is added to its score. */
  below: 0.3,
  above: 0.3,
});

/**
 * How likely a concept fits a text that asks for something: a logistic regression on the titles and texts of the development half of the needs,
 * each without itself among the known needs. `fused`: the logarithm of its fused ranks; `nearness`: its similarity in meaning.
 */
export const FIT_MODEL = Object.freeze({
  withMeaning: Object.freeze({ constant: -1.05, fused: 1.48, nearness: 7.54 }),
  withoutMeaning: Object.freeze({ constant: 0.463, fused: 1.68, nearness: 0 }),
});

/**
 * How likely a text asks for something at all: a logistic regression on the development half of the needs and on 36 everyday sentences in four
 * languages. `nearness`: that of the nearest concept; `words`: the logarithm of the best score by words.
 */
export const REQUEST_MODEL = Object.freeze({
  withMeaning: Object.freeze({ constant: -4.86, nearness: 18.9, words: 1.77 }),
  withoutMeaning: Object.freeze({ constant: -2.58, nearness: 0, words: 2.33 }),
});

/**
 * How likely each concept fits, 0 to 1: the likelihood that the text asks for something, times the likelihood that it asks for this concept. A
 * text that describes a known need asks for something.
 * The latter follows from its ranks by words and by meaning, the ranks of its branch, and its rank in what similar needs require.
 */
export function fusedLikelihoods(
  channelScores: ChannelScores,
  { above }: Vocabulary,
  { scores: required, needsFor, anyNeed, sameNeed }: SimilarNeedsScores,
): ConceptScores {
  const fused = withBranch(fuse(channelScores), above);
  addReciprocalRanks(fused, required, FUSION.needs * (1 + (FUSION.sameNeed - 1) * sameNeed));
  const { nearness } = channelScores;
  const weights = FIT_MODEL[nearness ? "withMeaning" : "withoutMeaning"];
  const requestLikelihood = Math.max(anyNeed, likelihoodOfRequest(channelScores));
  const scores = fused.map((value, position) => {
    if (value === 0) return 0;
    return (
      requestLikelihood *
      logistic(weights.constant + weights.fused * Math.log(value) + weights.nearness * (nearness?.[position] ?? 0))
    );
  });
  return { scores, needsFor };
}

/** How likely a text asks for something, by the nearest concept and the best score by words. */
function likelihoodOfRequest({ words, nearness }: ChannelScores): number {
  const most = (scores: Float32Array) => scores.reduce((best, score) => Math.max(best, score), 0);
  const weights = REQUEST_MODEL[nearness ? "withMeaning" : "withoutMeaning"];
  const near = nearness ? most(nearness) : 0;
  return logistic(weights.constant + weights.nearness * near + weights.words * Math.log1p(most(words)));
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value));

/** Fuses the channels by rank, because the scores of different channels are not comparable. */
export function fuse({ words, nearness }: ChannelScores): Float32Array {
  const fused = new Float32Array(words.length);
  addReciprocalRanks(fused, words);
  if (nearness) addReciprocalRanks(fused, nearness);
  return fused;
}

function addReciprocalRanks(fused: Float32Array, scores: Float32Array, weight = 1): void {
  bestOf(scores, scores.length).forEach((position, rank) => (fused[position]! += weight / (FUSION.rankOffset + rank)));
}

/** Adds to each concept a share of the best score below it and above it: several hits in a branch beat one isolated hit. */
export function withBranch(scores: Float32Array, above: Vocabulary["above"]): Float32Array {
  const below = new Float32Array(scores.length);
  const over = new Float32Array(scores.length);
  above.forEach((positions, position) => {
    for (const higher of positions) {
      below[higher] = Math.max(below[higher]!, scores[position]!);
      over[position] = Math.max(over[position]!, scores[higher]!);
    }
  });
  return scores.map((score, position) => score + FUSION.below * below[position]! + FUSION.above * over[position]!);
}
