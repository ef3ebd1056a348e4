/** Texts as they are compared, letter by letter as `docs/text.md` says it, and the order of the database. */

/** Letters and signs that are written as others. */
const SAME = new Map<string, string>([
  ["ß", "ss"],
  ["œ", "oe"],
  ["æ", "ae"],
  ["þ", "th"],
  ...pairs("øłđðħŧıς", "olddhtiσ"),
  ...alike("'", "`‘’‚‛‹›ʹʻʼʽ′‵"),
  ...alike('"', "“”„‟«»〝〞〟"),
  ...alike("-", "‐‑‒–—―−⁃⸺⸻〜〰"),
  ...alike("/", "⁄∕"),
]);

/** The blocks of Unicode with marks that stand above and below letters. */
const MARKS = [
  [0x300, 0x36f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
] as const;

const known = new Map<string, string>();

/** A whole text. */
export function fold(text: string): string {
  const folded = known.get(text) ?? foldPart(text).replace(/^ | $/g, "");
  known.set(text, folded);
  return folded;
}

/** A part of a text, with the spaces at its ends. */
export function foldPart(text: string): string {
  const written = text.normalize("NFKD").replaceAll(" \u0301", "'");
  const letters = [...written].flatMap((letter) => (isUnseen(letter) ? [] : [...plainLetters(letter)]));
  return letters.map((letter) => (isSpace(letter) ? " " : letter)).reduce(withoutRepeatedSpace, "");
}

/** One letter: without its marks, small, and as the letters and signs that it stands for. */
function plainLetters(letter: string): string {
  const signed = SAME.get(letter) ?? letter.normalize("NFKD");
  return [...signed]
    .filter((each) => !isMark(each))
    .map((each) => each.toLowerCase())
    .flatMap((each) => [...each].filter((small) => !isMark(small)))
    .map((each) => SAME.get(each) ?? (/\p{Dash_Punctuation}/u.test(each) ? "-" : each))
    .join("");
}

function* pairs(letters: string, plain: string): Generator<[string, string]> {
  for (const [at, letter] of [...letters].entries()) yield [letter, plain[at]!];
}

function* alike(sign: string, signs: string): Generator<[string, string]> {
  for (const each of signs) yield [each, sign];
}

const isMark = (letter: string) =>
  MARKS.some(([from, to]) => letter.codePointAt(0)! >= from && letter.codePointAt(0)! <= to);
const isUnseen = (letter: string) => /\p{Default_Ignorable_Code_Point}/u.test(letter);
const isSpace = (letter: string) => /\s/.test(letter) || letter < " " || (letter >= "\u007f" && letter <= "\u009f");

const withoutRepeatedSpace = (text: string, letter: string) =>
  letter === " " && text.endsWith(" ") ? text : text + letter;

/** By code points, as Neo4j does; JavaScript goes by halves of them. */
export function compareTexts(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
