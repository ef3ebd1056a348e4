import { type ApolloServerOptions } from "@apollo/server";
import {
  execute,
  GraphQLError,
  OperationTypeNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { readConsistently } from "../../graph/driver/consistent-read";
import { answerOnFastPath } from "../../graph/compiler/fast-path";
import { Problem } from "../../problem";
import { type Context, variablesOf } from "./context";
import { suggestIds } from "./suggest-ids";
import { type Graph } from "../../graph/driver/graph";

type Gateway = NonNullable<ApolloServerOptions<Context>["gateway"]>;
type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;
type ExecutorRequest = Parameters<Executor>[0];

/** Makes Apollo use our executor. Apollo accepts an executor only from a gateway; this one has no services behind it. */
export const fastPathPlugin = (schema: GraphQLSchema): Gateway => ({
  onSchemaLoadOrUpdate: (setSchema) => {
    setSchema({ apiSchema: schema, coreSupergraphSdl: "" });
    return () => undefined;
  },
  load: async () => ({ executor: executeConsistently as Executor }),
  stop: async () => undefined,
});

/** Answers from one version of the data, even if an import is committed meanwhile. */
async function executeConsistently(executorRequest: ExecutorRequest): Promise<ExecutionResult> {
  const context = executorRequest.context as Context;
  const operation = executorRequest.operation as OperationDefinitionNode | undefined; // undefined if the request does not say which operation
  const graph = operation?.operation === OperationTypeNode.QUERY && graphOrNone(context);
  if (!graph) return answer(executorRequest, context);
  try {
    const result = await readConsistently(graph, (observed) => answer(executorRequest, context.fresh(observed)));
    return await suggestIds(result, context);
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    return { data: null, errors: [new GraphQLError(fault.message, { originalError: fault })] };
  }
}

/** The graph; undefined if there is none at the moment, and then each field reports that. */
function graphOrNone(context: Context): Graph | undefined {
  try {
    return context.graph();
  } catch {
    return undefined;
  }
}

/** Answers without graphql-js if the rows of the statements are already the answer; with graphql-js otherwise. */
async function answer(executorRequest: ExecutorRequest, contextValue: Context): Promise<ExecutionResult> {
  const { schema, document, operation, request } = executorRequest;
  const variables = variablesOf({ schema, operation, request, contextValue: executorRequest.context as Context });
  const data = variables && (await answerOnFastPath({ schema, document, operation, variables }, contextValue));
  if (data) return { data };
  const { variables: variableValues, operationName } = request;
  return execute({ schema, document, contextValue, variableValues, operationName });
}
