import { setTimeout as pause } from "node:timers/promises";
import { startApi } from "../processes";
import { atMost, show, type Section } from "../report";
import { counted, keepAsking, longest, momentWhen, send, usualBodies } from "../traffic";
import { type Bench } from "./measure";

const PER_SECOND = 50;
/** The size of the driver's connection pool. */
const POOL = 100;
/** The limit of the database for one read, plus a second. */
const MOST_MS = 10_000;
const MOST_S_UNTIL_RECOVERED = 15;

/** Measures what the API answers while its database hangs, and how soon all its connections work again. */
export async function measureHung({ database, world, quick }: Bench): Promise<Section> {
  const api = await startApi(database.engine);
  const java = database.engine.pid()!;
  try {
    const bodies = await usualBodies(world);
    const { trips, end } = keepAsking(api.url, bodies, PER_SECOND);
    await pause(5_000);
    const paused = performance.now();
    process.kill(java, "SIGSTOP");
    const detected = await momentWhen(api.url, false);
    await pause(paused + (quick ? 15_000 : 30_000) - performance.now());
    const continued = performance.now();
    process.kill(java, "SIGCONT");
    const recovered = await momentWhenRecovered(api.url, bodies[0]!);
    await pause(5_000);
    await end();
    const meanwhile = trips.filter(({ at, milliseconds }) => at + milliseconds > paused && at < continued);
    const wrong = meanwhile.filter(({ code }) => !["OK", "SERVICE_UNAVAILABLE", "TIMEOUT"].includes(code));
    const after = trips.filter(({ at }) => at >= continued);
    return {
      title: "Hanging database",
      how: `${PER_SECOND} requests per second, look-ups and headlines. Java is paused (\`SIGSTOP\`) and continues after ${quick ? 15 : 30} s. The pool has recovered when ${POOL} concurrent requests are answered.`,
      head: ["when", "replies", "longest ms"],
      rows: [
        [`hanging; detected after ${show((detected - paused) / 1000)} s`, counted(meanwhile), show(longest(meanwhile))],
        [`afterwards; recovered after ${show((recovered - continued) / 1000)} s`, counted(after), show(longest(after))],
      ],
      checks: [
        atMost("hanging: replies that are neither answers nor 503 or 504", 0, wrong.length),
        atMost("hanging: longest reply", MOST_MS, longest(meanwhile), "ms"),
        atMost(
          "after hanging: until the pool has recovered",
          MOST_S_UNTIL_RECOVERED,
          (recovered - continued) / 1000,
          "s",
        ),
      ],
    };
  } finally {
    process.kill(java, "SIGCONT");
    await api.stop();
  }
}

async function momentWhenRecovered(url: string, body: string): Promise<number> {
  const all = await Promise.all(Array.from({ length: POOL }, () => send(url, body)));
  if (all.every(({ status }) => status === 200)) return performance.now();
  await pause(100);
  return momentWhenRecovered(url, body);
}
