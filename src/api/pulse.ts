import { setTimeout as pause } from "node:timers/promises";
import { type Logger } from "pino";
import { closeGraph, openGraph, reachGraph, type DatabaseAddress, type Graph } from "../graph/database";
import { type State } from "./state";

const EVERY_MS = 1_000;
const PATIENCE_MS = 3_000;

/**
 * Looks every second whether the database answers, and lets the state say so: while it is away, questions are refused at once. It has a
 * connection of its own, so that a busy database does not look like one that is gone. Returns what ends the watch.
 */
export function watchDatabase(state: State, address: DatabaseAddress, log: Logger): () => Promise<void> {
  const graph = openGraph(address);
  const watch = { isOn: true };
  void beat(graph, state, watch, log);
  return async () => {
    watch.isOn = false;
    await closeGraph(graph);
  };
}

async function beat(graph: Graph, state: State, watch: { isOn: boolean }, log: Logger): Promise<void> {
  while (watch.isOn) {
    await pause(EVERY_MS, undefined, { ref: false });
    const isThere = await answers(graph);
    if (!watch.isOn || isThere === state.isReady) continue;
    Object.assign(state, { isReady: isThere, doing: isThere ? "answering" : "the database does not answer" });
    log[isThere ? "info" : "warn"](isThere ? "the database answers again" : "the database does not answer");
  }
}

const answers = (graph: Graph): Promise<boolean> =>
  Promise.race([
    reachGraph(graph).then(
      () => true,
      () => false,
    ),
    pause(PATIENCE_MS, false, { ref: false }),
  ]);
