import { fold } from "../../graph/fold";

/** A run of letters and digits as it stands in a text, and without case and accents. */
export type Found = Readonly<{ folded: string; start: number; end: number }>;

const RUN = /[\p{L}\p{M}\p{N}]+/gu;

/** Longer runs are no words; they would cost more than they tell. */
const LONGEST = 60;

/** The words and numbers of a text in their order. Whatever stands between them is no more than that: no text can fail. */
export function wordsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const folded = run.length > LONGEST ? "" : fold(run);
    if (folded) found.push({ folded, start: index, end: index + run.length });
  }
  return found;
}
