import { setTimeout as pause } from "node:timers/promises";
import { askAt } from "../ask";
import { percentile } from "../numbers";
import { residentMegabytes, startApi, type Running } from "../processes";
import { inTexts, lookUps, searches, teamsFor, type Turns } from "../questions/discovery";
import { type World } from "../questions/question";
import { show, type Section } from "../report";
import { type Bench } from "./measure";

/** What an API was like while discovery questions were asked of it. */
type Stay = Readonly<{ before: number; after: number; first: readonly number[]; later: readonly number[] }>;

const EVERY_MS = 5;
const MOST_MS = 50;
const [MOST_MB, MOST_MB_WITH_ENCODER] = [60, 200];

/** How long an API leaves others waiting while it answers discovery questions, and how much memory these take; by words alone, and with the encoder. */
export async function measureStandstill(bench: Bench): Promise<Section> {
  const byWords = await stay(bench, "off");
  const withEncoder = await stay(bench, "on");
  return {
    title: "What discovery leaves to others",
    how: `A server that has only answered look-ups is asked searches and texts of 10, 60 and 200 words, then teams for 8 and 12 requirements: each for the first time, when what they search in is made, and again. Meanwhile \`/livez\` is asked every ${EVERY_MS} ms; how long it waits is how long the event loop stood still, and the machine's own unrest. Memory: resident, before and after the searches and texts.`,
    head: ["", "the first time: longest ms", "again: p99 ms", "longest ms", "MB before", "MB after"],
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
  ...[title, show(Math.max(...first)), show(percentile(later, 99)), show(Math.max(...later))],
  ...[show(before), show(after)],
];

const waited = (when: string, waits: readonly number[]) => ({
  what: `others wait while discovery is asked, ${when}: longest`,
  limit: `<= ${MOST_MS} ms`,
  measured: `${show(Math.max(...waits))} ms`,
  isMet: Math.max(...waits) <= MOST_MS,
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

/** How long each look at the server's life took, in milliseconds, until some work was done. */
async function waitsDuring({ url }: Running, work: () => Promise<void>): Promise<number[]> {
  let isOver = false;
  const working = work().finally(() => (isOver = true));
  const waits: number[] = [];
  while (!isOver) {
    const started = performance.now();
    await fetch(`${url}/livez`).then((answer) => answer.text());
    waits.push(performance.now() - started);
    await pause(EVERY_MS);
  }
  await working;
  return waits;
}
