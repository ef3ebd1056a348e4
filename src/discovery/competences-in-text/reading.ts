import { type WeightedTerm } from "./rank-words";
import { type TextLanguage } from "../shared/text/words";

/** What a suggestion was found by: a code that the text writes, words that its names share with the text, what both mean, what was chosen or judged for such a text before. */
export type Channel = "CODES" | "WORDS" | "MEANING" | "LEARNED";

/**
 * Why nothing was found: there is no word in the text; none that tells of a subject; none that anybody knows; or what was found is so weak
 * that it would be a guess.
 */
export type NothingRead = "NO_WORDS" | "ONLY_STOP_WORDS" | "UNKNOWN_WORDS" | "NOTHING_FITS";

/** Why a concept is suggested: the words of the text that caused it, and the needs most like the text that were judged to require it. */
type Reasons = Readonly<{ words: readonly string[]; needs: readonly string[] }>;

/** A concept that a text asks for. Score: how likely it is that it fits, 0 to 1. */
export type Suggestion = Readonly<{ competence: string; score: number; reasons: () => Reasons }>;

/** What was read in a text: the best first, ties by id, at most 100. */
export type Reading = Readonly<{
  language: TextLanguage;
  channels: readonly Channel[];
  suggestions: readonly Suggestion[];
  reason?: NothingRead;
}>;

/** What each channel heard in a text: scores of concepts by words and, where there is an encoder, by meaning. */
export type ChannelScores = Readonly<{
  language: TextLanguage;
  terms: ReadonlyMap<string, WeightedTerm>;
  words: Float32Array;
  /** What the text means, and how near each concept is to it. */
  meaning?: Float32Array;
  nearness?: Float32Array;
}>;
