/** One table as the server and the oracle answer it. */
import { graphql, GraphQLError, type GraphQLSchema } from "graphql";
import { type Context } from "../../src/server/graphql/context";
import { type Problem } from "../../src/problem";
import { countedFields, table, type Asked } from "../oracle/statistics.oracle";
import { type Oracle } from "../oracle/walker.read";

/** Asks the server; where it refuses, the code says why. */
export async function askTable(oracle: Oracle, schema: GraphQLSchema, contextValue: Context, asked: Asked) {
  const { name, first, orderBy, ...said } = asked;
  const { args } = countedFields(oracle).find((field) => field.name === name)!;
  const known = args.filter((argument) => argument.name in said);
  const declared = [
    "$first: Int",
    "$orderBy: [CellOrder!]",
    ...known.map((argument) => `$${argument.name}: ${String(argument.type)}`),
  ].join(", ");
  const given = known.map((argument) => `${argument.name}: $${argument.name}`).join(", ");
  const { data, errors } = await graphql({
    schema,
    source: `query (${declared}) { statistics { ${name}(${given}) {
      total sum stated absent cellCount cells(first: $first, orderBy: $orderBy) { keys count sum stated } } } }`,
    variableValues: { ...said, first, orderBy },
    contextValue,
  });
  if (errors) return { refused: (errors[0]!.originalError as Problem | undefined)?.code ?? errors[0]!.message };
  return JSON.parse(JSON.stringify((data as { statistics: Record<string, object> }).statistics[name])) as object;
}

/** The oracle's answer, or the code with which it refuses. */
export function expectedTable(oracle: Oracle, asked: Asked): object {
  try {
    return table(oracle, asked);
  } catch (fault) {
    if (fault instanceof GraphQLError) return { refused: fault.extensions.code };
    throw fault;
  }
}
