import { type NearWord, type Lexicon } from "./near-words";
import { type Word, STOP_WORDS } from "./words";
import { stemOf, type TextLanguage } from "../../shared/text/words";

/** The linking letters between two parts of a compound: "zuivering-s-installatie", "Straße-n-bau". */
const JOINTS = ["", "s", "n", "en", "e", "es", "er"];

/** The minimum length of a part. Shorter words match by chance. */
const SHORTEST = 4;

/** The minimum length of a part that occurs only once in the lexicon. */
const SHORTEST_RARE = 7;

/** The cost of a letter that belongs to no known word. */
const UNKNOWN = 8;

/** The minimum share of letters that belong to known words. */
const KNOWN_SHARE = 0.7;

/** A known word with at most so many extra letters is an inflected form, not a compound. */
const LONGEST_ENDING = 2;

/** The parts of a compound, and their own parts; empty if the word is no compound. Prefers few long parts. */
export function partsOf(word: string, lexicon: Lexicon): string[] {
  if (word.length < 2 * SHORTEST) return [];
  const parts = bestCut(word, lexicon);
  return parts.flatMap((part) => [part, ...partsOf(part, lexicon)]);
}

type Cut = Readonly<{ value: number; part?: string; from: number }>;

function bestCut(word: string, lexicon: Lexicon): string[] {
  const best: Cut[] = [{ value: 0, from: 0 }];
  for (let end = 1; end <= word.length; end++) best.push(cutAt(word, end, best, lexicon));
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = best[end]!.from) if (best[end]!.part) parts.unshift(best[end]!.part!);
  const knownLength = parts.reduce((sum, { length }) => sum + length, 0);
  const isCompound = parts.length > 1 || word.length - knownLength > LONGEST_ENDING;
  return isCompound && knownLength >= KNOWN_SHARE * word.length ? parts : [];
}

/** The best split of a word up to `end`: either a known word ends there, or an unknown letter. */
function cutAt(word: string, end: number, best: readonly Cut[], lexicon: Lexicon): Cut {
  let chosen: Cut = { value: best[end - 1]!.value - UNKNOWN, from: end - 1 };
  for (let start = 0; start <= end - SHORTEST; start++) {
    const part = partIn(word, start, end, lexicon);
    const value = part ? best[start]!.value + part.length ** 2 : -Infinity;
    if (value > chosen.value) chosen = { value, part, from: start };
  }
  return chosen;
}

/** The known word from `start` to `end`, with or without linking letters behind it. */
function partIn(word: string, start: number, end: number, lexicon: Lexicon): string | undefined {
  const piece = word.slice(start, end);
  const joints = end === word.length ? [""] : JOINTS;
  return joints
    .filter((joint) => piece.endsWith(joint))
    .map((joint) => piece.slice(0, piece.length - joint.length))
    .find((part) => part.length < word.length && isPart(part, lexicon));
}

function isPart(part: string, lexicon: Lexicon): boolean {
  const times = part.length >= SHORTEST ? (lexicon.get(part) ?? 0) : 0;
  return times > 1 || (times === 1 && part.length >= SHORTEST_RARE);
}

/** A search term of a word: its stem or, with less weight, the stem of a part or of the corrected word. */
type Term = Readonly<{ stem: string; weight: number }>;

/** The weight of a part of a word, or of the correction of a mistyped word. The whole word has weight 1. */
const PART = 0.6;

/** The languages with closed compounds. */
const COMPOUNDING: readonly TextLanguage[] = ["nl", "de"];

/** The known words of a language with their counts, their stems, and the correction of mistyped words. */
export type KnownWords = Readonly<{ lexicon: Lexicon; stems: ReadonlySet<string>; near: NearWord }>;

/** Returns the search terms of a word in one language. Caches recent words. */
export type Terms = (word: Word) => readonly Term[];

/**
 * The search terms of words in a language. Splits compounds with the lexicon. Stop words have no terms.
 *
 * @param most the size of the cache, which is emptied when it is full
 */
export function termsIn(language: TextLanguage, { lexicon, stems, near }: KnownWords, most: number): Terms {
  const cache = new Map<string, readonly Term[]>();
  const alone = new Map<string, readonly [Term]>();
  const parts = new Map<string, Term>();
  return ({ folded }) => {
    if (STOP_WORDS[language].has(folded) || folded.length < 2) return [];
    const cached = cache.get(folded);
    if (cached) return cached;
    const terms = readWord(folded);
    if (cache.size >= most) for (const each of [cache, alone, parts]) each.clear();
    cache.set(ownCopyOf(folded), terms);
    return terms;
  };

  function readWord(folded: string): readonly Term[] {
    const stem = stemOf(folded, language);
    const cuts = COMPOUNDING.includes(language) ? partsOf(folded, lexicon) : [];
    const correction = cuts.length > 0 || lexicon.has(folded) || stems.has(stem) ? undefined : near(folded);
    const derived = correction ? [correction] : [...new Set(cuts)];
    const ownTerms = cachedForStem(alone, stem, (own): readonly [Term] => [{ stem: own, weight: 1 }]);
    if (derived.length === 0) return ownTerms;
    return [
      ...ownTerms,
      ...derived.map((part) => cachedForStem(parts, stemOf(part, language), (own) => ({ stem: own, weight: PART }))),
    ];
  }
}

/** Returns the cached value of a stem, or creates it, so that words with the same stem share one value. */
function cachedForStem<Value>(cache: Map<string, Value>, stem: string, make: (stem: string) => Value): Value {
  const cached = cache.get(stem);
  if (cached) return cached;
  const own = ownCopyOf(stem);
  const value = make(own);
  cache.set(own, value);
  return value;
}

/** Copies a substring, because a substring in a cache would keep the whole text in memory. */
const ownCopyOf = (piece: string) => Buffer.from(piece).toString();
