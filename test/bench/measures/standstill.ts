import { setTimeout as pause } from "node:timers/promises";
import { askAt } from "../ask";
import { percentile } from "../numbers";
import { residentMegabytes, startWatchedApi, type Watched } from "../processes";
import { inTexts, lookUps, searches, teamsFor, type Turns } from "../questions/discovery";
import { type World } from "../questions/question";
import { atMost, show, type Section } from "../report";
import { type Bench } from "./measure";

/** How long looks at a server's life took, and how long its thread worked at most between two turns of its event loop; milliseconds. */
type Waits = Readonly<{ whole: readonly number[]; own: number }>;

/** What an API was like while discovery questions were asked of it. */
type Stay = Readonly<{ before: number; after: number; first: Waits; later: Waits }>;

const EVERY_MS = 5;
const MOST_MS = 50;
const [MOST_MB, MOST_MB_WITH_ENCODER] = [60, 200];

/** How long an API leaves others waiting while it answers discovery questions, and how much memory these take; by words alone, and with the encoder. */
export async function measureStandstill(bench: Bench): Promise<Section> {
  const byWords = await stay(bench, "off");
  const withEncoder = await stay(bench, "on");
  return {
    title: "What discovery leaves to others",
    how: `A server that has only answered look-ups is asked searches and texts of 10, 60 and 200 words, then teams for 8 and 12 requirements: each for the first time, when what they search in is made, and again. Meanwhile \`/livez\` is asked every ${EVERY_MS} ms; how long it waits is how long the event loop stood still, and how long its thread stood in line for a processor behind Neo4j and others. The kernel tells how long the thread itself worked at most from one turn of the event loop to the next (looked at in the server, every 2 ms): so long it was blocked. Memory: resident, before and after the searches and texts.`,
    head: [
      ...[
        "",
        "the first time: longest wait ms",
        "longest own work ms",
        "again: p99 ms",
        "longest wait ms",
        "longest own work ms",
      ],
      ...["MB before", "MB after"],
    ],
    rows: [rowOf("by words alone", byWords), rowOf("with the encoder", withEncoder)],
    checks: [
      blocked("each question for the first time", [byWords.first, withEncoder.first]),
      blocked("again", [byWords.later, withEncoder.later]),
      grown("by words alone", byWords, MOST_MB),
      grown("with the encoder", withEncoder, MOST_MB_WITH_ENCODER),
    ],
  };
}

const rowOf = (title: string, { before, after, first, later }: Stay) => [
  ...[title, show(Math.max(...first.whole)), show(first.own)],
  ...[show(percentile(later.whole, 99)), show(Math.max(...later.whole)), show(later.own)],
  ...[show(before), show(after)],
];

const blocked = (when: string, waits: readonly Waits[]) =>
  atMost(
    `the event loop is blocked by its own work while discovery is asked, ${when}: longest`,
    MOST_MS,
    Math.max(...waits.map(({ own }) => own)),
    "ms",
  );

const grown = (how: string, { before, after }: Stay, most: number) =>
  atMost(`memory that discovery takes, ${how}`, most, after - before, "MB");

async function stay({ database, quick, world }: Bench, SEMANTICS: string): Promise<Stay> {
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
  whole: [...one.whole, ...other.whole],
  own: Math.max(one.own, other.own),
});

async function askAll(ask: World["ask"], questions: readonly Turns[], turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++)
    for (const { query, variables } of questions) await ask(query, variables[turn % variables.length]);
}

async function waitsDuring({ url, longestTurn }: Watched, work: () => Promise<void>): Promise<Waits> {
  const whole: number[] = [];
  let isOver = false;
  const look = async () => {
    while (!isOver) {
      const started = performance.now();
      await fetch(`${url}/livez`).then((answer) => answer.text());
      whole.push(performance.now() - started);
      await pause(EVERY_MS);
    }
  };
  const own = await longestTurn(() => Promise.all([work().finally(() => (isOver = true)), look()]));
  return { whole, own };
}
