import { yieldToEventLoop } from "../../graph/driver/yield-to-event-loop";
import { type Terms } from "./vocabulary/lexicon";
import { type TermIndex } from "./vocabulary/term-index";
import { weightTerms, rankByWords, bestOf } from "./rank-words";
import { type Vocabulary } from "./vocabulary/vocabulary";
import { wordsOf } from "./vocabulary/words";
import { type JudgedNeed } from "./reading.cypher";
import { type TextLanguage } from "../shared/text/words";

/** `most`: how many of the most similar needs count. `words`: the weight of a need's own words, relative to its requirements, in its profile. */
export const PRECEDENTS = Object.freeze({ most: 15, words: 2 });

/** Needs whose requirements are known. A text like one of them may require the same. */
export type Precedents = Readonly<{
  needs: readonly string[];
  /** For each need the indexes of the required concepts, with their importance. */
  required: readonly (readonly (readonly [index: number, importance: number])[])[];
  /** For each need a vector over the concepts: the sum of its requirements and of the scores of its words, each normalised. */
  profiles: Float32Array;
}>;

/** How many needs are processed before yielding to the event loop. */
const NEEDS_PER_PAUSE = 2;

/** Builds the precedents of a vocabulary from the needs that require something of it. */
export async function precedentsOf(
  judged: readonly JudgedNeed[],
  { vocabulary, indexes }: Readonly<{ vocabulary: Vocabulary; indexes: Readonly<Record<TextLanguage, TermIndex>> }>,
  terms: Readonly<Record<TextLanguage, Terms>>,
): Promise<Precedents> {
  const known = judged
    .map((need) => ({ ...need, positions: requiredIndexes(need, vocabulary) }))
    .filter(({ positions }) => positions.length > 0);
  const profiles = new Float32Array(known.length * vocabulary.ids.length);
  for (const [at, { texts, positions }] of known.entries()) {
    const profile = new Float32Array(vocabulary.ids.length);
    for (const [position, importance] of positions) profile[position] = importance;
    const words = new Float32Array(vocabulary.ids.length);
    for (const [text, code] of texts) {
      const language = code.toLowerCase() as TextLanguage;
      const { scores } = rankByWords(weightTerms(wordsOf(text), terms[language]), indexes[language]);
      addTo(words, normalised(scores), 1);
    }
    addTo(profiles.subarray(at * profile.length, (at + 1) * profile.length), normalised(profile), 1);
    addTo(profiles.subarray(at * profile.length, (at + 1) * profile.length), normalised(words), PRECEDENTS.words);
    if (at % NEEDS_PER_PAUSE === 0) await yieldToEventLoop();
  }
  return { needs: known.map(({ id }) => id), required: known.map(({ positions }) => positions), profiles };
}

const requiredIndexes = ({ required }: JudgedNeed, { indexOfId }: Vocabulary) =>
  required.flatMap(([competence, importance]) => {
    const position = indexOfId.get(competence);
    return position === undefined ? [] : [[position, importance] as const];
  });

function addTo(sums: Float32Array, values: Float32Array, weight: number): void {
  for (let at = 0; at < values.length; at++) sums[at]! += weight * values[at]!;
}

function normalised(values: Float32Array): Float32Array {
  let square = 0;
  for (let at = 0; at < values.length; at++) square += values[at]! ** 2;
  const length = Math.sqrt(square) || 1;
  return values.map((value) => value / length);
}

/** A score for each concept, and the needs that support a concept, the most similar to the text first. */
export type ConceptScores = Readonly<{ scores: Float32Array; needsFor: (position: number) => string[] }>;

/**
 * Scores concepts by what the most similar needs require: the sum of similarity times importance. The similarity of a need is the dot product
 * of its profile and the scores of the text.
 * @param except the need that the text belongs to, which is skipped
 */
export function scoreByPrecedents(
  scores: Float32Array,
  { needs, required, profiles }: Precedents,
  except?: string,
): ConceptScores {
  const similarities = Float32Array.from(needs, (need, at) =>
    need === except ? 0 : dotProduct(scores, profiles, at * scores.length),
  );
  const similarNeeds = bestOf(similarities, PRECEDENTS.most);
  const votes = new Float32Array(scores.length);
  for (const at of similarNeeds)
    for (const [position, importance] of required[at]!) votes[position]! += similarities[at]! * importance;
  const needsFor = (position: number) =>
    similarNeeds.filter((at) => required[at]!.some(([other]) => other === position)).map((at) => needs[at]!);
  return { scores: votes, needsFor };
}

function dotProduct(scores: Float32Array, profiles: Float32Array, start: number): number {
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at]! * profiles[start + at]!;
  return sum;
}
