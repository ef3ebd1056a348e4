import { openGraph, type DatabaseAddress } from "../../src/graph/driver/client";
import { type Graph } from "../../src/graph/driver/graph";

/** Where setup leaves the address of the database of this run. */
export const TEST_DATABASE = "TREFPUNT_TEST_DATABASE";

/** The address of the database of this run: a real Neo4j that holds the seed. */
export function testDatabase(): DatabaseAddress {
  const address = process.env[TEST_DATABASE];
  if (!address) throw new Error("there is no database: test/support/database.setup.ts did not run");
  return JSON.parse(address) as DatabaseAddress;
}

/** The graph with the seed. All tests share it, so they only read; whoever opens it closes it. */
export const openTestGraph = (): Graph => openGraph(testDatabase());
