import { existsSync, readFileSync } from "node:fs";
import { closeGraph, openGraph, type DatabaseAddress } from "../../src/graph/driver/client";
import { type Graph } from "../../src/graph/driver/graph";

/** The environment variable with the path of the file in which setup writes the address of the database, or why there is none. */
export const TEST_DATABASE = "TREFPUNT_TEST_DATABASE";

/** The address of the database of this run: a real Neo4j with the seed. A run of all tests begins while it is seeded; then this waits. */
export function testDatabase(): DatabaseAddress {
  const file = process.env[TEST_DATABASE];
  if (!file) throw new Error("there is no database: test/support/database.setup.ts did not run");
  while (!existsSync(file)) waitInWorker();
  const { error, ...address } = JSON.parse(readFileSync(file, "utf8")) as DatabaseAddress & { error?: string };
  if (error) throw new Error(`The database of the tests did not start. ${error}`);
  return address;
}

/** Blocks this process for a moment. The process that seeds the database must not wait for it. */
function waitInWorker(): void {
  if (!process.send) throw new Error("the database is not ready; run all tests with more than one worker");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
}

let graph: Graph | undefined;
let users = 0;

/**
 * For a test file or a `describe`: the graph with the seed, closed at the end. All tests share the database, so they may only read. Files of
 * one group (test/groups) share the connections too, and all that is held in memory for them.
 */
export function openTestGraph(): Graph {
  users++;
  afterAll(async () => {
    if (--users === 0) await closeGraph(graph!);
  });
  return (graph ??= openGraph(testDatabase()));
}
