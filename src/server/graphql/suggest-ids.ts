import { GraphQLError, type ExecutionResult } from "graphql";
import { didYouMean, ID_IN_ANY_CASE, otherCasesOf } from "../../domain/ids";
import { knownIds } from "../../domain/ids.cypher";
import { many } from "../../graph/driver/client";
import { Problem } from "../../problem";
import { type Context } from "./context";
import { problemOf } from "./errors";

/**
 * Adds to each refusal of an unknown id the existing id that differs only in upper and lower case. Sends a statement only if there is such a
 * refusal and its id can be written in another case.
 */
export async function suggestIds(result: ExecutionResult, context: Context): Promise<ExecutionResult> {
  const problems = (result.errors ?? []).flatMap((error) => problemOf(error) ?? []);
  const missing = problems.flatMap((problem) => [problem, ...problem.others]).flatMap((each) => each.missing ?? []);
  const candidates = missing.filter((key) => ID_IN_ANY_CASE.test(key)).flatMap(otherCasesOf);
  if (candidates.length === 0) return result;
  const known = await knownAmong(candidates, context);
  return known.size === 0
    ? result
    : { ...result, errors: result.errors!.map((error) => errorWithAdvice(error, known)) };
}

/** Those of the ids that exist. None if the database fails; then the refusal has no advice. */
async function knownAmong(ids: readonly string[], { graph, labelOf }: Context): Promise<ReadonlySet<string>> {
  const byLabel = new Map<string, string[]>();
  try {
    for (const id of ids) {
      const label = labelOf(id, "id");
      byLabel.set(label, [...(byLabel.get(label) ?? []), id]);
    }
    const known = [...byLabel].map(([label, ofLabel]) => many(graph(), knownIds(label), { ids: ofLabel }));
    return new Set((await Promise.all(known)).flat());
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    return new Set();
  }
}

function errorWithAdvice(error: GraphQLError, known: ReadonlySet<string>): GraphQLError {
  const problem = problemOf(error);
  if (!problem) return error;
  const { nodes, source, positions, path } = error;
  const originalError = problemWithAdvice(problem, known);
  return new GraphQLError(originalError.message, { nodes, source, positions, path, originalError });
}

function problemWithAdvice(problem: Problem, known: ReadonlySet<string>): Problem {
  const { code, message, argument, missing } = problem;
  const meant = missing === undefined ? undefined : otherCasesOf(missing).find((id) => known.has(id));
  const others = problem.others.map((each) => problemWithAdvice(each, known));
  return new Problem(code, `${message}${didYouMean(meant)}`, argument, others, missing);
}
