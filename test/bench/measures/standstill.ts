import { setTimeout as pause } from "node:timers/promises";
import { askAt } from "../ask";
import { percentile } from "../numbers";
import { residentMegabytes, startWatchedApi, type Watched } from "../processes";
import { inTexts, lookUps, searches, teamsFor, type Turns } from "../questions/discovery";
import { type World } from "../questions/question";
import { atMost, show, type Section } from "../report";
import { type Bench } from "./measure";

/** The times of requests to `/livez`, and the longest work of the thread between two turns of the event loop; milliseconds. */
type Waits = Readonly<{ times: readonly number[]; longestWork: number }>;

/** Memory and waits of an API before, during and after discovery questions. */
type Observation = Readonly<{ before: number; after: number; first: Waits; later: Waits }>;

const EVERY_MS = 5;
const MOST_MS = 50;
const [MOST_MB, MOST_MB_WITH_ENCODER] = [60, 200];

/** Measures how long discovery questions block the event loop and how much memory they take, with and without the encoder. */
export async function measureStandstill(bench: Bench): Promise<Section> {
  const byWords = await observe(bench, "off");
  const withEncoder = await observe(bench, "on");
  return {
    title: "Event loop and memory during discovery",
    how: `A server that has only answered look-ups gets searches and texts of 10, 60 and 200 words, then teams for 8 and 12 requirements. The first request of each kind builds the structures in memory; then all are repeated. Meanwhile \`/livez\` is requested every ${EVERY_MS} ms. Wait: how long it takes, including the time in which Neo4j and others use the processor. Own work: the longest time that the thread of the server worked between two turns of its event loop, as the kernel counts it, sampled every 2 ms. Memory: resident, before and after the searches and texts.`,
    head: [
      ...[
        "",
        "first: longest wait ms",
        "longest own work ms",
        "repeated: wait p99 ms",
        "longest wait ms",
        "longest own work ms",
      ],
      ...["MB before", "MB after"],
    ],
    rows: [rowOf("without the encoder", byWords), rowOf("with the encoder", withEncoder)],
    checks: [
      blocked("first requests", [byWords.first, withEncoder.first]),
      blocked("repeated requests", [byWords.later, withEncoder.later]),
      grown("without the encoder", byWords, MOST_MB),
      grown("with the encoder", withEncoder, MOST_MB_WITH_ENCODER),
    ],
  };
}

const rowOf = (title: string, { before, after, first, later }: Observation) => [
  ...[title, show(Math.max(...first.times)), show(first.longestWork)],
  ...[show(percentile(later.times, 99)), show(Math.max(...later.times)), show(later.longestWork)],
  ...[show(before), show(after)],
];

const blocked = (when: string, waits: readonly Waits[]) =>
  atMost(
    `event loop blocked during discovery, ${when}: longest`,
    MOST_MS,
    Math.max(...waits.map(({ longestWork }) => longestWork)),
    "ms",
  );

const grown = (how: string, { before, after }: Observation, most: number) =>
  atMost(`memory of discovery, ${how}`, most, after - before, "MB");

async function observe({ database, quick, world }: Bench, SEMANTICS: string): Promise<Observation> {
  const api = await startWatchedApi(database.engine, { SEMANTICS });
  try {
    const ask = askAt(api.url);
    const usual = await lookUps(world);
    const texts = [searches(), ...[10, 60, 200].map(inTexts)];
    const teams = [await teamsFor(world, 8), await teamsFor(world, 12)];
    const turns = quick ? 20 : 300;
    await askAll(ask, [usual], 10 * turns);
    const before = residentMegabytes(api.pid);
    const first = await waitsDuring(api, () => askAll(ask, texts, 1));
    const later = await waitsDuring(api, () => askAll(ask, [usual, ...texts], turns));
    const after = residentMegabytes(api.pid);
    const firstTeams = await waitsDuring(api, () => askAll(ask, teams, 1));
    const laterTeams = await waitsDuring(api, () => askAll(ask, [usual, ...teams], turns));
    return { before, after, first: both(first, firstTeams), later: both(later, laterTeams) };
  } finally {
    await api.stop();
  }
}

const both = (one: Waits, other: Waits): Waits => ({
  times: [...one.times, ...other.times],
  longestWork: Math.max(one.longestWork, other.longestWork),
});

async function askAll(ask: World["ask"], questions: readonly Turns[], turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++)
    for (const { query, variables } of questions) await ask(query, variables[turn % variables.length]);
}

async function waitsDuring({ url, longestTurn }: Watched, work: () => Promise<void>): Promise<Waits> {
  const times: number[] = [];
  let isOver = false;
  const look = async () => {
    while (!isOver) {
      const started = performance.now();
      await fetch(`${url}/livez`).then((answer) => answer.text());
      times.push(performance.now() - started);
      await pause(EVERY_MS);
    }
  };
  const longestWork = await longestTurn(() => Promise.all([work().finally(() => (isOver = true)), look()]));
  return { times, longestWork };
}
