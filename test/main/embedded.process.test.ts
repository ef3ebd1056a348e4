import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assembleEngine } from "../../src/engine/engine";
import { testDatabase } from "../support/database";
import { isFull } from "../support/cases";
import { RELEASE } from "../support/release";
import { copyStore, isKept, seededStore } from "../support/seeded-store";
import { ask, pause, startProgram, until, untilReady, type Program } from "../support/program";

/** A start waits for Java, and on a busy machine so does all that follows; `untilReady` gives up before. */
jest.setTimeout(180_000);

const LIBRARY = join(__dirname, "..", "..", ".trefpunt", "engine");

/** The project has the engine, and then there is no Maven to fetch it with. */
async function pathWithoutMaven(): Promise<string> {
  await assembleEngine({ library: LIBRARY, release: RELEASE, log: () => undefined });
  writeFileSync(join(directory, "mvn"), "#!/bin/sh\nexit 127\n", { mode: 0o755 });
  return `${directory}:${process.env.PATH}`;
}

/** The full suite begins with an empty graph, and seeds it. The copy is kept once the shared database has its data. */
testDatabase();
const store = seededStore();
const isSeeded = !isFull && isKept(store);

let directory: string;
let program: Program;

/** Java runs for seconds here, so its optimising compiler would take more time than it saves. */
const environment = () => ({ DATA_DIRECTORY: directory, JDK_JAVA_OPTIONS: "-XX:TieredStopAtLevel=1" });

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "trefpunt-main-"));
  if (isSeeded) copyStore(store, join(directory, "database"));
  program = await startProgram({ ...environment(), PATH: await pathWithoutMaven() });
  await untilReady(program, 240);
}, 250_000);

afterAll(async () => {
  program.process.kill("SIGTERM");
  await program.exit;
  rmSync(directory, { recursive: true, force: true });
});

/** The Java processes that work on this test's directory. */
const javas = (): number[] =>
  execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(`--home-dir=${directory}`) && /\bjava\b/.test(line))
    .map((line) => Number.parseInt(line, 10));

const QUESTION = `{ membersServing(demand: { need: "need:cold2gold" }, first: 1) { totalCount edges { node { organisation { name } } } } }`;
const ANSWER = { totalCount: 10, edges: [{ node: { organisation: { name: "Bioracer" } } }] };

/** On a busy machine a database that has just started may take longer than a question may: it is asked again. */
async function firstAnswer(): Promise<unknown> {
  let answer: unknown;
  const isThere = async () => Boolean((answer = (await ask(program, QUESTION)).body.data?.membersServing));
  await until("an answer", isThere, 60);
  return answer;
}

test("a data directory elsewhere uses the engine of the project", () => {
  expect(existsSync(join(directory, "database"))).toBe(true);
  expect(existsSync(join(directory, "engine"))).toBe(false);
});

test(`${isSeeded ? "a seeded graph is not seeded again" : "an empty graph is seeded"}, and answers`, async () => {
  expect(await firstAnswer()).toEqual(ANSWER);
  expect(program.output().includes("organisations.csv")).toBe(!isSeeded);
});

test("a second program on the same data is refused politely", async () => {
  const second = await startProgram({ DATA_DIRECTORY: directory });
  expect(await second.exit).toBe(1);
  expect(second.output()).toMatch(/already/i);
  expect(second.output()).not.toMatch(/\n\s+at /);
});

test("a database that is killed under load comes back by itself, and no answer is ever wrong", async () => {
  const answers: { status: number; body: any }[] = [];
  const load = { isOn: true };
  const client = async () => {
    while (load.isOn) {
      answers.push(await ask(program, QUESTION));
      await pause(50);
    }
  };
  const clients = [client(), client()];
  await until("some answers", () => answers.length > 20, 30);
  const [java] = javas();
  process.kill(java!, "SIGKILL");
  await until("another Java", () => javas().some((pid) => pid !== java), 20);
  const then = answers.length;
  await until("an answer again", () => answers.slice(then).some(({ body }) => body.data?.membersServing), 120);
  load.isOn = false;
  await Promise.all(clients);
  const wrong = answers.filter(({ status, body }) =>
    status === 200
      ? JSON.stringify(body.data.membersServing) !== JSON.stringify(ANSWER)
      : !["SERVICE_UNAVAILABLE", "TIMEOUT"].includes(body.errors[0].extensions.code),
  );
  expect(wrong).toEqual([]);
  expect(program.output()).toContain("Neo4j's Java was killed by signal 9; restarting it");
  await untilReady(program);
  expect(javas()).toHaveLength(1);
});

test("no Java outlives a program that is killed", async () => {
  program.process.kill("SIGKILL");
  await program.exit;
  await until("Java is gone", () => javas().length === 0, 20);
});

test("what was loaded is there after the program was killed", async () => {
  program = await startProgram(environment());
  await untilReady(program);
  expect(await firstAnswer()).toEqual(ANSWER);
  expect(program.output()).not.toContain("organisations.csv");
});

test("no Java outlives a program that was told to stop", async () => {
  program.process.kill("SIGTERM");
  expect(await program.exit).toBe(0);
  expect(javas()).toEqual([]);
});
