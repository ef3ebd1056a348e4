import { type ApolloServerPlugin } from "@apollo/server";
import { type Context, variablesOf } from "../graphql/context";
import { pointsOf } from "./rate-limit";
import { checkBudget } from "./budgets";
import { costOf, measureOf, type Below, type PageSize } from "./cost";
import { type Cost } from "./sizes";
import { checkLiterals, checkVariables } from "./request-size";
import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { DEFAULT_FIRST } from "../../graph/lists/page-arguments";

/** Refuses a request that is over a budget before it is executed. Reports the cost of other requests in the extensions of the reply. */
export const budgetPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => {
    let cost: Cost | undefined;
    return {
      didResolveOperation: async (requestContext) => {
        const { schema, document, operation, request } = requestContext;
        checkVariables(request.variables ?? {});
        checkLiterals(document);
        const variables = variablesOf(requestContext);
        const root = operation && schema.getRootType(operation.operation);
        if (!variables || !root) return; // the executor reports what is wrong
        cost = costOf(schema, document, operation, root, variables);
        for (const budget of COUNTED) checkBudget(budget, cost[budget]);
        checkBudget("nodes", cost.nodes, () => costliestPath(schema, document, operation, root, variables));
        await requestContext.contextValue.pay(pointsOf(cost));
      },
      willSendResponse: async ({ response: { body } }) => {
        if (cost && body.kind === "single") body.singleResult.extensions = { ...body.singleResult.extensions, cost };
      },
    };
  },
};

const COUNTED = ["rootFields", "depth", "aliases", "directives", "introspection"] as const;

/** The path that may return most nodes, with the size of each page: `needs (first: 100) > owners (10, the default)`. */
function costliestPath(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  root: GraphQLCompositeType,
  variables: Readonly<Record<string, unknown>>,
): string {
  const measure = measureOf(schema, document, variables);
  return pagesIn({ set: operation.selectionSet, parent: root }).join(" > ");

  function pagesIn({ set, parent }: Below): string[] {
    const sized = set.selections.map((selection) => ({ selection, ...measure.sizeOfOne(selection, parent) }));
    const costliest = sized.reduce((most, each) => (each.nodes > most.nodes ? each : most));
    const below = costliest.nodes > 0 ? measure.below(costliest.selection, parent) : undefined;
    if (!below) return [];
    const { name, page } = below.field ?? {};
    return [...(name && page ? [stepOf(name, page)] : []), ...pagesIn(below)];
  }
}

const stepOf = (name: string, { size, argument }: PageSize) =>
  argument === undefined
    ? `${name} (${DEFAULT_FIRST}, the default)`
    : argument === "ids"
      ? `${name} (${size} ids)`
      : `${name} (${argument}: ${size})`;
