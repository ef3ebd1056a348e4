import { tooCostly } from "../../graph/compiler/statement-limits";

/** The limits of one request. A request over a limit is refused before anything is sent to the database. Nothing is cut off silently. */
export const BUDGETS = Object.freeze({
  /** Tokens of the document: names, numbers and punctuation. */
  tokens: 1_000,
  /** Occurrences of the same name in the document. */
  repeats: 200,
  /** Nesting of lists and objects in an argument or a variable. */
  nesting: 20,
  /** Values in one list of an argument or a variable. */
  list: 100,
  rootFields: 10,
  /** Nesting of fields. */
  depth: 20,
  aliases: 30,
  directives: 20,
  /** Nodes that may be returned: the size of each page, times the sizes of the pages around it. */
  nodes: 10_000,
  /** Parts of the schema that introspection may return, estimated from the numbers of types, fields and arguments. */
  introspection: 50_000,
});

export type Budget = keyof typeof BUDGETS;

/** What each budget counts, and how to ask for less. */
const DESCRIPTIONS: Readonly<Record<Budget, readonly [unit: string, advice: string]>> = {
  tokens: ["tokens in the document", "split it into several requests"],
  repeats: ["uses of the same name", "select each field once, or use a fragment"],
  nesting: ["levels of nested lists and objects", "use fewer levels"],
  list: ["values in one list", "split it into several requests"],
  rootFields: ["root fields", "split it into several requests"],
  depth: ["levels of nested fields", "request the deeper nodes by id in a separate request"],
  aliases: ["aliases", "split it into several requests"],
  directives: ["directives", "remove unwanted fields instead of skipping them"],
  nodes: ["nodes", "request smaller pages (without first or last, a page has 10 nodes) or fewer nested lists"],
  introspection: ["parts of the schema", "request one type at a time"],
};

/**
 * Throws if a request is over a budget. The message says how much was requested, what the limit is, and how to ask for less.
 *
 * @param costliestPart describes the most expensive part of the request
 */
export function checkBudget(budget: Budget, requested: number, costliestPart?: () => string): void {
  if (requested <= BUDGETS[budget]) return;
  const [unit, advice] = DESCRIPTIONS[budget];
  const amount = Number.isFinite(requested) ? Math.ceil(requested).toLocaleString("en") : "far too many";
  const limit = BUDGETS[budget].toLocaleString("en");
  const part = costliestPart ? `; the most expensive path is ${costliestPart()}` : "";
  throw tooCostly(`${amount} ${unit}, at most ${limit} allowed${part}; ${advice}`);
}
