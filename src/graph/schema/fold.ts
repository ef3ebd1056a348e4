/**
 * Folds texts for comparison: this file alone defines which spellings are equal. `docs/text.md` explains it.
 *
 * It works letter by letter, so that an offset in the folded text can be converted to one in the original text.
 */

/** The version of folding. Raise it with every change of the result of `fold`: stored texts are then folded again. */
export const FOLDING = 2;

/** The folded form of a text, by which texts are compared and ordered: without case, accents and other differences of spelling. */
export const fold = (text: string): string => foldPart(text).trim();

/** The folded form of a part of a text. Spaces at its ends are kept: they mark the beginning or end of a word. */
export const foldPart = (text: string): string => foldLetters(text).replace(SPACES, " ");

/** A cleaned text that keeps case and accents: without invisible characters, and with one form of each sign that looks the same. */
export const cleanText = (text: string): string => withPlainSigns(text).replace(SPACES, " ").trim();

/** Whether there is a control character inside a text, not at its ends. In an identifier it is an error, so it is not removed. */
export const hasControlCharacter = (text: string): boolean => /\p{Cc}/u.test(text.trim());

/** A folded text, and for each of its letters the offsets where the original letter begins and ends. */
export type FoldedText = Readonly<{ folded: string; starts: readonly number[]; ends: readonly number[] }>;

/** Folds a text and keeps the offsets. Spaces are not merged. */
export function foldWithOffsets(text: string): FoldedText {
  let folded = "";
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const isPlain = PLAIN.test(piece);
    const end = index + piece.replace(UNSEEN_AT_END, "").length;
    folded += foldLetters(piece);
    for (let offset = 0; starts.length < folded.length; offset++) {
      starts.push(isPlain ? index + offset : index);
      ends.push(isPlain ? index + offset + 1 : end);
    }
  }
  return { folded, starts, ends };
}

/** Plain letters, or one other letter with its combining and invisible characters. Each piece is folded on its own. */
const PIECE = /[ -_a-~]+(?![\p{M}\p{Default_Ignorable_Code_Point}])|[^][\p{M}\p{Default_Ignorable_Code_Point}]*/gu;

/** Soft hyphens, zero-width spaces, direction marks. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const UNSEEN_AT_END = /\p{Default_Ignorable_Code_Point}+$/u;

/** Spaces of any width, line breaks and control characters. */
const SPACES = /[\s\p{Cc}]+/gu;

/** Accents and other marks on letters. Vowel marks of some scripts count as letters and stay. */
const MARKS = /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/g;

/** Letters that are not a plain letter with an accent. */
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

/** Texts of these characters need no folding except for case. */
const PLAIN = /^[ -_a-~]*$/;

const foldLetters = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : withPlainSigns(text)
        .toLowerCase()
        .normalize("NFD")
        .replace(MARKS, "")
        .replace(LETTERS_OF_TABLE, (letter) => LETTERS[letter]!);

/** Replaces signs of the same meaning by one sign. NFKC converts ligatures, superscript, subscript and wide letters to plain ones. */
const withPlainSigns = (text: string): string =>
  text
    .replace(UNSEEN, "")
    .normalize("NFKC")
    .replace(/ \u0301|[`‘’‚‛‹›ʹʻʼʽ′‵]/g, "'")
    .replace(/[“”„‟«»〝〞〟]/g, '"')
    .replace(/[\p{Pd}−⁃]/gu, "-")
    .replace(/[⁄∕]/g, "/");

/** The property that stores the folded form of a text. */
export const folded = (name: string) => `${name}Folded`;
