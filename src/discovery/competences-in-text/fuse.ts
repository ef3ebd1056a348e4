import { type Likely } from "./precedents";
import { type Vocabulary } from "./vocabulary/vocabulary";
import { type ChannelScores } from "./reading";
import { bestOf } from "./rank-words";

/**
 * How the channels and what lies around a concept count where nothing was learned of the vocabulary: settled on the half of the needs that may be
 * looked at, on their texts and on their titles alone. Words and meaning count the same.
 */
export const FUSION = Object.freeze({
  /** What a place in a ranking is worth: 1 / (rank + softness). */
  softness: 3,
  /** What a place in what precedents require counts beside it: what the text says itself goes first. */
  precedents: 0.8,
  /** How much of the best of what is below a concept, and of what is above it, is added to it. */
  below: 0.3,
  above: 0.3,
});

/** How likely a concept fits a text that asks for something: a logistic regression on the same half. Fused: its places; nearness: of its meaning. */
export const LIKELY = Object.freeze({
  withMeaning: Object.freeze({ constant: -5.85, fused: 7.23, nearness: 11.4 }),
  withoutMeaning: Object.freeze({ constant: -4.91, fused: 12.9, nearness: 0 }),
});

/**
 * How likely a text asks for something at all: the same against 36 sentences of daily life in four languages. Nearness: of the nearest concept;
 * words: the logarithm of the most points by words.
 */
export const ASKING = Object.freeze({
  withMeaning: Object.freeze({ constant: -4.86, nearness: 18.9, words: 1.77 }),
  withoutMeaning: Object.freeze({ constant: -2.58, nearness: 0, words: 2.33 }),
});

/** What needs like a text require, by what was scored in the text; zeros where none are known. */
type AskPrecedents = (scores: Float32Array) => Likely;

/**
 * How likely each concept fits, 0 to 1: how likely the text asks for something, times how likely the concept is what it asks for, by its places
 * in the rankings of words and meaning, those of its branch, and the place that it has in what precedents require.
 */
export function fusedLikelihoods(channelScores: ChannelScores, { above }: Vocabulary, ask: AskPrecedents): Likely {
  const fused = withBranch(fuse(channelScores), above);
  const { scores: required, needsFor } = ask(fused);
  addReciprocalRanks(fused, required, FUSION.precedents);
  const { nearness } = channelScores;
  const weights = LIKELY[nearness ? "withMeaning" : "withoutMeaning"];
  const asking = askingOf(channelScores);
  const scores = fused.map((value, position) => {
    if (value === 0) return 0;
    return asking * logistic(weights.constant + weights.fused * value + weights.nearness * (nearness?.[position] ?? 0));
  });
  return { scores, needsFor };
}

/** How likely a text asks for something, by the nearest concept and the one with the most points by words. */
function askingOf({ words, nearness }: ChannelScores): number {
  const most = (scores: Float32Array) => scores.reduce((best, score) => Math.max(best, score), 0);
  const weights = ASKING[nearness ? "withMeaning" : "withoutMeaning"];
  const near = nearness ? most(nearness) : 0;
  return logistic(weights.constant + weights.nearness * near + weights.words * Math.log1p(most(words)));
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value));

/** The channels together: ranks, not scores, since those of one channel say nothing beside those of another. */
export function fuse({ words, nearness }: ChannelScores): Float32Array {
  const fused = new Float32Array(words.length);
  addReciprocalRanks(fused, words);
  if (nearness) addReciprocalRanks(fused, nearness);
  return fused;
}

function addReciprocalRanks(fused: Float32Array, scores: Float32Array, weight = 1): void {
  bestOf(scores, scores.length).forEach((position, rank) => (fused[position]! += weight / (FUSION.softness + rank)));
}

/** Each concept with a part of the best below it and of the best above it: many hits in a branch beat one lucky name. */
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
