import { type Tongue } from "./tongues";

/** What a suggestion was found by: words that its names share with the text, what both mean, what buyers chose for such a text before. */
export type Channel = "WORDS" | "MEANING" | "LEARNED";

/**
 * Why nothing was found: there is no word in the text; none that tells of a subject; none that anybody knows; or what was found is so weak
 * that it would be a guess.
 */
export type Silence = "NO_WORDS" | "ONLY_STOP_WORDS" | "UNKNOWN_WORDS" | "NOTHING_FITS";

/** A concept that a text asks for. Score: how likely it is that it fits, 0 to 1. Words: those of the text that caused it. */
export type Suggestion = Readonly<{ competence: string; score: number; words: readonly string[] }>;

/** What was read in a text: the best first, ties by id, at most 100. */
export type Reading = Readonly<{
  language: Tongue;
  channels: readonly Channel[];
  suggestions: readonly Suggestion[];
  reason?: Silence;
}>;

/** A text to be read. No language: it is detected. */
export type Read = Readonly<{ text: string; language?: Tongue; scheme: string }>;
