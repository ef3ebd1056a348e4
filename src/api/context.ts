import { randomUUID } from "node:crypto";
import { labelsByPrefix } from "../domain/ids";
import { type GraphContext } from "../graph/attach";
import { type Graph } from "../graph/database";
import { keyedNodesOf } from "../graph/keyed";
import { slices } from "../slices";

/** What the resolvers of one request share. */
export type Context = GraphContext & Readonly<{ requestId: string }>;

const labelOf = labelsByPrefix(slices);

/** The context of one request. `graph` throws a problem while the database cannot be used. */
export const contextOf = ({ graph, today = dayOf(new Date()) }: { graph: () => Graph; today?: string }): Context => ({
  graph,
  ...keyedNodesOf(graph, today),
  labelOf,
  today,
  begun: new Map(),
  requestId: randomUUID(),
});

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
