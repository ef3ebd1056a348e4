import { type Asked } from "./rank-words";
import { type Tongue } from "../shared/text/text-language";

/** What each channel heard in a text: scores of concepts by words and, where there is an encoder, by meaning. */
export type Heard = Readonly<{
  tongue: Tongue;
  asked: ReadonlyMap<string, Asked>;
  words: Float32Array;
  /** What the text means, and how near each concept is to it. */
  meaning?: Float32Array;
  nearness?: Float32Array;
}>;
