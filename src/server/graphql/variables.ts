import { type GraphQLRequestContext } from "@apollo/server";
import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { type Context } from "./context";

type Variables = Record<string, unknown>;
type OperationRequest = Pick<GraphQLRequestContext<Context>, "schema" | "operation" | "contextValue"> &
  Readonly<{ request: { variables?: Variables } }>;

const known = new WeakMap<Context, Variables | undefined>();

/**
 * The variables of a request as its operation declares them, coerced once. Undefined where they are not right, or where the request names
 * no operation: whoever executes it says why.
 */
export function variablesOf({ schema, operation, request: { variables = {} }, contextValue }: OperationRequest) {
  if (!known.has(contextValue)) known.set(contextValue, operation && coerced(schema, operation, variables));
  return known.get(contextValue);
}

const coerced = (schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, given: Variables) =>
  getVariableValues(schema, variableDefinitions, given).coerced;
