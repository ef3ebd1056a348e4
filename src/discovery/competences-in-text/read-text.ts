import { yieldToEventLoop } from "../../graph/driver/yield-to-event-loop";
import { choicesIn } from "./choices";
import { type Meaning } from "./encoder/encoder.worker";
import { fusedLikelihoods } from "./fuse";
import { libraryOf, type Library, type Collection } from "./reading-library";
import { weightTerms, rankByWords, bestOf } from "./rank-words";
import { nearnessToNeeds, scoreBySimilarNeeds, type ConceptScores } from "./similar-needs";
import { type Channel, type Reading, type EmptyReadingReason, type Suggestion, type ChannelScores } from "./reading";
import { nearnessOf } from "./encoder/vectors";
import { wordsOf, type Word, STOP_WORDS, detectLanguage } from "./vocabulary/words";
import { type Graph } from "../../graph/driver/graph";
import { type TextToRead } from "../shared/demand/text-to-read";
import { type Models, type TextReader } from "./models";
import { cachedGroupsOf, namedByCode } from "./vocabulary/vocabulary";
import { textForEncoder, type TextLanguage } from "../shared/text/words";

/** The minimum score of the best suggestion; below it nothing fits. It is lower for CPV codes, where many similar codes share the likelihood. */
export const MIN_SCORE = Object.freeze({ fused: 0.12, learned: 0.06 });

/** The minimum number of letters per encoder piece. A text with fewer is in no language. */
export const MIN_LETTERS_PER_PIECE = 2.2;

const MAX_SUGGESTIONS = 100;

/** The maximum number of needs that are listed as reasons for a suggestion. */
const MAX_NEEDS = 3;

/** The data and models for reading a text. */
export type ReadingResources = Readonly<{
  library: Library;
  models: Models;
  meaningOf?: (text: string) => Promise<Meaning | undefined>;
}>;

/** The concepts of a scheme that a text asks for, with the reasons; or the reason why there are none. */
export async function readText(graph: Graph, reader: TextReader, textToRead: TextToRead): Promise<Reading> {
  const meaning = reader.encoder()?.meaningOf(textForEncoder(textToRead.text)); // runs in a worker thread during the database query
  const [library, models] = await Promise.all([libraryOf(graph), reader.models()]);
  return readTextWith({ library, models, meaningOf: async () => meaning }, textToRead);
}

/** Reads a text without the database. Concepts that the text names by a code come first. */
export async function readTextWith(resources: ReadingResources, textToRead: TextToRead): Promise<Reading> {
  const { codes, collections } = resources.library;
  const collection = collections[textToRead.scheme];
  const [reading, named] = [
    await readWords(resources, textToRead),
    collection ? namedByCode(textToRead.text, codes, collection.vocabulary) : [],
  ];
  if (named.length === 0) return reading;
  const ids = new Set(named.map(({ competence }) => competence));
  const others = reading.suggestions.filter(({ competence }) => !ids.has(competence));
  const suggestions = [...named, ...others].sort(byScore).slice(0, MAX_SUGGESTIONS);
  return { language: reading.language, channels: ["CODES", ...reading.channels], suggestions };
}

const byScore = (one: Suggestion, other: Suggestion) =>
  other.score - one.score || (one.competence < other.competence ? -1 : 1);

async function readWords({ library, models, meaningOf }: ReadingResources, textToRead: TextToRead): Promise<Reading> {
  const { text, scheme } = textToRead;
  const words = wordsOf(text);
  const language =
    textToRead.language ?? detectLanguage(words, (other, { folded }) => library.lexicons[other].has(folded));
  const collection = library.collections[scheme];
  const contentWords = words.filter(({ folded }) => !STOP_WORDS[language].has(folded));
  if (contentWords.length === 0 || !collection)
    return emptyReading(language, words.length === 0 ? "NO_WORDS" : collection ? "ONLY_STOP_WORDS" : "NOTHING_FITS");
  const meaning = meaningScores(textForEncoder(text), collection, models, meaningOf);
  const terms = weightTerms(words, library.terms[language]);
  const ranking = rankByWords(terms, collection.indexes[language]);
  const channelScores: ChannelScores = { language, terms, words: ranking.scores, ...(await meaning) };
  await yieldToEventLoop();
  const { scores, needsFor } = await likelihoodsOf({ words, need: textToRead.need }, channelScores, collection, models);
  const suggested = bestOf(scores, MAX_SUGGESTIONS).filter((position) => scores[position]! > 0);
  const suggestions = suggested.map((position): Suggestion => ({
    competence: collection.vocabulary.ids[position]!,
    score: scores[position]!,
    reasons: () => ({ words: ranking.wordsFor(position), needs: needsFor(position).slice(0, MAX_NEEDS) }),
  }));
  const reason = whyNothing(channelScores, contentWords, library, suggestions, minimumScore(scheme, models));
  return reason
    ? emptyReading(language, reason)
    : { language, channels: channelsOf(channelScores, collection, models), suggestions };
}

/** The embedding of a text, and the similarity of each concept to it; empty without an encoder, or if the text is in no language. */
async function meaningScores(
  text: string,
  { vocabulary }: Collection,
  models: Models,
  meaningOf: ReadingResources["meaningOf"],
) {
  const meaning = await meaningOf?.(text);
  if (!meaning || meaning.lettersPerPiece < MIN_LETTERS_PER_PIECE) return {};
  return { meaning: meaning.vector, nearness: nearnessOf(meaning.vector, vocabulary, await models.vectors()) };
}

async function likelihoodsOf(
  { words, need }: Pick<TextToRead, "need"> & Readonly<{ words: readonly Word[] }>,
  channelScores: ChannelScores,
  { vocabulary, needs }: Collection,
  { learned, needVectors }: Models,
): Promise<ConceptScores> {
  if (vocabulary.scheme !== learned.settings.scheme) {
    const { language, meaning } = channelScores;
    const nearness = meaning && nearnessToNeeds(meaning, needs, await needVectors());
    const compared = { words, language, nearness };
    return fusedLikelihoods(channelScores, vocabulary, scoreBySimilarNeeds(compared, needs, vocabulary, need));
  }
  if (!hasScores(channelScores)) return { scores: new Float32Array(vocabulary.ids.length), needsFor: () => [] };
  const choices = choicesIn(channelScores, learned, cachedGroupsOf(vocabulary, learned.settings.groups));
  return { scores: choices, needsFor: () => [] };
}

const hasScores = ({ words, nearness }: ChannelScores) => nearness !== undefined || words.some((score) => score > 0);

const channelsOf = ({ meaning }: ChannelScores, { vocabulary, needs }: Collection, { learned }: Models): Channel[] => [
  "WORDS",
  ...(meaning ? (["MEANING"] as const) : []),
  ...(vocabulary.scheme === learned.settings.scheme || needs.ids.length > 0 ? (["LEARNED"] as const) : []),
];

function whyNothing(
  channelScores: ChannelScores,
  contentWords: readonly Word[],
  { lexicons }: Library,
  suggestions: readonly Suggestion[],
  minimum: number,
): EmptyReadingReason | undefined {
  if ((suggestions[0]?.score ?? 0) >= minimum) return undefined;
  const isKnown = contentWords.some(({ folded }) => Object.values(lexicons).some((lexicon) => lexicon.has(folded)));
  return isKnown || hasScores(channelScores) ? "NOTHING_FITS" : "UNKNOWN_WORDS";
}

const minimumScore = (scheme: string, { learned }: Models) =>
  scheme === learned.settings.scheme ? MIN_SCORE.learned : MIN_SCORE.fused;

const emptyReading = (language: TextLanguage, reason: EmptyReadingReason): Reading => ({
  language,
  channels: [],
  suggestions: [],
  reason,
});
