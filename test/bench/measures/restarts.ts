import { setTimeout as pause } from "node:timers/promises";
import { startApi, type Running } from "../processes";
import { atMost, show, type Section } from "../report";
import { counted, isReady, longest, send, usualBodies, type Trip } from "../traffic";
import { type Bench } from "./measure";

const CLIENTS = 8;
/** How often the balancer checks which processes are ready. */
const CHECK_MS = 250;
const DRAIN_SECONDS = 2;

/** Measures what clients notice of rolling restarts. */
export async function measureRestarts({ database, world, quick, log }: Bench): Promise<Section> {
  const restarts = quick ? 4 : 20;
  const start = () =>
    startApi(database.engine, { configuration: { DRAIN_SECONDS: String(DRAIN_SECONDS) }, until: "ready" });
  const both = [await start(), await start()];
  const balancer = balance(both);
  const load = ask(await usualBodies(world), balancer);
  const ends: (number | string)[] = [];
  try {
    for (let restart = 0; restart < restarts; restart++) {
      ends.push(await both[restart % 2]!.stop());
      both[restart % 2] = await start();
      await balancer.check();
      log(`${restart + 1} restarts: ${counted(load.trips)}`);
    }
    await load.end();
  } finally {
    await balancer.end();
    await Promise.all(both.map(({ stop }) => stop()));
  }
  const failed = load.trips.filter(({ code }) => code !== "OK");
  return {
    title: "Rolling restarts",
    how: `${CLIENTS} clients send look-ups and headlines to two processes. A balancer checks every ${CHECK_MS} ms which of them are ready. In turn, each process is stopped with \`SIGTERM\` (\`DRAIN_SECONDS=${DRAIN_SECONDS}\`) and restarted.`,
    head: ["restarts", "replies", "longest ms", "exit codes"],
    rows: [[String(restarts), counted(load.trips), show(longest(load.trips)), [...new Set(ends)].join(", ")]],
    checks: [
      atMost("rolling restarts: requests that failed", 0, failed.length),
      atMost("rolling restarts: exit codes that are not 0", 0, ends.filter((end) => end !== 0).length),
    ],
  };
}

type Balancer = Readonly<{ url: () => string; check: () => Promise<void>; end: () => Promise<void> }>;

/** A load balancer: sends each request to a process that reported to be ready. */
function balance(processes: readonly Running[]): Balancer {
  let ready = processes.map(({ url }) => url);
  let turn = 0;
  let isOn = true;
  const check = async () => {
    const urls = processes.map(({ url }) => url);
    const answers = await Promise.all(urls.map(isReady));
    ready = urls.filter((_, at) => answers[at]);
  };
  const checking = (async () => {
    for (; isOn; await pause(CHECK_MS)) await check();
  })();
  return {
    url: () => ready[turn++ % ready.length]!,
    check: check,
    end: () => {
      isOn = false;
      return checking;
    },
  };
}

/** Clients that send the next request as soon as they have their reply. */
function ask(bodies: readonly string[], balancer: Balancer) {
  const trips: Trip[] = [];
  let isOn = true;
  let turn = 0;
  const client = async () => {
    while (isOn) trips.push(await send(balancer.url(), bodies[turn++ % bodies.length]!));
  };
  const clients = Array.from({ length: CLIENTS }, client);
  const end = () => {
    isOn = false;
    return Promise.all(clients);
  };
  return { trips, end };
}
