import { type Graph } from "../../graph/database";
import { tongueOf } from "./detect";
import { libraryOf, type Library } from "./library";
import { askedBy, rankByWords, type WordRanking } from "./rank-words";
import { type Read, type Reading, type Silence, type Suggestion } from "./reading";
import { STOP_WORDS } from "./stop-words";
import { type Tongue } from "./tongues";
import { type Vocabulary } from "./vocabulary";
import { wordsOf, type Word } from "./words";

/** So many suggestions at most. */
export const MOST_SUGGESTIONS = 100;

/** The concepts of a scheme that a text asks for, with the words that say so; or why there are none. */
export async function readText(graph: Graph, read: Read): Promise<Reading> {
  return readWith(await libraryOf(graph), read);
}

/** Reads a text with a library, wherever that comes from. */
export function readWith(library: Library, { text, language, scheme }: Read): Reading {
  const words = wordsOf(text);
  const tongue = language ?? tongueOf(words, (other, { folded }) => library.lexicons[other].has(folded));
  const vocabulary = library.vocabularies[scheme];
  const index = library.indexes[scheme]?.[tongue];
  const asked = askedBy(words, library.terms[tongue]);
  if (!vocabulary || !index) return { language: tongue, channels: [], suggestions: [], reason: "NOTHING_FITS" };
  const suggestions = suggestionsOf(vocabulary, rankByWords(asked, index));
  const reason = suggestions.length > 0 ? undefined : whyNothing(words, tongue);
  return { language: tongue, channels: suggestions.length > 0 ? ["WORDS"] : [], suggestions, reason };
}

function whyNothing(words: readonly Word[], tongue: Tongue): Silence {
  if (words.length === 0) return "NO_WORDS";
  return words.every(({ folded }) => STOP_WORDS[tongue].has(folded)) ? "ONLY_STOP_WORDS" : "UNKNOWN_WORDS";
}

function suggestionsOf({ rows }: Vocabulary, { scores, wordsFor }: WordRanking): Suggestion[] {
  const found = [...scores.keys()].filter((place) => scores[place]! > 0);
  const best = found.sort((one, other) => scores[other]! - scores[one]! || one - other).slice(0, MOST_SUGGESTIONS);
  return best.map((place) => ({
    competence: rows[place]!.id,
    score: scores[place]! / (scores[place]! + HALF_SURE),
    words: wordsFor(place),
  }));
}

/** The points of a suggestion that is as likely right as wrong. */
const HALF_SURE = 20;
