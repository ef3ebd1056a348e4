import { fold } from "../../graph/fold";

/** A word as it stands in a text, in lower case, and without accents. Place: how many words stand before it. */
export type Word = Readonly<{ shown: string; lower: string; folded: string; place: number }>;

/** Longer runs of letters are no words of people; they would cost more than they tell. */
const LONGEST = 60;

/** A word: letters with what belongs to them, joined by digits or apostrophes inside. Numbers alone are none. */
const RUN = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in their order. Whatever stands between them is no more than that: no text can fail. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const [run] of plain(text).matchAll(RUN)) {
    if (run.length > LONGEST || !LETTER.test(run)) continue;
    const lower = run.toLowerCase();
    words.push({ shown: run, lower, folded: fold(lower), place: words.length });
  }
  return words;
}

const LETTER = /\p{L}/u;

/** One way to write each letter; marks of HTML are no words, nor are the invisible hyphens that break a line. */
const plain = (text: string) =>
  text
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, " ")
    .replace(/\u00ad/g, "")
    .normalize("NFC");
