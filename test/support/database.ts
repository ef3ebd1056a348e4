import { openGraph, type DatabaseAddress } from "../../src/graph/driver/client";
import { type Graph, type Limits } from "../../src/graph/driver/graph";

/** The environment variable in which setup stores the address of the database. */
export const TEST_DATABASE = "TREFPUNT_TEST_DATABASE";

/** The address of the database of this run: a real Neo4j with the seed. */
export function testDatabase(): DatabaseAddress {
  const address = process.env[TEST_DATABASE];
  if (!address) throw new Error("there is no database: test/support/database.setup.ts did not run");
  return JSON.parse(address) as DatabaseAddress;
}

/** Opens the graph with the seed. All tests share it, so they may only read. The caller closes it. */
export const openTestGraph = (limits?: Partial<Limits>): Graph => openGraph(testDatabase(), limits);
