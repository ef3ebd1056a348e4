import { prepareEmptyGraph } from "./empty-graph";
import { rm } from "node:fs/promises";
import { importDirectory } from "../../src/exchange/import";
import { closeGraph, openGraph } from "../../src/graph/driver/client";
import { START_LIMITS } from "../../src/graph/driver/start-steps";
import { slices } from "../../src/slices";
import { directoryWith, removeDirectories, type Files } from "../exchange/world.files";
import { startTestEngine, type TestEngine } from "./engine";
import { type Graph } from "../../src/graph/driver/graph";

/**
 * A Neo4j for the tests of one file, which holds what these files say and nothing else. It has the limits of a start: every statement is
 * new to it, and a busy machine needs longer to plan one than a question may take.
 */
export function ownWorld(name: string, files: Files): () => Graph {
  let engine: TestEngine;
  let graph: Graph;
  beforeAll(async () => {
    engine = await startTestEngine(name);
    graph = openGraph(engine, START_LIMITS);
    await prepareEmptyGraph(graph);
    const { refusals } = await importDirectory(graph, [directoryWith(files)], slices, { report: () => undefined });
    expect(refusals).toEqual([]);
  }, 180_000);
  afterAll(async () => {
    removeDirectories();
    await closeGraph(graph);
    await engine.stop();
    await rm(engine.home, { recursive: true, force: true });
  });
  return () => graph;
}
