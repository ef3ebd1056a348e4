import { type WeightedTerm } from "./rank-words";
import { type TextLanguage } from "../shared/text/text-language";

/** What each channel heard in a text: scores of concepts by words and, where there is an encoder, by meaning. */
export type ChannelScores = Readonly<{
  tongue: TextLanguage;
  asked: ReadonlyMap<string, WeightedTerm>;
  words: Float32Array;
  /** What the text means, and how near each concept is to it. */
  meaning?: Float32Array;
  nearness?: Float32Array;
}>;
