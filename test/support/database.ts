import { closeGraph, openGraph, type DatabaseAddress } from "../../src/graph/driver/client";
import { type Graph } from "../../src/graph/driver/graph";

/** The environment variable in which setup stores the address of the database. */
export const TEST_DATABASE = "TREFPUNT_TEST_DATABASE";

/** The address of the database of this run: a real Neo4j with the seed. */
export function testDatabase(): DatabaseAddress {
  const address = process.env[TEST_DATABASE];
  if (!address) throw new Error("there is no database: test/support/database.setup.ts did not run");
  return JSON.parse(address) as DatabaseAddress;
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
