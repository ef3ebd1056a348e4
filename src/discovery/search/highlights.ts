import { type Language } from "../../graph/schema/languages";
import { type ResultRow } from "../../graph/schema/field-metadata";
import { wordsWithOffsets, type WordInText } from "../shared/text/words";
import { type SearchText } from "./searchable-texts";

/** A fragment of a text, and the start and end offsets of its matching words. */
type HighlightRow = Readonly<{
  field: string;
  language: Language | null;
  fragment: string;
  matches: readonly (readonly [start: number, end: number])[];
}>;

const MAX_HIGHLIGHTS = 3;

/** How many characters a fragment shows before the first match. */
const CONTEXT_LENGTH = 60;

/** The approximate length of a fragment, in characters. */
const LENGTH = 200;

/** The highlights of a thing, names first. */
export function highlightsOf(
  node: ResultRow,
  texts: readonly SearchText[],
  matchedWords: ReadonlySet<string>,
): HighlightRow[] {
  const highlights: HighlightRow[] = [];
  for (const { property, field, language = null } of inOrder(texts))
    for (const text of [node[property] ?? []].flat() as string[]) {
      const words = wordsWithOffsets(text).filter(({ folded }) => matchedWords.has(folded));
      if (words.length > 0 && highlights.length < MAX_HIGHLIGHTS)
        highlights.push({ field, language, ...fragmentOf(text, words) });
    }
  return highlights;
}

const inOrder = (texts: readonly SearchText[]) => [
  ...texts.filter(({ isName }) => isName),
  ...texts.filter(({ isName }) => !isName),
];

function fragmentOf(text: string, words: readonly WordInText[]): Pick<HighlightRow, "fragment" | "matches"> {
  const start = startOfWord(text, words[0]!.start - CONTEXT_LENGTH);
  const end = endOfWord(text, Math.max(start + LENGTH, words[0]!.end));
  const before = start > 0 ? "…" : "";
  const shift = before.length - start;
  return {
    fragment: before + text.slice(start, end) + (end < text.length ? "…" : ""),
    matches: words
      .filter((word, at) => word.end <= end && word.start >= (words[at - 1]?.end ?? 0)) // ½ folds to two words with the same offsets
      .map((word) => [word.start + shift, word.end + shift] as const),
  };
}

/** The start of the first whole word at or after an offset. */
function startOfWord(text: string, position: number): number {
  if (position <= 0) return 0;
  const space = text.indexOf(" ", position);
  return space < 0 || space > position + CONTEXT_LENGTH ? position : space + 1;
}

/** The end of the last whole word before an offset. */
function endOfWord(text: string, position: number): number {
  if (position >= text.length) return text.length;
  const space = text.lastIndexOf(" ", position);
  return space > position - CONTEXT_LENGTH ? space : position;
}
