import { setTimeout as sleep } from "node:timers/promises";

import { type Server } from "./server";

/** How the supervisor starts a server again, and what it tells. */
export type Care = Readonly<{
  relaunch: (former: Server) => Server;
  answering: (server: Server) => Promise<void>;
  log: (line: string) => void;
}>;

/** A server that is started again whenever it ends by itself. */
export type Supervised = Readonly<{ pid: () => number | undefined; stop: () => Promise<void> }>;

const [FIRST_WAIT, LONGEST_WAIT, HEALTHY] = [200, 10_000, 60_000];

/** The server that runs now. */
type Current = { server: Server };

/** Takes over a server that answers. */
export function supervise(first: Server, care: Care): Supervised {
  const stopping = new AbortController();
  const current: Current = { server: first };
  const ended = keepRunning(current, stopping.signal, care);
  const stop = async () => {
    stopping.abort();
    current.server.end();
    await ended;
  };
  return { pid: () => current.server.pid(), stop };
}

/** Waits 0.2 s before the next start, twice as long each time that it did not stay healthy for a minute. */
async function keepRunning(current: Current, stopping: AbortSignal, care: Care): Promise<void> {
  let wait = FIRST_WAIT;
  for (let since = Date.now(); ; since = Date.now()) {
    const { code } = await current.server.exited;
    if (stopping.aborted) return;
    if (Date.now() - since > HEALTHY) wait = FIRST_WAIT;
    care.log(`Neo4j's Java ${describeExit(code)}; it is started again`);
    await sleep(wait, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return;
    wait = Math.min(wait * 2, LONGEST_WAIT);
    await startAgain(current, stopping, care);
  }
}

/** A start that fails is told, and tried again after the next wait. */
async function startAgain(current: Current, stopping: AbortSignal, care: Care): Promise<void> {
  const start = Date.now();
  try {
    current.server = care.relaunch(current.server);
    await care.answering(current.server);
    care.log(`Neo4j answers again after ${((Date.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    if (!stopping.aborted) care.log((error as Error).message);
  }
}

const describeExit = (code: number) =>
  code > 128 ? `was killed by signal ${code - 128}` : `ended with status ${code}`;
