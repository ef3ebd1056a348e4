import { type ApolloServerPlugin } from "@apollo/server";
import { type Context, variablesOf } from "../graphql/context";
import { pointsOf } from "./rate-limit";
import { keepWithin } from "./budgets";
import { costOf } from "./cost";
import { dearestPath } from "./dearest-path";
import { type Cost } from "./sizes";
import { keepLiteralsWithin, keepVariablesWithin } from "./request-size";

/** Refuses a request that is over a budget, by whatever route it asks, before anything of it is executed; says what the others cost. */
export const budgetPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => {
    let cost: Cost | undefined;
    return {
      didResolveOperation: async (asked) => {
        const { schema, document, operation, request } = asked;
        keepVariablesWithin(request.variables ?? {});
        keepLiteralsWithin(document);
        const variables = variablesOf(asked);
        const root = operation && schema.getRootType(operation.operation);
        if (!variables || !root) return; // what is wrong is said by whoever executes it
        cost = costOf(schema, document, operation, root, variables);
        for (const budget of COUNTED) keepWithin(budget, cost[budget]);
        keepWithin("nodes", cost.nodes, () => dearestPath(schema, document, operation, root, variables));
        await asked.contextValue.pay(pointsOf(cost));
      },
      willSendResponse: async ({ response: { body } }) => {
        if (cost && body.kind === "single") body.singleResult.extensions = { ...body.singleResult.extensions, cost };
      },
    };
  },
};

const COUNTED = ["rootFields", "depth", "aliases", "directives", "introspection"] as const;
