/** How a query word matches a word of a text. The first that fits counts. */
type WordMatch = "EXACT" | "STEM" | "PREFIX" | "PART" | "COMPOUND" | "TYPO";

/** The weight of each kind of match: the same word, a form of it, its start, a part of another word, two words that compose it, a misspelling. */
export const WORD_MATCHES = {
  EXACT: 1,
  STEM: 0.9,
  PREFIX: 0.8,
  PART: 0.5,
  COMPOUND: 0.5,
  TYPO: 0.4,
} as const satisfies Record<WordMatch, number>;

/** The weight of a match in a text that does not name the thing. A match in a name has weight 1. */
export const TEXT_WEIGHT = 0.4;

/** The share of the words in the score. The rest is for a name that is the whole query, or starts with it. */
export const WORDS_SHARE = 0.8;
export const NAME_WEIGHT = { SAME: 0.2, BEGINS: 0.1 } as const;

/** The minimum length of a query word for each kind of match; of `COMPOUND` that of each of its two parts. */
export const SHORTEST = { PREFIX: 2, PART: 4, COMPOUND: 3, TYPO: 4 } as const;

/** The maximum number of mistakes in a word: one, from eight letters on two. */
export const mistakesIn = (word: string) => (word.length < 8 ? 1 : 2);

/** The linking letters between the two parts of a Dutch or German compound. */
export const JOINTS = ["", "s", "n", "en", "e", "es", "er"] as const;

/** Scores are compared at this many decimals. */
export const SEARCH_DECIMALS = 6;

/** The rarity of a word that `having` of all things have (inverse document frequency). */
export const wordRarity = (things: number, having: number) => Math.log(1 + things / (1 + having));
