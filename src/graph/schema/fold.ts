/**
 * How texts are compared: the one place that says which spellings are the same. `docs/text.md` says it in words.
 *
 * It is made letter by letter, so that a place in the folded text can be told as a place in the text as it was written.
 */

/** Counts the ways of folding that there have been. Raise it with every change of what `fold` gives: stored texts are then folded anew. */
export const FOLDING = 2;

/** A text without what people leave out or write otherwise when they look for it. Texts are compared and ordered by it. */
export const fold = (text: string): string => foldPart(text).trim();

/** A piece of a text: the spaces at its ends say where a word begins and ends. */
export const foldPart = (text: string): string => foldLetters(text).replace(SPACES, " ");

/** A text as a person reads it, for a reader to whom case and accents tell something: what cannot be seen is gone, what looks alike is alike. */
export const cleanText = (text: string): string => withPlainSigns(text).replace(SPACES, " ").trim();

/** Whether a control character stands inside a text. No identifier holds one, so it is not cleaned away there. */
export const hasControlCharacter = (text: string): boolean => /\p{Cc}/u.test(text.trim());

/** A folded text, and for each of its letters where the letter begins and ends that was written. */
export type FoldedText = Readonly<{ folded: string; starts: readonly number[]; ends: readonly number[] }>;

/** Folds a text and keeps the places. Spaces stay as many as they are. */
export function foldWithOffsets(text: string): FoldedText {
  let folded = "";
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const isPlain = PLAIN.test(piece);
    const end = index + piece.replace(UNSEEN_AT_END, "").length;
    folded += foldLetters(piece);
    for (let at = 0; starts.length < folded.length; at++) {
      starts.push(isPlain ? index + at : index);
      ends.push(isPlain ? index + at + 1 : end);
    }
  }
  return { folded, starts, ends };
}

/** Plain letters, or another letter with all that belongs to it: no change of one piece reaches into the next. */
const PIECE = /[ -_a-~]+(?![\p{M}\p{Default_Ignorable_Code_Point}])|[^][\p{M}\p{Default_Ignorable_Code_Point}]*/gu;

/** Soft hyphens, spaces without width, marks of direction. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const UNSEEN_AT_END = /\p{Default_Ignorable_Code_Point}+$/u;

/** Spaces of any width, line breaks, and control characters, which are no part of any word. */
const SPACES = /[\s\p{Cc}]+/gu;

/** Marks above and below letters; those of scripts that write vowels as marks are letters and stay. */
const MARKS = /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/g;

/** Letters that no accent makes. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  œ: "oe",
  æ: "ae",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  ς: "σ",
};
const LETTERS_OF_TABLE = /[ßœæøłđðþħŧıς]/g;

/** Nothing in these letters is written in two ways. */
const PLAIN = /^[ -_a-~]*$/;

const foldLetters = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : withPlainSigns(text)
        .toLowerCase()
        .normalize("NFD")
        .replace(MARKS, "")
        .replace(LETTERS_OF_TABLE, (letter) => LETTERS[letter]!);

/** Signs of one meaning as one sign. NFKC brings ligatures, raised, lowered and wide letters to plain ones. */
const withPlainSigns = (text: string): string =>
  text
    .replace(UNSEEN, "")
    .normalize("NFKC")
    .replace(/ \u0301|[`‘’‚‛‹›ʹʻʼʽ′‵]/g, "'")
    .replace(/[“”„‟«»〝〞〟]/g, '"')
    .replace(/[\p{Pd}−⁃]/gu, "-")
    .replace(/[⁄∕]/g, "/");

/** Where the folded twin of a text is stored. */
export const folded = (name: string) => `${name}Folded`;
