import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { hostile } from "../../server/hostile";
import { slope } from "../numbers";
import { residentMegabytes, startApi, type Running } from "../processes";
import { inTexts, searches, teamsFor, type Turns } from "../questions/discovery";
import { type World } from "../questions/question";
import { atMost, show, type Section } from "../report";
import { drawShapes } from "../shapes";
import { counted, keepAsking, longest, send, usualBodies, type Trip } from "../traffic";
import { type Bench } from "./measure";

const PER_SECOND = 20;
/** Within eight minutes every request has been sent once. */
const WARM_UP_MINUTES = 10;
const SAMPLE_MS = 10_000;
/** After this time clients have closed their idle connections. */
const IDLE_MS = 80_000;
const [MOST_MB, MOST_MS] = [1, 50];

type Sample = readonly [minutes: number, megabytes: number];

/** Measures half an hour of mixed requests, and what stays open afterwards. */
export async function measureEndurance({ database, world, quick, log }: Bench): Promise<Section> {
  const [warmUpMinutes, minutes] = quick ? [0.5, 1] : [WARM_UP_MINUTES, 30];
  const api = await startApi(database.engine);
  try {
    const { trips, end } = keepAsking(api.url, await everything(world), PER_SECOND);
    const disconnecting = keepDisconnecting(api.url, (await usualBodies(world))[9]!);
    await pause(warmUpMinutes * 60_000);
    await metricOf(api, EVENT_LOOP_P99); // reading the metric resets it
    const samples = await sample(api, minutes, log);
    const blocked = 1_000 * (await metricOf(api, EVENT_LOOP_P99));
    await Promise.all([end(), disconnecting.end()]);
    await pause(IDLE_MS);
    const sessions = await metricOf(api, "trefpunt_database_sessions");
    return section({ samples, minutes, trips, left: disconnecting.left(), blocked, sessions, sockets: socketsAt(api) });
  } finally {
    await api.stop();
  }
}

type Observations = Readonly<{
  samples: readonly Sample[];
  minutes: number;
  trips: readonly Trip[];
  left: number;
  blocked: number;
  sessions: number;
  sockets: number;
}>;

function section({ samples, minutes, trips, left, blocked, sessions, sockets }: Observations): Section {
  const growth = slope(samples.map(([at, megabytes]) => [at / 10, megabytes] as const));
  const lost = trips.filter(({ status, code }) => status === 0 || code === "INTERNAL_SERVER_ERROR");
  const shown = samples.filter((_, at) => at % Math.ceil(samples.length / 7) === 0);
  return {
    title: "Half an hour of mixed requests",
    how: `${PER_SECOND} requests per second for ${minutes} minutes, after a warm-up of ten: look-ups, headlines, lists of many shapes, searches, texts, teams and hostile requests. Five times per second a client disconnects before its answer. Memory: resident, read every ${SAMPLE_MS / 1000} s, growth by least squares. Replies: ${counted(trips)}; ${left.toLocaleString("en")} clients disconnected. Longest reply: ${show(longest(trips))} ms.`,
    head: ["minutes", ...shown.map(([at]) => show(at))],
    rows: [["MB", ...shown.map(([, megabytes]) => show(megabytes))]],
    checks: [
      atMost("mixed requests: lost replies and internal errors", 0, lost.length),
      atMost("mixed requests: memory growth in ten minutes", MOST_MB, growth, "MB"),
      atMost("mixed requests: event loop delay, p99", MOST_MS, blocked, "ms"),
      atMost("afterwards: open database sessions", 0, sessions),
      atMost("afterwards: open client sockets", 0, sockets),
    ],
  };
}

/** The bodies of all requests, in rounds of a hundred. */
async function everything(world: World): Promise<string[]> {
  const bodiesOf = ({ query, variables }: Turns) => variables.map((each) => JSON.stringify({ query, variables: each }));
  const teams = bodiesOf(await teamsFor(world, 8));
  const shares: (readonly [number, readonly string[]])[] = [
    [60, await usualBodies(world)],
    [20, drawShapes(300, 2, 17).map((query) => JSON.stringify({ query }))],
    [8, bodiesOf(searches())],
    [5, [10, 60].flatMap((words) => bodiesOf(inTexts(words)))],
    [2, teams],
    [5, hostile().map(({ body }) => body)],
  ];
  const rounds = Math.max(...shares.map(([share, bodies]) => Math.ceil(bodies.length / share)));
  const round = (number: number) =>
    shares.flatMap(([share, bodies]) =>
      Array.from({ length: share }, (_, at) => bodies[(number * share + at) % bodies.length]!),
    );
  return Array.from({ length: rounds }, (_, number) => spread(round(number))).flat();
}

/** Mixes a round, so that requests of one kind do not follow each other. */
const spread = (bodies: readonly string[]): string[] => bodies.map((_, at) => bodies[(at * 37) % bodies.length]!);

/** Sends expensive requests and disconnects at once. */
function keepDisconnecting(url: string, body: string) {
  let isOn = true;
  let left = 0;
  const leaving = (async () => {
    for (; isOn; await pause(200)) {
      const { status } = await send(url, body, AbortSignal.timeout(1 + (left % 20)));
      if (status === 0) left++;
    }
  })();
  const end = () => {
    isOn = false;
    return leaving;
  };
  return { left: () => left, end };
}

async function sample(api: Running, minutes: number, log: Bench["log"]): Promise<Sample[]> {
  const samples: Sample[] = [];
  const started = performance.now();
  const passed = () => (performance.now() - started) / 60_000;
  for (; passed() < minutes; await pause(SAMPLE_MS)) {
    samples.push([passed(), residentMegabytes(api.pid)]);
    if (samples.length % 6 === 1) log(`${show(passed())} minutes: ${show(samples.at(-1)![1])} MB`);
  }
  return samples;
}

const EVENT_LOOP_P99 = "nodejs_eventloop_lag_p99_seconds";

async function metricOf({ url }: Running, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`, { headers: { connection: "close" } })).text();
  const line = text.split("\n").find((each) => each.startsWith(`${name} `));
  if (!line) throw new Error(`there is no ${name} in /metrics`);
  return Number(line.split(" ")[1]);
}

const ESTABLISHED = "01";

/** The number of open client connections of a server, as the kernel lists them. */
function socketsAt({ url }: Running): number {
  const port = Number(new URL(url).port).toString(16).toUpperCase().padStart(4, "0");
  const rows = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => readFileSync(file, "utf8").split("\n").slice(1));
  const sockets = rows.map((row) => row.trim().split(/\s+/));
  return sockets.filter(([, local, , status]) => local?.endsWith(`:${port}`) && status === ESTABLISHED).length;
}
