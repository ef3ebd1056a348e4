import { setTimeout as pause } from "node:timers/promises";
import { type Logger } from "pino";
import { cypher } from "../graph/cypher";
import { closeGraph, one, openGraph, type DatabaseAddress, type Graph } from "../graph/database";
import { type State } from "./state";

/** How often it looks, in milliseconds. While the database is away everybody waits for it. */
const EVERY_MS = { there: 1_000, away: 200 };

/** How long it waits for an answer, in milliseconds. A database that was just started is slow, and nobody asks it anything yet. */
const PATIENCE_MS = { there: 3_000, away: 10_000 };

/** What a watch tells, and whom. */
type Watch = { isOn: boolean; readonly welcome: () => void; readonly log: Logger };

/**
 * Looks again and again whether the database answers, and lets the state say so: while it is away, questions are refused at once. It has a
 * connection of its own, so that a busy database does not look like one that is gone. Returns what ends the watch.
 *
 * @param welcome what is done just before questions come again to a database that was away
 */
export function watchDatabase(
  state: State,
  address: DatabaseAddress,
  welcome: () => void,
  log: Logger,
): () => Promise<void> {
  const graph = openGraph(address, { connecting: PATIENCE_MS.away });
  const watch: Watch = { isOn: true, welcome, log };
  void beat(graph, state, watch);
  return async () => {
    watch.isOn = false;
    await closeGraph(graph);
  };
}

async function beat(graph: Graph, state: State, watch: Watch): Promise<void> {
  while (watch.isOn) {
    const now = state.isReady ? "there" : "away";
    await pause(EVERY_MS[now], undefined, { ref: false });
    const isThere = await answers(now === "there" ? graph : withoutRetries(graph), PATIENCE_MS[now]);
    if (!watch.isOn || isThere === state.isReady) continue;
    if (isThere) comeBack(state, watch);
    else leave(state, watch);
  }
}

function leave(state: State, { log }: Watch): void {
  Object.assign(state, { isReady: false, doing: "the database does not answer" });
  log.warn("the database does not answer");
}

function comeBack(state: State, { welcome, log }: Watch): void {
  welcome();
  Object.assign(state, { isReady: true, doing: "answering" });
  log.info("the database answers again");
}

/** Something must pass over the way and back: the driver takes a connection that was silent since it was made for one that works. */
export const heartbeat = cypher<object, number>`RETURN 1 AS row`;

/** The next look comes sooner than another attempt. */
const withoutRetries = (graph: Graph): Graph => ({ ...graph, limits: { ...graph.limits, soon: 0 } });

const answers = (graph: Graph, patience: number): Promise<boolean> =>
  Promise.race([
    one(graph, heartbeat, {}).then(
      () => true,
      () => false,
    ),
    pause(patience, false, { ref: false }),
  ]);
