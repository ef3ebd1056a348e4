import { type WeightedTerm } from "./rank-words";
import { type TextLanguage } from "../shared/text/words";

/** The source of a suggestion: a code in the text, words that the text and its names share, similar meaning, or earlier choices for similar texts. */
export type Channel = "CODES" | "WORDS" | "MEANING" | "LEARNED";

/**
 * Why nothing was found: the text has no word; only stop words; only words that no vocabulary knows; or all suggestions are too weak.
 */
export type EmptyReadingReason = "NO_WORDS" | "ONLY_STOP_WORDS" | "UNKNOWN_WORDS" | "NOTHING_FITS";

/** Why a concept is suggested: the matching words of the text, and the most similar needs that require the concept. */
type Reasons = Readonly<{ words: readonly string[]; needs: readonly string[] }>;

/** A concept that a text asks for. `score`: the likelihood that it fits, 0 to 1. */
export type Suggestion = Readonly<{ competence: string; score: number; reasons: () => Reasons }>;

/** The result of reading a text: at most 100 suggestions, best first, ties by id. */
export type Reading = Readonly<{
  language: TextLanguage;
  channels: readonly Channel[];
  suggestions: readonly Suggestion[];
  reason?: EmptyReadingReason;
}>;

/** The scores of concepts for a text: by words and, with an encoder, by meaning. */
export type ChannelScores = Readonly<{
  language: TextLanguage;
  terms: ReadonlyMap<string, WeightedTerm>;
  words: Float32Array;
  /** The embedding of the text, and the similarity of each concept to it. */
  meaning?: Float32Array;
  nearness?: Float32Array;
}>;
