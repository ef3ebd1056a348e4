import { prepareEmptyGraph } from "../support/empty-graph";
import { rm } from "node:fs/promises";
import { closeGraph, openGraph } from "../../src/graph/driver/client";
import { START_LIMITS } from "../../src/graph/driver/start-steps";
import { startTestEngine, type TestEngine } from "../support/engine";
import { changingTests } from "./changing.suite";
import { commandTests } from "./command.suite";
import { Database } from "./database";
import { datingTests } from "./dating.suite";
import { derivingTests } from "./deriving.suite";
import { leavingOutTests } from "./leaving-out.suite";
import { loadingTests } from "./loading.suite";
import { refoldingTests } from "./refolding.suite";
import { refusalTests } from "./refusals.suite";
import { repeatingTests } from "./repeating.suite";
import { spreadsheetTests } from "./spreadsheets.suite";
import { spellingTests } from "./spellings.suite";
import { removeDirectories } from "./world.files";
import { type Graph } from "../../src/graph/driver/graph";

// One Neo4j of their own for all tests that import: the shared one is read by others at the same time.
let engine: TestEngine;
let graph: Graph;

beforeAll(async () => {
  engine = await startTestEngine("exchange");
  graph = openGraph(engine, START_LIMITS);
  await prepareEmptyGraph(graph);
});

afterAll(async () => {
  removeDirectories();
  await closeGraph(graph);
  await engine.stop();
  await rm(engine.home, { recursive: true, force: true });
});

const database = new Database(
  () => engine,
  () => graph,
);

refusalTests(database);
leavingOutTests(database);
loadingTests(database);
repeatingTests(database);
derivingTests(database);
changingTests(database);
datingTests(database);
spreadsheetTests(database);
refoldingTests(database);
spellingTests(database);
commandTests(database);
