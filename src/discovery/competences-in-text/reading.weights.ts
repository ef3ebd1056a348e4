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

/** So many of the needs most alike are asked what they require, and what their own words name counts so much beside what they require. */
export const PRECEDENTS = Object.freeze({ most: 15, words: 2 });

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

/** Weaker suggestions would be guesses: where the best is below it, nothing fits. A code is one of many alike, a competence of few. */
export const LEAST_LIKELY = Object.freeze({ fused: 0.12, learned: 0.06 });

/** Letters a piece of the encoder's cut: fewer are no words of a language. */
export const LEAST_LETTERS_PER_PIECE = 2.2;
