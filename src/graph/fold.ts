/** A text without what people leave out when they look for it: case, accents, ligatures. Texts are compared and ordered by it. */
export const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ßœæøłđ]/g, (letter) => LETTERS[letter]!);

/** Letters that no accent makes. The migration that folded what was stored before says the same. */
const LETTERS: Readonly<Record<string, string>> = { ß: "ss", œ: "oe", æ: "ae", ø: "o", ł: "l", đ: "d" };

/** Where the folded twin of a text is stored. */
export const folded = (name: string) => `${name}Folded`;
