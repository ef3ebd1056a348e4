import { Lexer, Source, TokenKind } from "graphql";
import { keepWithin } from "./budgets";

/**
 * Looks at the words of a document before it is parsed and validated: graphql-js compares each field with all others of its name. What is no
 * word of the language is left to the parser, which says where it stands.
 */
export function keepWordsWithin(document: string): void {
  if (accepted.has(document)) return;
  const { tokens, repeats } = countWords(document);
  keepWithin("tokens", tokens);
  keepWithin("repeats", repeats);
  if (accepted.size >= MOST_REMEMBERED) accepted.clear();
  if (document.length <= LONGEST_REMEMBERED) accepted.add(document);
}

/** Documents that were within: front ends ask the same ones again and again. At most 4 million characters. */
const accepted = new Set<string>();
const MOST_REMEMBERED = 500;
const LONGEST_REMEMBERED = 8_000;

function countWords(document: string) {
  const lexer = new Lexer(new Source(document));
  const times = new Map<string, number>();
  let [tokens, repeats] = [0, 0];
  try {
    for (let { kind, value } = lexer.advance(); kind !== TokenKind.EOF; { kind, value } = lexer.advance()) {
      tokens += 1;
      if (kind !== TokenKind.NAME) continue;
      const count = (times.get(value) ?? 0) + 1;
      times.set(value, count);
      repeats = Math.max(repeats, count);
    }
  } catch {
    // The parser meets the same, and tells it.
  }
  return { tokens, repeats };
}
