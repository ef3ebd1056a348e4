import { Lexer, Source, TokenKind, Kind, visit, type DocumentNode, type ValueNode } from "graphql";
import { keepWithin } from "./budgets";

/**
 * Limits the tokens of a document before graphql-js parses and validates it: validation compares each field with all others of the same
 * name. Syntax errors are left to the parser, which reports their position.
 */
export function keepWordsWithin(document: string): void {
  if (acceptedDocuments.has(document)) return;
  const { tokens, repeats } = countWords(document);
  keepWithin("tokens", tokens);
  keepWithin("repeats", repeats);
  if (acceptedDocuments.size >= MAX_REMEMBERED) acceptedDocuments.clear();
  if (document.length <= MAX_REMEMBERED_LENGTH) acceptedDocuments.add(document);
}

/** Accepted documents, because front ends send the same ones again and again. Together at most 4 million characters. */
const acceptedDocuments = new Set<string>();
const MAX_REMEMBERED = 500;
const MAX_REMEMBERED_LENGTH = 8_000;

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
    // The parser reports the same syntax error.
  }
  return { tokens, repeats };
}

/** The length of the longest list, and how deep lists and objects are nested. */
type Extent = { list: number; nesting: number };

/** Checks variables before anything else reads them. It is not recursive, because a client may nest them deep enough to overflow the stack. */
export function keepVariablesWithin(variables: Readonly<Record<string, unknown>>): void {
  const extent: Extent = { list: 0, nesting: 0 };
  const open = Object.values(variables).map((value) => ({ value, depth: 1 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    note(extent, depth, Array.isArray(value) ? value.length : 0);
    for (const each of Object.values(value) as unknown[]) open.push({ value: each, depth: depth + 1 });
  }
  keepExtentWithin(extent);
}

/** Documents that passed the check. Apollo caches parsed documents, so a repeated document is the same object. */
const checkedDocuments = new WeakSet<DocumentNode>();

/** Checks the literal values in a document: arguments, and default values of variables. */
export function keepLiteralsWithin(document: DocumentNode): void {
  if (checkedDocuments.has(document)) return;
  const extent: Extent = { list: 0, nesting: 0 };
  const look = (value: ValueNode) => (measure(extent, value, 1), false);
  visit(document, { ListValue: look, ObjectValue: look });
  keepExtentWithin(extent);
  checkedDocuments.add(document);
}

/** May be recursive, because the number of tokens limits the nesting. */
function measure(extent: Extent, value: ValueNode, depth: number): void {
  if (value.kind !== Kind.LIST && value.kind !== Kind.OBJECT) return;
  const values = value.kind === Kind.LIST ? value.values : value.fields.map((field) => field.value);
  note(extent, depth, value.kind === Kind.LIST ? values.length : 0);
  for (const each of values) measure(extent, each, depth + 1);
}

function note(extent: Extent, nesting: number, list: number): void {
  extent.nesting = Math.max(extent.nesting, nesting);
  extent.list = Math.max(extent.list, list);
}

function keepExtentWithin({ nesting, list }: Extent): void {
  keepWithin("nesting", nesting);
  keepWithin("list", list);
}
