import "reflect-metadata";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { prepareGraph } from "../../src/exchange/prepare";
import { closeGraph, openGraph, connectToGraph, type DatabaseAddress } from "../../src/graph/driver/client";
import { START_LIMITS, createStepRunner } from "../../src/graph/driver/start-steps";
import { TEST_DATABASE } from "./database";
import { running } from "./database.teardown";
import { startTestEngine, type TestEngine } from "./engine";
import { isKept, keepStore, seededStore } from "./seeded-store";

/** Before all tests: one Neo4j with the seed. `NEO4J_TEST_URI` names another than our own; it must be empty, or hold the seed. */
export default async function setUp(): Promise<void> {
  if (process.env[TEST_DATABASE]) return;
  const { uri, user, password } = (await givenDatabase()) ?? (running.engine = await startSeeded());
  process.env[TEST_DATABASE] = JSON.stringify({ uri, user, password });
}

/** A Neo4j with the seed. The first run with these data loads it and keeps a copy of the store; the next ones start from the copy. */
async function startSeeded(): Promise<TestEngine> {
  const store = seededStore();
  if (!isKept(store)) {
    const engine = await startTestEngine("seeding");
    await prepare(engine);
    await engine.makeArchive();
    await engine.stop();
    keepStore(join(engine.home, "database"), store);
    await rm(engine.home, { recursive: true, force: true });
  }
  const engine = await startTestEngine("shared", store);
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
