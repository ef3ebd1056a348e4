import { setTimeout as pause } from "node:timers/promises";
import { until } from "../../support/program";
import { startBreakableProxy } from "../../support/breakable-proxy";
import { startApi } from "../processes";
import { atMost, show, type Section } from "../report";
import { counted, keepAsking, longest, momentWhen, usualBodies, type Trip } from "../traffic";
import { type Bench } from "./measure";

const PER_SECOND = 50;
const [MOST_MS, MOST_MS_ONCE_KNOWN, MOST_S_UNTIL_BACK] = [3_500, 50, 5];

/** Measures what the API answers while its database is unreachable, and how soon it answers again. */
export async function measureGone({ database, world, quick }: Bench): Promise<Section> {
  const proxy = await startBreakableProxy(database.engine.uri);
  const api = await startApi({ ...database.engine, uri: proxy.uri });
  try {
    const { trips, end } = keepAsking(api.url, await usualBodies(world), PER_SECOND);
    await pause(10_000);
    const cut = performance.now();
    await proxy.disconnect();
    const detected = await momentWhen(api.url, false);
    await pause(cut + (quick ? 15_000 : 60_000) - performance.now());
    const killed = performance.now();
    process.kill(database.engine.pid()!, "SIGKILL");
    await untilRestarted(database);
    await proxy.reconnect();
    const restored = performance.now();
    await momentWhen(api.url, true);
    await pause(10_000);
    await end();
    const between = (from: number, to: number) => trips.filter(({ at }) => at >= from && at < to);
    return section({
      before: trips.filter(({ at, milliseconds }) => at + milliseconds < cut),
      away: between(cut, killed),
      starting: between(killed, restored),
      knownAfter: detected - cut,
      known: between(detected, killed),
      backAfter:
        Math.min(
          ...trips
            .filter(isAnswer)
            .map(endOf)
            .filter((at) => at > restored),
        ) - restored,
      after: between(restored, Infinity),
    });
  } finally {
    await api.stop();
    await proxy.disconnect();
  }
}

type Observations = Readonly<{
  before: readonly Trip[];
  away: readonly Trip[];
  known: readonly Trip[];
  starting: readonly Trip[];
  after: readonly Trip[];
  knownAfter: number;
  backAfter: number;
}>;

function untilRestarted({ engine, read }: Bench["database"]): Promise<void> {
  const former = engine.pid();
  const isRestarted = () => engine.pid() !== former && read("RETURN 1").then(Boolean, () => false);
  return until("another Java answers", isRestarted, 120);
}

const isAnswer = ({ status }: Trip) => status === 200;
const isRefusal = ({ status, code }: Trip) => status === 503 && code === "SERVICE_UNAVAILABLE";
const endOf = ({ at, milliseconds }: Trip) => at + milliseconds;

const section = ({ before, away, known, starting, after, knownAfter, backAfter }: Observations): Section => ({
  title: "Unreachable database",
  how: `${PER_SECOND} requests per second, look-ups and headlines. The connection to the database is cut. After a minute Java is killed too. When the restarted Java answers, the connection is restored. The API is not restarted.`,
  head: ["when", "replies", "longest ms"],
  rows: [
    ["before", counted(before), show(longest(before))],
    [`unreachable; detected after ${show(knownAfter / 1000)} s`, counted(away), show(longest(away))],
    ["unreachable, once detected", counted(known), show(longest(known))],
    ["unreachable, while Java starts", counted(starting), show(longest(starting))],
    [`reachable again; answers after ${show(backAfter / 1000)} s`, counted(after), show(longest(after))],
  ],
  checks: [
    atMost("before: replies that are not answers", 0, before.filter((trip) => !isAnswer(trip)).length),
    atMost(
      "unreachable: replies that are not 503",
      0,
      [...away, ...starting].filter((trip) => !isRefusal(trip)).length,
    ),
    atMost("unreachable: longest reply", MOST_MS, longest(away), "ms"),
    atMost("unreachable, once detected: longest reply", MOST_MS_ONCE_KNOWN, longest(known), "ms"),
    atMost("reachable again: until the first answer", MOST_S_UNTIL_BACK, backAfter / 1000, "s"),
  ],
});
