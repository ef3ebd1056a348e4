import { hostile, type Hostile } from "../../server/hostile";
import { startBoltProxy } from "../../support/bolt-proxy";
import { askAt } from "../ask";
import { percentile } from "../numbers";
import { residentMegabytes, startApi, type Running } from "../processes";
import { lookUps, type Turns } from "../questions/discovery";
import { atMost, show, type Section } from "../report";
import { type Bench } from "./measure";

const [MOST_MS, MOST_MB, MOST_TIMES] = [50, 50, 2];

/** Measures what hostile requests cost the server, and other clients meanwhile. */
export async function measureHostile({ database, world, quick }: Bench): Promise<Section> {
  const proxy = await startBoltProxy(database.engine.uri);
  const api = await startApi({ ...database.engine, uri: proxy.uri });
  try {
    const usual = await lookUps(world);
    const requests = hostile();
    const rounds = quick ? 2 : 20;
    await ordinary(api, usual, () => false, 2 * TURNS);
    for (const request of requests) await refusal(api, request);
    const before = residentMegabytes(api.pid);
    const quiet = await ordinary(api, usual, () => false, quick ? TURNS : 5 * TURNS);
    proxy.reset();
    const times = await timesOf(api, requests, rounds);
    const statements = proxy.runs();
    let isOver = false;
    const harming = timesOf(api, requests, rounds).finally(() => (isOver = true));
    const meanwhile = await ordinary(api, usual, () => !isOver);
    await harming;
    return section({ requests, times, statements, quiet, meanwhile, grown: residentMegabytes(api.pid) - before });
  } finally {
    await api.stop();
    await proxy.stop();
  }
}

type Observations = Readonly<{
  requests: readonly Hostile[];
  /** The median time of each request, in milliseconds. */
  times: readonly number[];
  statements: number;
  quiet: number;
  meanwhile: number;
  grown: number;
}>;

function section({ requests, times, statements, quiet, meanwhile, grown }: Observations): Section {
  const longest = Math.max(...times);
  const ratio = meanwhile / quiet;
  return {
    title: "Hostile requests",
    how: `${requests.length} hostile requests (\`test/server/hostile.ts\`), one after the other. Each must be refused with its code. The figures are medians over several rounds. Then the same while another client looks up organisations by id.`,
    head: ["requests", "p50 ms", "longest ms", "slowest", "statements", "MB growth", "look-up p95 ms", "meanwhile"],
    rows: [
      [
        ...[String(requests.length), show(percentile(times, 50)), show(longest)],
        ...[requests[times.indexOf(longest)]!.what, String(statements), show(grown), show(quiet), show(meanwhile)],
      ],
    ],
    checks: [
      atMost("hostile requests: longest reply", MOST_MS, longest, "ms"),
      atMost("hostile requests: statements sent", 0, statements),
      atMost("hostile requests: memory growth", MOST_MB, grown, "MB"),
      atMost("look-ups meanwhile: p95 compared with a quiet server", MOST_TIMES, ratio, "x"),
    ],
  };
}

async function timesOf(api: Running, requests: readonly Hostile[], rounds: number): Promise<number[]> {
  const all = requests.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, request] of requests.entries()) all[at]!.push(await refusal(api, request));
  return all.map((times) => percentile(times, 50));
}

/** The time of a refusal. Rejects if the answer is another one. */
async function refusal({ url }: Running, { what, body, code }: Hostile): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  if (errors?.[0]?.extensions.code !== code) throw new Error(`${what}: ${JSON.stringify(errors)?.slice(0, 200)}`);
  return performance.now() - started;
}

const TURNS = 200;

/** The p95 of look-ups: at least `turns` of them, and while `isOn`. */
async function ordinary({ url }: Running, { query, variables }: Turns, isOn: () => boolean, turns = TURNS) {
  const ask = askAt(url);
  const times: number[] = [];
  for (let turn = 0; turn < turns || isOn(); turn++) {
    const started = performance.now();
    await ask(query, variables[turn % variables.length]);
    times.push(performance.now() - started);
  }
  return percentile(times, 95);
}
