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

/** How likely a fused suggestion fits: a logistic regression on the same half; its parts are told in fuse.ts. */
export const LIKELY = Object.freeze({
  withMeaning: Object.freeze({ constant: -3.3, fused: 7, nearness: 25, words: 0 }),
  withoutMeaning: Object.freeze({ constant: -3.5, fused: 4, nearness: 0, words: 0.05 }),
});

/** Weaker suggestions would be guesses: where the best is below it, nothing fits. */
export const LEAST_LIKELY = 0.02;

/** Letters a piece of the encoder's cut: fewer are no words of a language. */
export const LEAST_LETTERS_PER_PIECE = 2.2;
