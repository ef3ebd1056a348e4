import { partsOf, type Lexicon } from "./compounds";
import { stemOf } from "./stems";
import { STOP_WORDS } from "./stop-words";
import { type Tongue } from "./tongues";
import { type Word } from "./words";

/** What a word is looked up by: its stem, and, less surely, the stems of its parts. */
export type Term = Readonly<{ stem: string; weight: number }>;

/** How much a part of a word says, beside the whole. */
const PART = 0.6;

/** The languages that write several words as one. */
const COMPOUNDING: readonly Tongue[] = ["nl", "de"];

/** Reads words of one language; what it has read once it knows. */
export type Terms = (word: Word) => readonly Term[];

/** The terms of words, with the compounds of a language cut at the words of its lexicon. Stop words have none. */
export function termsIn(tongue: Tongue, lexicon: Lexicon): Terms {
  const known = new Map<string, readonly Term[]>();
  return ({ lower, folded }) => {
    if (STOP_WORDS[tongue].has(folded) || folded.length < 2) return [];
    const before = known.get(lower);
    if (before) return before;
    const parts = COMPOUNDING.includes(tongue) ? partsOf(folded, lexicon) : [];
    const terms = [
      { stem: stemOf(lower, tongue), weight: 1 },
      ...[...new Set(parts)].map((part) => ({ stem: stemOf(part, tongue), weight: PART })),
    ];
    if (known.size < MOST_KNOWN) known.set(lower, terms);
    return terms;
  };
}

/** The words of the vocabulary itself are about half of this; the rest comes from texts. */
const MOST_KNOWN = 40_000;
