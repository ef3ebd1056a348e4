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

/** Takes over a server that answers. */
export function supervise(first: Server, care: Care): Supervised {
  const stopping = new AbortController();
  let server = first;
  const use = (next: Server) => (server = next);
  const ended = keepRunning(first, use, stopping.signal, care);
  const stop = async () => {
    stopping.abort();
    server.end();
    await ended;
  };
  return { pid: () => server.pid(), stop };
}

/** Waits 0.2 s before the next start, twice as long each time that it does not stay healthy for a minute. */
async function keepRunning(server: Server, use: (next: Server) => void, stopping: AbortSignal, care: Care) {
  let wait = FIRST_WAIT;
  for (let since = Date.now(); ; since = Date.now()) {
    const { code } = await server.exited;
    if (stopping.aborted) return;
    if (Date.now() - since > HEALTHY) wait = FIRST_WAIT;
    care.log(`Neo4j ${told(code)} by itself; it is started again`);
    await sleep(wait, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return;
    wait = Math.min(wait * 2, LONGEST_WAIT);
    use((server = care.relaunch(server)));
    await answersAgain(server, stopping, care);
  }
}

async function answersAgain(server: Server, stopping: AbortSignal, { answering, log }: Care): Promise<void> {
  const start = Date.now();
  try {
    await answering(server);
    log(`Neo4j answers again after ${((Date.now() - start) / 1000).toFixed(1)} s (process ${server.pid()})`);
  } catch (error) {
    if (!stopping.aborted) log((error as Error).message);
  }
}

const told = (code: number) => (code > 128 ? `was killed (signal ${code - 128})` : `ended (status ${code})`);
