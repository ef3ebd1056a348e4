import { setTimeout as sleep } from "node:timers/promises";

import { type Server } from "./server";

/** The actions of the supervisor. */
export type Supervision = Readonly<{
  relaunch: (former: Server) => Server;
  waitForAnswer: (server: Server) => Promise<void>;
  log: (line: string) => void;
}>;

/** A server that is restarted whenever it ends by itself. */
export type Supervised = Readonly<{ pid: () => number | undefined; stop: () => Promise<void> }>;

const [FIRST_WAIT_MS, LONGEST_WAIT_MS, HEALTHY_AFTER_MS] = [200, 10_000, 60_000];

/** Holds the server that runs now. */
type Current = { server: Server };

/** Supervises a server that answers. */
export function supervise(first: Server, actions: Supervision): Supervised {
  const stopping = new AbortController();
  const current: Current = { server: first };
  const ended = keepRunning(current, stopping.signal, actions);
  const stop = async () => {
    stopping.abort();
    current.server.end();
    await ended;
  };
  return { pid: () => current.server.pid(), stop };
}

/** Waits 0.2 s before a restart, and twice as long each time that the server did not run for a minute. */
async function keepRunning(current: Current, stopping: AbortSignal, actions: Supervision): Promise<void> {
  let wait = FIRST_WAIT_MS;
  for (let since = Date.now(); ; since = Date.now()) {
    const { code } = await current.server.exited;
    if (stopping.aborted) return;
    if (Date.now() - since > HEALTHY_AFTER_MS) wait = FIRST_WAIT_MS;
    actions.log(`Neo4j's Java ${describeExit(code)}; restarting it`);
    await sleep(wait, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return;
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    await restart(current, stopping, actions);
  }
}

/** Restarts the server. Logs a failure; the next attempt follows after the next wait. */
async function restart(current: Current, stopping: AbortSignal, actions: Supervision): Promise<void> {
  const start = Date.now();
  try {
    current.server = actions.relaunch(current.server);
    await actions.waitForAnswer(current.server);
    actions.log(`Neo4j is ready again after ${((Date.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    if (!stopping.aborted) actions.log((error as Error).message);
  }
}

const describeExit = (code: number) =>
  code > 128 ? `was killed by signal ${code - 128}` : `ended with status ${code}`;
