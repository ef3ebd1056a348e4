import { rm } from "node:fs/promises";
import { closeGraph, openGraph, runAutoCommit } from "../../src/graph/driver/client";
import { START_LIMITS } from "../../src/graph/driver/start-steps";
import { prepareEmptyGraph } from "./empty-graph";
import { startTestEngine, type TestEngine } from "./engine";
import { type Graph } from "../../src/graph/driver/graph";
import { cypher } from "../../src/graph/driver/cypher";

/** The shared Neo4j is read by other tests at the same time. Files of one group share this one, one after the other. */
let started: Promise<TestEngine> | undefined;
let users = 0;

/**
 * A Neo4j that the tests of a file may change. It begins without data.
 *
 * @param prepare brings it to where the tests begin; by default, to the constraints and indexes of a start
 */
export function writableDatabase(
  prepare = prepareEmptyGraph,
): Readonly<{ engine: () => TestEngine; graph: () => Graph }> {
  let engine: TestEngine;
  let graph: Graph;
  users++;
  beforeAll(async () => {
    engine = await (started ??= startTestEngine("writable"));
    // Every statement is new to it, and a busy machine needs longer to plan one than a question may take.
    graph = openGraph(engine, START_LIMITS);
    await runAutoCommit(graph, clear, {});
    await prepare(graph);
  }, 180_000);
  afterAll(async () => {
    await closeGraph(graph);
    if (--users > 0) return;
    await engine.stop();
    await rm(engine.home, { recursive: true, force: true });
  });
  return { engine: () => engine, graph: () => graph };
}

/** Deletes all data. */
export const clear = cypher`
  MATCH (node) WHERE NOT node:Migration
  CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 1000 ROWS`;
