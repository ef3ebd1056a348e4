import { type Likely } from "./precedents";
import { bestOf } from "./ranks";
import { type Vocabulary } from "./vocabulary/vocabulary";
import { ASKING, FUSION, LIKELY } from "./reading.weights";
import { type ChannelScores } from "./reading";

/** What needs like a text require, by what was scored in the text; zeros where none are known. */
type AskPrecedents = (scores: Float32Array) => Likely;

/**
 * How likely each concept fits, 0 to 1: how likely the text asks for something, times how likely the concept is what it asks for, by its places
 * in the rankings of words and meaning, those of its branch, and the place that it has in what precedents require.
 */
export function fusedLikelihoods(heard: ChannelScores, { above }: Vocabulary, ask: AskPrecedents): Likely {
  const fused = withBranch(fuse(heard), above);
  const { scores: required, needsFor } = ask(fused);
  addReciprocalRanks(fused, required, FUSION.precedents);
  const { nearness } = heard;
  const weights = LIKELY[nearness ? "withMeaning" : "withoutMeaning"];
  const asking = askingOf(heard);
  const scores = fused.map((value, place) => {
    if (value === 0) return 0;
    return asking * logistic(weights.constant + weights.fused * value + weights.nearness * (nearness?.[place] ?? 0));
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
  bestOf(scores, scores.length).forEach((place, rank) => (fused[place]! += weight / (FUSION.softness + rank)));
}

/** Each concept with a part of the best below it and of the best above it: many hits in a branch beat one lucky name. */
export function withBranch(scores: Float32Array, above: Vocabulary["above"]): Float32Array {
  const below = new Float32Array(scores.length);
  const over = new Float32Array(scores.length);
  above.forEach((places, place) => {
    for (const higher of places) {
      below[higher] = Math.max(below[higher]!, scores[place]!);
      over[place] = Math.max(over[place]!, scores[higher]!);
    }
  });
  return scores.map((score, place) => score + FUSION.below * below[place]! + FUSION.above * over[place]!);
}
