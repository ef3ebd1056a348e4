import { setTimeout as pause } from "node:timers/promises";
import { askAt } from "../ask";
import { percentile } from "../numbers";
import { residentMegabytes, startApi, workedMilliseconds, type Running } from "../processes";
import { inTexts, lookUps, searches, teamsFor, type Turns } from "../questions/discovery";
import { type World } from "../questions/question";
import { show, type Section } from "../report";
import { type Bench } from "./measure";

/** How long a look at the server's life took, and how long the server's own thread worked meanwhile; milliseconds. */
type Wait = Readonly<{ whole: number; own: number }>;

/** What an API was like while discovery questions were asked of it. */
type Stay = Readonly<{ before: number; after: number; first: readonly Wait[]; later: readonly Wait[] }>;

const EVERY_MS = 5;
const MOST_MS = 50;
const [MOST_MB, MOST_MB_WITH_ENCODER] = [60, 200];

/** How long an API leaves others waiting while it answers discovery questions, and how much memory these take; by words alone, and with the encoder. */
export async function measureStandstill(bench: Bench): Promise<Section> {
  const byWords = await stay(bench, "off");
  const withEncoder = await stay(bench, "on");
  return {
    title: "What discovery leaves to others",
    how: `A server that has only answered look-ups is asked searches and texts of 10, 60 and 200 words, then teams for 8 and 12 requirements: each for the first time, when what they search in is made, and again. Meanwhile \`/livez\` is asked every ${EVERY_MS} ms; how long it waits is how long the event loop stood still, and how long its thread stood in line for a processor behind Neo4j and others. The kernel tells how long the thread itself worked meanwhile: that is what the event loop was blocked by. Memory: resident, before and after the searches and texts.`,
    head: [
      ...[
        "",
        "the first time: longest wait ms",
        "of it own work ms",
        "again: p99 ms",
        "longest wait ms",
        "own work ms",
      ],
      ...["MB before", "MB after"],
    ],
    rows: [rowOf("by words alone", byWords), rowOf("with the encoder", withEncoder)],
    checks: [
      waited("each question for the first time", [...byWords.first, ...withEncoder.first]),
      waited("again", [...byWords.later, ...withEncoder.later]),
      grown("by words alone", byWords, MOST_MB),
      grown("with the encoder", withEncoder, MOST_MB_WITH_ENCODER),
    ],
  };
}

const rowOf = (title: string, { before, after, first, later }: Stay) => [
  ...[title, show(longest(first, "whole")), show(longest(first, "own"))],
  ...[show(percentile(wholesOf(later), 99)), show(longest(later, "whole")), show(longest(later, "own"))],
  ...[show(before), show(after)],
];

const wholesOf = (waits: readonly Wait[]) => waits.map(({ whole }) => whole);
const longest = (waits: readonly Wait[], of: keyof Wait) => Math.max(...waits.map((wait) => wait[of]));

const waited = (when: string, waits: readonly Wait[]) => ({
  what: `the event loop is blocked by its own work while discovery is asked, ${when}: longest`,
  limit: `<= ${MOST_MS} ms`,
  measured: `${show(longest(waits, "own"))} ms`,
  isMet: longest(waits, "own") <= MOST_MS,
});

const grown = (how: string, { before, after }: Stay, most: number) => ({
  what: `memory that discovery takes, ${how}`,
  limit: `<= ${most} MB`,
  measured: `${show(after - before)} MB`,
  isMet: after - before <= most,
});

async function stay({ database, quick, world }: Bench, SEMANTICS: string): Promise<Stay> {
  const api = await startApi(database.engine, { SEMANTICS });
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
    return { before, after, first: [...first, ...firstTeams], later: [...later, ...laterTeams] };
  } finally {
    await api.stop();
  }
}

async function askAll(ask: World["ask"], questions: readonly Turns[], turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++)
    for (const { query, variables } of questions) await ask(query, variables[turn % variables.length]);
}

/** How long each look at the server's life took until some work was done. */
async function waitsDuring({ url, pid }: Running, work: () => Promise<void>): Promise<Wait[]> {
  let isOver = false;
  const working = work().finally(() => (isOver = true));
  const waits: Wait[] = [];
  while (!isOver) {
    const [started, worked] = [performance.now(), workedMilliseconds(pid)];
    await fetch(`${url}/livez`).then((answer) => answer.text());
    const whole = performance.now() - started;
    waits.push({ whole, own: Math.min(whole, workedMilliseconds(pid) - worked) });
    await pause(EVERY_MS);
  }
  await working;
  return waits;
}
