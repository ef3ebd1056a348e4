import { setTimeout as pause } from "node:timers/promises";
import { type ExecutionResult, type GraphQLSchema, graphql } from "graphql";
import { type Graph } from "../graph/database";
import { contextOf } from "./context";
import { examples } from "./examples";
import { type Example } from "./examples/example";

const [headline, ...others] = examples.filter(({ isLazy }) => !isLazy);

/** On a busy machine a database that has just started may take longer to plan the headline than a question may. */
const PATIENCE_MS = 60_000;

/** Asks the headline: the database has started to work then, and has planned what people ask first. */
export async function warmUp(schema: GraphQLSchema, graph: Graph): Promise<void> {
  await ask(schema, { ...graph, limits: { ...graph.limits, read: PATIENCE_MS } }, headline!);
}

/** Between two examples the database is left to others. */
const PAUSE_MS = 1_000;

/** Asks the other example questions, one after the other beside the traffic, so that they are planned before a person asks. */
export async function planExamples(schema: GraphQLSchema, graph: Graph, isWanted: () => boolean): Promise<void> {
  for (const example of others) {
    await pause(PAUSE_MS, undefined, { ref: false });
    if (!isWanted()) return;
    await ask(schema, graph, example);
  }
}

/** The answer is of no interest, nor is a refusal: whoever asks next gets their own. */
const ask = (schema: GraphQLSchema, graph: Graph, { query, variables }: Example): Promise<ExecutionResult> =>
  graphql({ schema, source: query, variableValues: variables, contextValue: contextOf({ graph: () => graph }) });
