import { importDirectory } from "../../src/exchange/import";
import { slices } from "../../src/slices";
import { directoryWith, removeDirectories, type Files } from "../exchange/world.files";
import { type Graph } from "../../src/graph/driver/graph";
import { writableDatabase } from "./writable-database";

/** A Neo4j for the tests of one file, which holds what these files say and nothing else. */
export function ownWorld(files: Files): () => Graph {
  const { graph } = writableDatabase();
  beforeAll(async () => {
    const { refusals } = await importDirectory(graph(), [directoryWith(files)], slices, { report: () => undefined });
    expect(refusals).toEqual([]);
  }, 180_000);
  afterAll(removeDirectories);
  return graph;
}
