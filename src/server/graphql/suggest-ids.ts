import { GraphQLError, type ExecutionResult } from "graphql";
import { didYouMean, ID_IN_ANY_CASE, otherCasesOf } from "../../domain/ids";
import { knownIds } from "../../domain/ids.cypher";
import { many } from "../../graph/driver/client";
import { Problem } from "../../problem";
import { type Context } from "./context";
import { problemOf } from "./errors";

/**
 * Adds to every refusal of an unknown id the one in another case that exists. Only such a refusal, of an id that could be written
 * otherwise, costs a statement.
 */
export async function suggestIds(result: ExecutionResult, context: Context): Promise<ExecutionResult> {
  const problems = (result.errors ?? []).flatMap((error) => problemOf(error) ?? []);
  const missing = problems.flatMap((problem) => [problem, ...problem.others]).flatMap((each) => each.missing ?? []);
  const candidates = missing.filter((key) => ID_IN_ANY_CASE.test(key)).flatMap(otherCasesOf);
  if (candidates.length === 0) return result;
  const known = await knownAmong(candidates, context);
  return known.size === 0 ? result : { ...result, errors: result.errors!.map((error) => advised(error, known)) };
}

/** Those of the ids that exist; none where the database cannot say: the refusal stands without advice. */
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

function advised(error: GraphQLError, known: ReadonlySet<string>): GraphQLError {
  const problem = problemOf(error);
  if (!problem) return error;
  const { nodes, source, positions, path } = error;
  const originalError = withAdvice(problem, known);
  return new GraphQLError(originalError.message, { nodes, source, positions, path, originalError });
}

function withAdvice(problem: Problem, known: ReadonlySet<string>): Problem {
  const { code, message, argument, missing } = problem;
  const meant = missing === undefined ? undefined : otherCasesOf(missing).find((id) => known.has(id));
  const others = problem.others.map((each) => withAdvice(each, known));
  return new Problem(code, `${message}${didYouMean(meant)}`, argument, others, missing);
}
