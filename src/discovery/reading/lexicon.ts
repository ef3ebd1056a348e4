import { partsOf, type Lexicon } from "./compounds";
import { type NearWord } from "./near-words";
import { stemOf } from "./stems";
import { STOP_WORDS } from "./stop-words";
import { type Tongue } from "./tongues";
import { type Word } from "./words";

/** What a word is looked up by: its stem and, less surely, the stems of its parts or of what it was meant to be. */
export type Term = Readonly<{ stem: string; weight: number }>;

/** How much a part of a word says, beside the whole, and the word that a mistyped one was meant to be. */
const PART = 0.6;

/** The languages that write several words as one. */
const COMPOUNDING: readonly Tongue[] = ["nl", "de"];

/** The words of a language that are known, their stems, and which of them a mistyped one may be. */
export type KnownWords = Readonly<{ lexicon: Lexicon; stems: ReadonlySet<string>; near: NearWord }>;

/** Reads words of one language; what it has read once it knows. */
export type Terms = (word: Word) => readonly Term[];

/** The terms of words, with the compounds of a language cut at the words of its lexicon. Stop words have none. */
export function termsIn(tongue: Tongue, { lexicon, stems, near }: KnownWords): Terms {
  const known = new Map<string, readonly Term[]>();
  return ({ lower, folded }) => {
    if (STOP_WORDS[tongue].has(folded) || folded.length < 2) return [];
    const before = known.get(lower);
    if (before) return before;
    const terms = readWord(lower, folded);
    if (known.size < MOST_KNOWN) known.set(lower, terms);
    return terms;
  };

  function readWord(lower: string, folded: string): Term[] {
    const stem = stemOf(lower, tongue);
    const parts = COMPOUNDING.includes(tongue) ? partsOf(folded, lexicon) : [];
    const meant = parts.length > 0 || lexicon.has(folded) || stems.has(stem) ? undefined : near(folded);
    const less = [...new Set(parts)].map((part) => ({ stem: stemOf(part, tongue), weight: PART }));
    return [{ stem, weight: 1 }, ...less, ...(meant ? [{ stem: stemOf(meant, tongue), weight: PART }] : [])];
  }
}

/** The words of the vocabulary itself are about half of this; the rest comes from texts. */
const MOST_KNOWN = 20_000;
