import { type Heard } from "./heard";
import { bestOf } from "./ranks";
import { type Vocabulary } from "./vocabulary";
import { FUSION, LIKELY } from "./weights";

/** How likely each concept fits, 0 to 1: the places that it has in both rankings, and those of its branch. */
export function fusedLikelihoods(heard: Heard, { above }: Vocabulary): Float32Array {
  const fused = withBranch(fuse(heard), above);
  const { constant, ...weights } = LIKELY[heard.nearness ? "withMeaning" : "withoutMeaning"];
  const nearness = heard.nearness ? aboveMean(heard.nearness) : undefined;
  return fused.map((value, place) => {
    if (value === 0) return 0;
    const heardOf = weights.nearness * (nearness?.[place] ?? 0) + weights.words * Math.log1p(heard.words[place]!);
    return 1 / (1 + Math.exp(-(constant + weights.fused * value + heardOf)));
  });
}

/** Cosines of this encoder lie close together, higher or lower from text to text: what tells is how much nearer one is. */
function aboveMean(nearness: Float32Array): Float32Array {
  const mean = nearness.reduce((sum, value) => sum + value, 0) / nearness.length;
  return nearness.map((value) => value - mean);
}

/** The channels together: ranks, not scores, since those of one channel say nothing beside those of another. */
export function fuse({ words, nearness }: Heard): Float32Array {
  const fused = new Float32Array(words.length);
  const add = (scores: Float32Array, weight: number) =>
    bestOf(scores, scores.length).forEach((place, rank) => (fused[place]! += weight / (FUSION.softness + rank)));
  add(words, FUSION.words);
  if (nearness) add(nearness, FUSION.meaning);
  return fused;
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
