/** How the channels and what lies around a concept count where nothing was learned: settled on the half of the needs that may be looked at. */
export const FUSION = Object.freeze({
  /** What a place in a ranking is worth: weight / (rank + softness). */
  softness: 5,
  words: 1,
  meaning: 1.5,
  /** How much of the best of what is below a concept, and of what is above it, is added to it. */
  below: 0.2,
  above: 0.2,
});

/**
 * How likely a fused suggestion fits: a logistic regression on the same half. Fused: its places; nearness: how much nearer its meaning is
 * to the text than that of all concepts in the mean; words: the logarithm of its points by words.
 */
export const LIKELY = Object.freeze({
  withMeaning: Object.freeze({ constant: -5.11, fused: 2.75, nearness: 84.8, words: 0.49 }),
  withoutMeaning: Object.freeze({ constant: -4.74, fused: 7.76, nearness: 0, words: 1.3 }),
});

/** Weaker suggestions would be guesses: where the best is below it, nothing fits. A code is one of many alike, a competence of few. */
export const LEAST_LIKELY = Object.freeze({ fused: 0.2, learned: 0.06 });

/** Letters a piece of the encoder's cut: fewer are no words of a language. */
export const LEAST_LETTERS_PER_PIECE = 2.2;
