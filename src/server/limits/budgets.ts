import { tooCostly } from "../../graph/compiler/statement-limits";

/** The most that one request may ask. What asks for more is refused before anything is sent to the database; nothing is cut off silently. */
export const BUDGETS = Object.freeze({
  /** Words, numbers and signs of the document. */
  tokens: 1_000,
  /** How often one word stands in the document. */
  repeats: 200,
  /** Lists and objects inside each other, in an argument or a variable. */
  nesting: 20,
  /** Values in one list, in an argument or a variable. */
  list: 100,
  rootFields: 10,
  /** Fields inside each other. */
  depth: 20,
  aliases: 30,
  directives: 20,
  /** Nodes that may come back: a page counts its size, times the sizes of the pages that it stands in. */
  nodes: 10_000,
  /** What the schema may be asked of itself, reckoned with how many types, fields and arguments it has. */
  introspection: 50_000,
});

export type Budget = keyof typeof BUDGETS;

/** What each budget counts, and how to ask for less. */
const WORDS: Readonly<Record<Budget, readonly [counts: string, less: string]>> = {
  tokens: ["words and signs in the document", "ask in several requests"],
  repeats: ["times the same word", "ask for a field once, or in a fragment"],
  nesting: ["lists and objects inside each other", "put fewer inside each other"],
  list: ["values in one list", "ask in parts"],
  rootFields: ["root fields", "ask in several requests"],
  depth: ["fields inside each other", "ask for what lies deeper by its id, in a request of its own"],
  aliases: ["aliases", "ask in several requests"],
  directives: ["directives", "leave out what is not asked for, instead of skipping it"],
  nodes: [
    "nodes",
    "ask for smaller pages (a page is 10 where neither first nor last is said), or for fewer pages inside each other",
  ],
  introspection: ["parts of the schema", "ask for one type at a time"],
};

/**
 * Refuses what is over a budget: says how much was asked, what the most is, and how to ask for less.
 * @param dearest which part asks for most
 */
export function keepWithin(budget: Budget, asked: number, dearest?: () => string): void {
  if (asked <= BUDGETS[budget]) return;
  const [counts, less] = WORDS[budget];
  const number = Number.isFinite(asked) ? Math.ceil(asked).toLocaleString("en") : "far too many";
  const most = BUDGETS[budget].toLocaleString("en");
  const part = dearest ? `; the dearest path is ${dearest()}` : "";
  throw tooCostly(`${number} ${counts}, at most ${most}${part}; ${less}`);
}
