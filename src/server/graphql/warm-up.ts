import { setTimeout as pause } from "node:timers/promises";
import { type ExecutionResult, type GraphQLSchema, graphql } from "graphql";
import { isRepeatableByStep } from "../../graph/driver/driver-errors";
import { contextOf } from "./context";
import { problemOf } from "./errors";
import { examples, type Example } from "../playground/examples";
import { type Graph } from "../../graph/driver/graph";

const [headline, ...others] = examples.filter(({ isLazy }) => !isLazy);

/**
 * Asks the headline question, so that the database has planned what people ask first. A database that has just started may need longer for
 * the plan than a question may take, so the graph should have the limits of a start. Rejects with a fault if it is temporary.
 */
export async function warmUp(schema: GraphQLSchema, graph: Graph): Promise<void> {
  const { errors = [] } = await ask(schema, graph, headline!);
  const temporary = errors.map(problemOf).find(isRepeatableByStep);
  if (temporary) throw temporary;
}

/** The pause between two examples, in which the database is free for clients. */
const PAUSE_MS = 1_000;

/** Asks the other example questions one by one while the API answers clients, so that they are planned before a person asks them. */
export async function planExamples(schema: GraphQLSchema, graph: Graph, isWanted: () => boolean): Promise<void> {
  for (const example of others) {
    await pause(PAUSE_MS, undefined, { ref: false });
    if (!isWanted()) return;
    await ask(schema, graph, example);
  }
}

const ask = (schema: GraphQLSchema, graph: Graph, { query, variables }: Example): Promise<ExecutionResult> =>
  graphql({ schema, source: query, variableValues: variables, contextValue: contextOf({ graph: () => graph }) });
