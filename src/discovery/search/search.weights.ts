/** How a word of the question meets a word of a text; the first that fits counts. */
type WordMatch = "EXACT" | "STEM" | "PREFIX" | "PART" | "COMPOUND" | "TYPO";

/** How much of a word such a meeting is worth: the same word, a form of it, its beginning, inside another, two words that make it, nearly the same. */
export const WORD_MATCHES = {
  EXACT: 1,
  STEM: 0.9,
  PREFIX: 0.8,
  PART: 0.5,
  COMPOUND: 0.5,
  TYPO: 0.4,
} as const satisfies Record<WordMatch, number>;

/** What a word in a text is worth that does not name the thing. */
export const TEXT_WEIGHT = 0.4;

/** The share of the score that the words have; the rest is for a name that is, or begins with, the whole question. */
export const WORDS = 0.8;
export const NAME_WEIGHT = { SAME: 0.2, BEGINS: 0.1 } as const;

/** The shortest word whose beginning, or whose place inside another word, means something. */
export const SHORTEST = { PREFIX: 2, PART: 4, COMPOUND: 3, TYPO: 4 } as const;

/** How many letters may be wrong in a word: one, from eight letters on two. */
export const mistakesIn = (word: string) => (word.length < 8 ? 1 : 2);

/** What may stand between the two parts of a Dutch or German compound. */
export const JOINTS = ["", "s", "n", "en", "e", "es", "er"] as const;

/** Scores are compared at this many decimals. */
export const SEARCH_DECIMALS = 6;

/** The rarer a word, the more it tells: of so many things, so many have it. */
export const wordRarity = (things: number, having: number) => Math.log(1 + things / (1 + having));
