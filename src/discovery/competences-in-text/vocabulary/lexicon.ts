import { type NearWord, type Lexicon } from "./near-words";
import { type Word, STOP_WORDS } from "./words";
import { stemOf, type TextLanguage } from "../../shared/text/words";

/** What joins two parts: "zuivering-s-installatie", "Straße-n-bau". */
const JOINTS = ["", "s", "n", "en", "e", "es", "er"];

/** Shorter words are met by chance; a part that stands only once is no part, unless it is long. */
const SHORTEST = 4;

const SURELY = 7;

/** What a letter costs that belongs to no known word, and the share that must belong to one. */
const UNKNOWN = 8;

const KNOWN_SHARE = 0.7;

/** A known word and so few letters are a form of that word, no compound. */
const LONGEST_ENDING = 2;

/** The parts of a compound, and the parts of its parts: none if it is no compound. Long parts are better than many. */
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
  const known = parts.reduce((sum, { length }) => sum + length, 0);
  const isCompound = parts.length > 1 || word.length - known > LONGEST_ENDING;
  return isCompound && known >= KNOWN_SHARE * word.length ? parts : [];
}

/** The best way to have read a word up to a place: a known word ends there, or a letter of none. */
function cutAt(word: string, end: number, best: readonly Cut[], lexicon: Lexicon): Cut {
  let chosen: Cut = { value: best[end - 1]!.value - UNKNOWN, from: end - 1 };
  for (let start = 0; start <= end - SHORTEST; start++) {
    const part = partIn(word, start, end, lexicon);
    const value = part ? best[start]!.value + part.length ** 2 : -Infinity;
    if (value > chosen.value) chosen = { value, part, from: start };
  }
  return chosen;
}

/** The known word that fills a place, with or without what joins it to the next. */
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
  return times > 1 || (times === 1 && part.length >= SURELY);
}

/** What a word is looked up by: its stem and, less surely, the stems of its parts or of what it was meant to be. */
type Term = Readonly<{ stem: string; weight: number }>;

/** How much a part of a word says, beside the whole, and the word that a mistyped one was meant to be. */
const PART = 0.6;

/** The languages that write several words as one. */
const COMPOUNDING: readonly TextLanguage[] = ["nl", "de"];

/** The words of a language that are known, their stems, and which of them a mistyped one may be. */
export type KnownWords = Readonly<{ lexicon: Lexicon; stems: ReadonlySet<string>; near: NearWord }>;

/** Reads words of one language; what it has read of late it knows. */
export type Terms = (word: Word) => readonly Term[];

/**
 * The terms of words, with the compounds of a language cut at the words of its lexicon. Stop words have none.
 *
 * @param most so many words are remembered; then it is begun anew
 */
export function termsIn(language: TextLanguage, { lexicon, stems, near }: KnownWords, most: number): Terms {
  const known = new Map<string, readonly Term[]>();
  const alone = new Map<string, readonly [Term]>();
  const parts = new Map<string, Term>();
  return ({ folded }) => {
    if (STOP_WORDS[language].has(folded) || folded.length < 2) return [];
    const before = known.get(folded);
    if (before) return before;
    const terms = readWord(folded);
    if (known.size >= most) for (const each of [known, alone, parts]) each.clear();
    known.set(ownCopyOf(folded), terms);
    return terms;
  };

  function readWord(folded: string): readonly Term[] {
    const stem = stemOf(folded, language);
    const cuts = COMPOUNDING.includes(language) ? partsOf(folded, lexicon) : [];
    const meant = cuts.length > 0 || lexicon.has(folded) || stems.has(stem) ? undefined : near(folded);
    const less = meant ? [meant] : [...new Set(cuts)];
    const ownTerms = ofStem(alone, stem, (own): readonly [Term] => [{ stem: own, weight: 1 }]);
    if (less.length === 0) return ownTerms;
    return [
      ...ownTerms,
      ...less.map((part) => ofStem(parts, stemOf(part, language), (own) => ({ stem: own, weight: PART }))),
    ];
  }
}

/** What many words share is kept once. */
function ofStem<Kept>(known: Map<string, Kept>, stem: string, make: (stem: string) => Kept): Kept {
  const before = known.get(stem);
  if (before) return before;
  const own = ownCopyOf(stem);
  const value = make(own);
  known.set(own, value);
  return value;
}

/** A piece of a text, kept as it is, would keep the whole text. */
const ownCopyOf = (piece: string) => Buffer.from(piece).toString();
