/** All error codes that a client can receive. */
export type ProblemCode =
  | "BAD_USER_INPUT"
  | "NOT_FOUND"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "CONFLICT"
  | "WRONG_STATE"
  | "QUERY_TOO_COSTLY"
  | "RATE_LIMITED"
  | "TIMEOUT"
  | "SERVICE_UNAVAILABLE"
  | "INTERNAL_SERVER_ERROR";

/** An error that users may see: a code for programs and a sentence for people. Any code may throw it. */
export class Problem extends Error {
  override readonly name = "Problem";

  /**
   * @param argument the argument, field or setting at fault, as the user wrote it: `demand.requirements[0].competence`
   * @param others further problems of the same input, so that the user can correct all at once
   * @param missing the key of the node that does not exist
   */
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly argument?: string,
    readonly others: readonly Problem[] = [],
    readonly missing?: string,
  ) {
    super(message);
  }
}

/** The problem of an invalid argument. */
export const badInput = (argument: string, why: string) =>
  new Problem("BAD_USER_INPUT", `${argument}: ${why}`, argument);

/** The problem of a key that does not exist. */
export const notFound = (argument: string, noun: string, key: string) =>
  new Problem("NOT_FOUND", `${argument}: there is no ${noun} "${key}"`, argument, [], key);

/** Reads all parts of an input. Throws one problem that holds the problems of all parts. */
export function readAll<Part, Read>(parts: readonly Part[], read: (part: Part, index: number) => Read): Read[] {
  const problems: Problem[] = [];
  const results = parts.flatMap((part, index) => {
    try {
      return [read(part, index)];
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problems.push(fault, ...fault.others);
      return [];
    }
  });
  const [first, ...others] = problems;
  if (first) throw new Problem(first.code, first.message, first.argument, others, first.missing);
  return results;
}

/** Runs all checks of an input. Throws one problem that holds all their problems. */
export const checkAll = (...checks: (() => unknown)[]): void => void readAll(checks, (check) => check());
