import { Lexer, Source, TokenKind, Kind, visit, type DocumentNode, type ValueNode } from "graphql";
import { checkBudget } from "./budgets";

/**
 * Limits the tokens of a document before graphql-js parses and validates it: validation compares each field with all others of the same
 * name. Syntax errors are left to the parser, which reports their position.
 */
export function checkTokens(document: string): void {
  if (acceptedDocuments.has(document)) return;
  const { tokens, repeats } = countTokens(document);
  checkBudget("tokens", tokens);
  checkBudget("repeats", repeats);
  if (acceptedDocuments.size >= MAX_REMEMBERED) acceptedDocuments.clear();
  if (document.length <= MAX_REMEMBERED_LENGTH) acceptedDocuments.add(document);
}

/** Accepted documents, because front ends send the same ones again and again. Together at most 4 million characters. */
const acceptedDocuments = new Set<string>();
const MAX_REMEMBERED = 500;
const MAX_REMEMBERED_LENGTH = 8_000;

function countTokens(document: string) {
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
export function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  const extent: Extent = { list: 0, nesting: 0 };
  const pending = Object.values(variables).map((value) => ({ value, depth: 1 }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null) continue;
    recordExtent(extent, depth, Array.isArray(value) ? value.length : 0);
    for (const each of Object.values(value) as unknown[]) pending.push({ value: each, depth: depth + 1 });
  }
  checkExtent(extent);
}

/** Documents that passed the check. Apollo caches parsed documents, so a repeated document is the same object. */
const checkedDocuments = new WeakSet<DocumentNode>();

/** Checks the literal values in a document: arguments, and default values of variables. */
export function checkLiterals(document: DocumentNode): void {
  if (checkedDocuments.has(document)) return;
  const extent: Extent = { list: 0, nesting: 0 };
  const visitLiteral = (value: ValueNode) => (measureLiteral(extent, value, 1), false);
  visit(document, { ListValue: visitLiteral, ObjectValue: visitLiteral });
  checkExtent(extent);
  checkedDocuments.add(document);
}

/** May be recursive, because the number of tokens limits the nesting. */
function measureLiteral(extent: Extent, value: ValueNode, depth: number): void {
  if (value.kind !== Kind.LIST && value.kind !== Kind.OBJECT) return;
  const values = value.kind === Kind.LIST ? value.values : value.fields.map((field) => field.value);
  recordExtent(extent, depth, value.kind === Kind.LIST ? values.length : 0);
  for (const each of values) measureLiteral(extent, each, depth + 1);
}

function recordExtent(extent: Extent, nesting: number, list: number): void {
  extent.nesting = Math.max(extent.nesting, nesting);
  extent.list = Math.max(extent.list, list);
}

function checkExtent({ nesting, list }: Extent): void {
  checkBudget("nesting", nesting);
  checkBudget("list", list);
}
