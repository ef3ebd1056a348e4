const WORD = /^[a-z]+(-[a-z]+)*$/;

/** The names that the templates use for a new noun. */
export type Names = ReturnType<typeof namesOf>;

/** The names of a noun, from its singular and plural in small letters: `building-permit`, `building-permits`. */
export function namesOf(singular: string, plural: string) {
  const words = singular.replaceAll("-", " ");
  const article = /^[aeiou]/.test(singular) ? "an" : "a";
  const noun = camelCase(singular);
  return {
    noun,
    Noun: capital(noun),
    nouns: camelCase(plural),
    words,
    pluralWords: plural.replaceAll("-", " "),
    article,
    Article: capital(article),
    prefix: noun.toLowerCase(),
    RELATION: `HAS_${singular.replaceAll("-", "_").toUpperCase()}`,
    file: singular,
    folder: plural,
    csv: `${plural.replaceAll("-", "_")}.csv`,
  };
}

/** Why a word cannot name a noun; undefined where it can. */
export const whyNotAName = (word: string): string | undefined =>
  WORD.test(word)
    ? undefined
    : `"${word}" is no name. Write a noun in small letters, with hyphens between words: permit, building-permit.`;

/** The regular plural of an English noun. */
export function pluralOf(singular: string): string {
  if (/[^aeiou]y$/.test(singular)) return singular.replace(/y$/, "ies");
  return /(s|x|z|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

const camelCase = (words: string) => words.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
