import { type GraphQLSchema, graphql } from "graphql";
import { type Graph } from "../graph/database";
import { contextOf } from "./context";
import { examples } from "./examples";

/** Asks the example questions once, so that the database has planned them before the first person asks. */
export async function warmUp(schema: GraphQLSchema, graph: Graph): Promise<void> {
  for (const { query, variables } of examples.filter(({ isLazy }) => !isLazy)) {
    const contextValue = contextOf({ graph: () => graph });
    await graphql({ schema, source: query, variableValues: variables, contextValue });
  }
}
