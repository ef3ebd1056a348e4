import { setTimeout as pause } from "node:timers/promises";
import { type Logger } from "pino";
import { isPartial, PARTIAL_MESSAGE } from "../../graph/driver/data-state";
import { closeGraph, one, openGraph, type DatabaseAddress } from "../../graph/driver/client";
import { pingDatabase, type Heartbeat } from "./database-heartbeat.cypher";
import { type State } from "./readiness";
import { type Graph } from "../../graph/driver/graph";

/** The pause between two checks, in milliseconds. It is short while the database is away, because clients wait for it. */
const INTERVAL_MS = { available: 1_000, away: 200 };

/** How long a check waits for an answer, in milliseconds. A database that has just started is slow. */
const TIMEOUT_MS = { available: 3_000, away: 10_000 };

/** A running watch and whom it notifies. */
type Watch = { isOn: boolean; readonly onReturn: () => void; readonly log: Logger };

/**
 * Checks all the time whether the database answers and whether its data are complete, and updates the state. While the database is away or a
 * large import is incomplete, questions are refused at once. The watch has a connection of its own, so that a busy database does not look
 * like one that is gone. Returns a function that ends the watch.
 *
 * @param onReturn runs just before questions are sent again to a database that was away
 */
export function watchDatabase(
  state: State,
  address: DatabaseAddress,
  onReturn: () => void,
  log: Logger,
): () => Promise<void> {
  const graph = openGraph(address, { connecting: TIMEOUT_MS.away });
  const watch: Watch = { isOn: true, onReturn, log };
  void watchLoop(graph, state, watch);
  return async () => {
    watch.isOn = false;
    await closeGraph(graph);
  };
}

async function watchLoop(graph: Graph, state: State, watch: Watch): Promise<void> {
  while (watch.isOn) {
    const now = state.isReady ? "available" : "away";
    await pause(INTERVAL_MS[now], undefined, { ref: false });
    const heartbeat = await ping(now === "available" ? graph : withoutRetries(graph), TIMEOUT_MS[now]);
    if (!watch.isOn) return;
    if (heartbeat) noteUnfinishedImports(heartbeat, state, watch);
    const obstacle = reasonNotReady(heartbeat);
    if (obstacle === (state.isReady ? undefined : state.doing)) continue;
    if (obstacle) markAway(state, obstacle, watch);
    else markReady(state, watch);
  }
}

function noteUnfinishedImports({ unfinished }: Heartbeat, state: State, { log }: Watch): void {
  const messages = unfinished.map(unfinishedImportMessage);
  for (const each of messages) if (!state.unfinishedImports.includes(each)) log.warn(each);
  state.unfinishedImports = messages;
}

/** Why no question can be answered at the moment. */
function reasonNotReady(heartbeat: Heartbeat | undefined): string | undefined {
  if (!heartbeat) return "the database does not answer";
  return isPartial(heartbeat.state) ? PARTIAL_MESSAGE : undefined;
}

function markAway(state: State, obstacle: string, { log }: Watch): void {
  Object.assign(state, { isReady: false, doing: obstacle });
  log.warn(obstacle);
}

function markReady(state: State, { onReturn, log }: Watch): void {
  onReturn();
  Object.assign(state, { isReady: true, doing: "answering" });
  log.info("the API answers requests again");
}

/** The next check comes sooner than a retry would. */
const withoutRetries = (graph: Graph): Graph => ({ ...graph, limits: { ...graph.limits, retryWithin: 0 } });

const ping = (graph: Graph, timeoutMs: number): Promise<Heartbeat | undefined> =>
  Promise.race([one(graph, pingDatabase, {}).catch(() => undefined), pause(timeoutMs, undefined, { ref: false })]);

/** Says that an import did not end, and what to do about it. */
export const unfinishedImportMessage = ({ directories, startedAt }: Heartbeat["unfinished"][number]): string =>
  `The import of ${directories.join(", ") || "some files"} started at ${startedAt} and did not finish: the graph contains only a part of it. ` +
  `To complete it, run it again: npm run seed -- ${directories.map((directory) => `--dir ${directory}`).join(" ") || "--dir DIRECTORY"}`;
