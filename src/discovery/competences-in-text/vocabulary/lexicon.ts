import { partsOf, type Lexicon } from "./compounds";
import { type NearWord } from "./near-words";
import { stemOf } from "../../shared/text/stems";
import { STOP_WORDS } from "./stop-words";
import { type TextLanguage } from "../../shared/text/text-language";
import { type Word } from "./words";

/** What a word is looked up by: its stem and, less surely, the stems of its parts or of what it was meant to be. */
export type Term = Readonly<{ stem: string; weight: number }>;

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
    const whole = ofStem(alone, stem, (own): readonly [Term] => [{ stem: own, weight: 1 }]);
    if (less.length === 0) return whole;
    return [
      ...whole,
      ...less.map((part) => ofStem(parts, stemOf(part, language), (own) => ({ stem: own, weight: PART }))),
    ];
  }
}

/** What many words share is kept once. */
function ofStem<Kept>(known: Map<string, Kept>, stem: string, make: (stem: string) => Kept): Kept {
  const before = known.get(stem);
  if (before) return before;
  const own = ownCopyOf(stem);
  const made = make(own);
  known.set(own, made);
  return made;
}

/** A piece of a text, kept as it is, would keep the whole text. */
const ownCopyOf = (piece: string) => Buffer.from(piece).toString();
