import { Problem } from "../../problem";

/**
 * The limits of one statement. Planning takes twice as long with every two levels and cannot be stopped, so a statement over a limit is not
 * sent.
 */
export const STATEMENT_LIMITS = Object.freeze({
  /** Nested edges. */
  depth: 10,
  /** Lists, counts and nodes: what a statement matches. */
  matches: 100,
  /** Nested filters. */
  filterDepth: 10,
  /** Comparisons in all filters. */
  comparisons: 200,
});

type StatementLimit = keyof typeof STATEMENT_LIMITS;

const MESSAGES: Readonly<Record<StatementLimit, (most: number) => string>> = {
  depth: (most) => `more than ${most} levels of nested relations. Request the deeper nodes by id`,
  matches: (most) =>
    `more than ${most} lists, counts and single nodes in one root field. Split it into several requests`,
  filterDepth: (most) => `more than ${most} levels of nested filters`,
  comparisons: (most) => `more than ${most} comparisons in filters`,
};

/** Refuses a statement that is over a limit. */
export function checkStatementLimit(limit: StatementLimit, count: number): void {
  const most = STATEMENT_LIMITS[limit];
  if (count > most) throw tooCostly(MESSAGES[limit](most));
}

export const tooCostly = (what: string) => new Problem("QUERY_TOO_COSTLY", `The request is too large: ${what}.`);
