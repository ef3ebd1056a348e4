import "reflect-metadata";
import { renameSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareGraph } from "../../src/exchange/prepare";
import { closeGraph, openGraph, connectToGraph, type DatabaseAddress } from "../../src/graph/driver/client";
import { START_LIMITS, createStepRunner } from "../../src/graph/driver/start-steps";
import { TEST_DATABASE } from "./database";
import { running } from "./database.teardown";
import { startTestEngine, type TestEngine } from "./engine";
import { isKept, keepStore, seededStore } from "./seeded-store";

/** What Jest tells about a run. */
export type Run = Readonly<{ maxWorkers: number }>;

/**
 * Before all tests: one Neo4j with the seed. A run of all tests does not wait for it, but begins with those that need none.
 * `NEO4J_TEST_URI` names another than our own; it must be empty, or hold the seed.
 */
export default async function setUp({ maxWorkers }: Run): Promise<void> {
  if (process.env[TEST_DATABASE]) return;
  const file = join(tmpdir(), `trefpunt-test-database-${process.pid}.json`);
  process.env[TEST_DATABASE] = file;
  running.ready = start(file);
  if (process.env.TEST_GROUPED !== "1" || maxWorkers === 1) await running.ready;
}

/** Starts the database and writes its address into a file, or why it did not start: the tests that need it fail with that. */
async function start(file: string): Promise<void> {
  running.file = file;
  try {
    const { uri, user, password } = (await givenDatabase()) ?? (await startSeeded());
    writeWhole(file, { uri, user, password });
  } catch (error) {
    writeWhole(file, { error: error instanceof Error ? error.message : String(error) });
  }
}

/** Writes a file so that nobody reads a part of it. */
function writeWhole(file: string, content: object): void {
  writeFileSync(`${file}.part`, JSON.stringify(content), { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

/** A Neo4j with the seed. The first run with these data loads it and keeps a copy of the store; the next ones start from the copy. */
async function startSeeded(): Promise<TestEngine> {
  const store = seededStore();
  if (!isKept(store)) {
    const engine = (running.engine = await startTestEngine("seeding"));
    await prepare(engine);
    await engine.makeArchive();
    await engine.stop();
    keepStore(join(engine.home, "database"), store);
    await rm(engine.home, { recursive: true, force: true });
  }
  const engine = (running.engine = await startTestEngine("shared", store));
  await prepare(engine);
  return engine;
}

/** Loads and derives what the database does not hold yet, by the steps of a start. */
async function prepare(address: DatabaseAddress): Promise<void> {
  const graph = openGraph(address, START_LIMITS);
  try {
    const step = createStepRunner({ log: () => undefined });
    await step("connecting to the database", () => connectToGraph(graph));
    await prepareGraph(graph, step);
  } finally {
    await closeGraph(graph);
  }
}

async function givenDatabase(): Promise<DatabaseAddress | undefined> {
  const address = givenAddress();
  if (address) await prepare(address);
  return address;
}

function givenAddress(): DatabaseAddress | undefined {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = "neo4j", NEO4J_TEST_PASSWORD: password = "" } = process.env;
  return uri ? { uri, user, password } : undefined;
}
