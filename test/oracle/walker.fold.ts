/** Texts as they are compared: without regard to case, accents and ligatures, and in the order of the database. */

const LETTERS: [string, string][] = [
  ["ß", "ss"],
  ["œ", "oe"],
  ["æ", "ae"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
];

const known = new Map<string, string>();

export function fold(text: string): string {
  const folded = known.get(text) ?? foldAnew(text);
  known.set(text, folded);
  return folded;
}

function foldAnew(text: string): string {
  const bare = [...text.toLowerCase().normalize("NFD")].filter((letter) => letter < "\u0300" || letter > "\u036f");
  return LETTERS.reduce((folded, [letter, plain]) => folded.replaceAll(letter, plain), bare.join(""));
}

/** By code points, as Neo4j does; JavaScript goes by halves of them. */
export function compareTexts(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
