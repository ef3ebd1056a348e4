/** The codes a client can meet. Nothing else reaches it. */
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

/** Something that went wrong and may be told: a code for programs and a sentence for people. Everyone may throw it. */
export class Problem extends Error {
  override readonly name = "Problem";

  /**
   * @param argument the argument, field or setting at fault, as the person wrote it: `demand.requirements[0].competence`
   * @param others what else is wrong: whoever mends an input wants to know all of it
   * @param missing the key of what does not exist
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

/** What somebody wrote is not acceptable; says which argument and why. */
export const badInput = (argument: string, why: string) =>
  new Problem("BAD_USER_INPUT", `${argument}: ${why}`, argument);

/** What somebody asked for does not exist (or may not be seen, which looks the same). */
export const notFound = (argument: string, noun: string, key: string) =>
  new Problem("NOT_FOUND", `${argument}: there is no ${noun} "${key}"`, argument, [], key);

/** Reads all parts of an input, and throws as one problem whatever is wrong with any of them. */
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

/** Makes all checks of an input, and throws as one problem whatever they find. */
export const checkAll = (...checks: (() => unknown)[]): void => void readAll(checks, (check) => check());
