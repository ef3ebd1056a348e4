import { prepareEmptyGraph } from "../support/empty-graph";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PROJECT } from "../../src/config";
import { deriveIfStale } from "../../src/exchange/derive/derive";
import { closeGraph, openGraph } from "../../src/graph/driver/client";
import { START_LIMITS } from "../../src/graph/driver/start-steps";
import { slices } from "../../src/slices";
import { answering, startServer, type TestServer } from "../server/server";
import { type Random } from "../oracle/matching.oracle";
import { caseCount, isFull, randomOf } from "../support/cases";
import { writableDatabase } from "../support/writable-database";
import { contentHash } from "./content-hash";
import { Database } from "./database";
import { QUESTIONS, worldAt } from "./growing.world";
import { directoryWith, removeDirectories } from "./world.files";
import { type Graph } from "../../src/graph/driver/graph";

/** How many imports are killed. */
const KILLS = caseCount(1, 10);

jest.setTimeout(120_000 + KILLS * 60_000);

let graph: Graph;
let server: TestServer;
afterAll(async () => {
  removeDirectories();
  await end();
});

const { engine } = writableDatabase();
const database = new Database(engine, () => graph);
beforeAll(start);

/** What a start does to a database, and a server that answers from it. */
async function start(): Promise<void> {
  graph = openGraph(engine(), START_LIMITS);
  await prepareEmptyGraph(graph);
  await deriveIfStale(graph, slices, () => undefined);
  server = await startServer(answering(graph));
}

async function end(): Promise<void> {
  await server.stop();
  await closeGraph(graph);
  expect(server.logged).toEqual([]);
}

type Import = Readonly<{ process: ChildProcess; said: () => string; exit: Promise<unknown> }>;

/** The command in a process of its own. */
function startImport(directory: string): Import {
  const command = [join("dist", "exchange", "seed.js"), "--dir", directory];
  const { uri, user, password } = engine();
  const env = { ...process.env, NODE_OPTIONS: "", NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const child = spawn(process.execPath, command, { cwd: PROJECT, env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  return { process: child, said: () => said, exit: once(child, "exit") };
}

/** What an import says when it has come so far, and how many milliseconds later it may be killed. */
const PHASES = [
  { line: "sources.csv", within: 60 },
  { line: "relations of competences.csv", within: 60 },
  { line: "need_competences.csv", within: 300 },
  { line: "organisation_competences.csv", within: 300 },
  { line: "derivations", within: 0 },
  { line: "derivations", within: 80 },
] as const;

async function killAtRandom(running: Import, kill: number, random: Random): Promise<string> {
  const { line, within } = PHASES[kill % PHASES.length]!;
  while (!running.said().includes(`${line}: `) && running.process.exitCode === null) await pause(1);
  const later = Math.floor(random() * within);
  await pause(later);
  running.process.kill("SIGKILL");
  await running.exit;
  return `${line} + ${later} ms`;
}

/** What all questions are answered, in one text. */
const answers = async () => JSON.stringify(await Promise.all(QUESTIONS.map(async (each) => answerTo(each))));

async function answerTo(question: string): Promise<unknown> {
  const { body } = await server.ask(question);
  expect(body.errors).toBeUndefined();
  return body.data;
}

const stateNow = async () => ({ hash: await contentHash(graph), answers: await answers() });

type Observed = { asked: number; codes: Map<string, number>; data: Map<string, Set<string>> };

/** Asks one question after the other until it is told to stop. */
async function askUntil(isDone: () => boolean, observed: Observed): Promise<void> {
  for (let turn = 0; !isDone(); turn++) {
    const question = QUESTIONS[turn % QUESTIONS.length]!;
    const { body } = await server.ask(question);
    observed.asked++;
    for (const { extensions } of body.errors ?? [])
      observed.codes.set(extensions.code, (observed.codes.get(extensions.code) ?? 0) + 1);
    if (!body.errors)
      observed.data.set(question, (observed.data.get(question) ?? new Set()).add(JSON.stringify(body.data)));
  }
}

const nothingObserved = (): Observed => ({ asked: 0, codes: new Map(), data: new Map() });

/** Does something while three ask. */
async function whileAsked<Result>(observed: Observed, work: () => Promise<Result>): Promise<Result> {
  let isDone = false;
  const asking = Promise.all([1, 2, 3].map(() => askUntil(() => isDone, observed)));
  try {
    return await work();
  } finally {
    isDone = true;
    await asking;
  }
}

/** What was heard that is an answer of neither state. */
const strange = ({ data }: Observed, states: readonly string[]) => {
  const known = states.map((each) => JSON.parse(each) as unknown[]);
  return [...data].flatMap(([question, told]) =>
    [...told].filter((each) => !known.some((state) => JSON.stringify(state[QUESTIONS.indexOf(question)]) === each)),
  );
};

test(`an import that is killed at any moment, ${KILLS} times, leaves the graph and all answers as before or as after`, async () => {
  const random = randomOf(1);
  await database.loadFrom([directoryWith(worldAt(0))]);
  const moments: string[] = [];
  const codes = new Set<string>();
  let asked = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const before = await stateNow();
    const directory = directoryWith(worldAt(kill + 1));
    const observed = nothingObserved();
    const moment = await whileAsked(observed, () => killAtRandom(startImport(directory), kill, random));
    await end();
    await start();
    const after = await stateNow();
    await whileAsked(observed, () => database.loadFrom([directory]));
    const whole = await stateNow();
    expect(whole.hash).not.toBe(before.hash);
    const isAfter = after.hash === whole.hash;
    moments.push(`${moment}: ${isAfter ? "after" : "before"}`);
    expect({ moment, ...after }).toEqual({ moment, ...(isAfter ? whole : before) });
    expect({ moment, strange: strange(observed, [before.answers, whole.answers]) }).toEqual({
      moment,
      strange: [],
    });
    for (const code of observed.codes.keys()) codes.add(code);
    asked += observed.asked;
  }
  await expectDerivedAsFromNothing();
  expect(["SERVICE_UNAVAILABLE"]).toEqual(expect.arrayContaining([...codes]));
  if (isFull)
    process.stdout.write(
      `${moments.join("\n")}\n${asked} questions meanwhile, errors: ${[...codes].join() || "none"}\n`,
    );
});

/** What was derived step by step is what is derived where nothing is yet. */
async function expectDerivedAsFromNothing(): Promise<void> {
  const hash = await contentHash(graph);
  await database.change("MATCH (:Competence)-[similar:SIMILAR]->() DELETE similar");
  await database.change("MATCH (:Organisation)-[derived:HAS_EVIDENCE_OF|COVERS]->() DELETE derived");
  await database.change("MATCH (derivation:Derivation) DELETE derivation");
  await deriveIfStale(graph, slices, () => undefined);
  expect(await contentHash(graph)).toBe(hash);
}
