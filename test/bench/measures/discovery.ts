import { join } from "node:path";
import { startEncoder } from "../../../src/discovery/competences-in-text/encoder/encoder";
import { askAt } from "../ask";
import { percentile } from "../numbers";
import { startApi } from "../processes";
import { inTexts, lookUps, searches, teamsFor, type Turns } from "../questions/discovery";
import { FEWEST, type World } from "../questions/question";
import { show, type Section } from "../report";
import { textsOf } from "../texts";
import { type Bench } from "./measure";

/** A question with changing arguments, and the times of its answers. */
type TimedQuestion = Readonly<{ ask: (turn: number) => Promise<unknown>; times: number[] }>;

const LENGTHS = [10, 60, 200];

/** Measures discovery questions, compared with a look-up by id or with the encoder alone. */
export async function measureDiscovery(bench: Bench): Promise<Section> {
  const { database, world, quick, log } = bench;
  const silent = await startApi(database.engine, { configuration: { SEMANTICS: "off" } });
  const encoder = startEncoder(join(__dirname, "..", "..", "..", "seed", "models", "encoder"));
  try {
    const groups = [
      await referenceGroup(world),
      ...LENGTHS.map((length) => withEncoder(length, world.ask, encoder.meaningOf)),
      withoutEncoder(askAt(silent.url)),
    ];
    for (const group of groups) await timeAll(group, quick ? 40 : TURNS);
    const questions: Group = Object.assign({}, ...groups);
    for (const [name, { times }] of Object.entries(questions)) log(`${name}: p95 ${show(percentile(times, 95))} ms`);
    return sectionOf((name) => questions[name]!.times);
  } finally {
    await Promise.all([silent.stop(), encoder.close()]);
  }
}

const [WARM_UP, TURNS] = [30, 400];

/** Questions that take turns. The encoder uses all cores, so questions with and without it are in different groups. */
type Group = Readonly<Record<string, TimedQuestion>>;

async function timeAll(group: Group, turns: number): Promise<void> {
  for (let turn = 0; turn < WARM_UP + turns; turn++)
    for (const { ask, times } of Object.values(group)) {
      const started = performance.now();
      await ask(turn);
      if (turn >= WARM_UP) times.push(performance.now() - started);
    }
}

const referenceGroup = async (world: World): Promise<Group> => ({
  "look-up": inTurn(world.ask, await lookUps(world)),
  search: inTurn(world.ask, searches()),
  "teams 8": inTurn(world.ask, await teamsFor(world, 8)),
  "teams 12": inTurn(world.ask, await teamsFor(world, 12)),
});

function withEncoder(length: number, ask: World["ask"], meaningOf: (text: string) => Promise<unknown>): Group {
  const texts = textsOf(length);
  return {
    [`encoder ${length}`]: { ask: (turn) => meaningOf(texts[turn % texts.length]!), times: [] },
    [`text ${length}`]: inTurn(ask, inTexts(length)),
  };
}

const withoutEncoder = (ask: World["ask"]): Group =>
  Object.fromEntries(LENGTHS.map((length) => [`words ${length}`, inTurn(ask, inTexts(length))]));

const inTurn = (ask: World["ask"], { query, variables }: Turns): TimedQuestion => ({
  ask: (turn) => ask(query, variables[turn % variables.length]),
  times: [],
});

function sectionOf(timesOf: (name: string) => readonly number[]): Section {
  const p95 = (name: string) => percentile(timesOf(name), 95);
  const row = (name: string, title: string) => [title, show(percentile(timesOf(name), 50)), show(p95(name))];
  const times = (what: string, name: string, most: number) => ({
    what: `${what}: p95 compared with a look-up by id`,
    limit: `<= ${most} x`,
    measured: `${(p95(name) / p95("look-up")).toFixed(1)} x`,
    isMet: p95(name) <= most * p95("look-up"),
  });
  return {
    title: "Discovery",
    how: `One client, one question after the other, each with ${FEWEST} arguments in turn, over HTTP. The encoder alone is timed in the process of the benchmark with the same texts. Teams: the five best teams of members, with the contribution of each partner. Texts: parts of the seed's needs in Dutch and English, read against the 9,454 CPV codes.`,
    head: ["question", "p50 ms", "p95 ms"],
    rows: [
      row("look-up", "One organisation by id, with its municipality"),
      row("teams 8", "Teams for 8 requirements"),
      row("teams 12", "Teams for 12 requirements"),
      row("search", "Search: words, beginnings of words, misspelt words"),
      ...LENGTHS.flatMap((length) => [
        row(`encoder ${length}`, `The encoder alone, ${length} words`),
        row(`text ${length}`, `Competences in a text of ${length} words`),
        row(`words ${length}`, `The same without the encoder`),
      ]),
    ],
    checks: [
      times("teams for 8 requirements", "teams 8", 10),
      times("teams for 12 requirements", "teams 12", 50),
      times("search", "search", 5),
      ...LENGTHS.flatMap((length) => [
        limited(`competences in ${length} words`, p95(`text ${length}`), 1.3 * p95(`encoder ${length}`) + 20),
        limited(`competences in ${length} words, without the encoder`, p95(`words ${length}`), 30),
      ]),
    ],
  };
}

const limited = (what: string, measured: number, most: number) => ({
  what: `${what}: p95`,
  limit: `<= ${show(most)} ms`,
  measured: `${show(measured)} ms`,
  isMet: measured <= most,
});
