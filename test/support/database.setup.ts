import "reflect-metadata";
import { join } from "node:path";
import { PROJECT } from "../../src/config";
import { deriveAnew } from "../../src/exchange/load";
import { seedOnce } from "../../src/exchange/seed-once";
import { closeGraph, openGraph, reachGraph, type DatabaseAddress } from "../../src/graph/database";
import { migrate, readMigrations } from "../../src/graph/migrations";
import { slices } from "../../src/slices";
import { TEST_DATABASE } from "./database";
import { running } from "./database.teardown";
import { startTestEngine } from "./engine";

/** Before all tests: one Neo4j with the seed. `NEO4J_TEST_URI` names another than our own; it must be empty, or hold the seed. */
export default async function setUp(): Promise<void> {
  const address = givenAddress() ?? (running.engine = await startTestEngine("shared"));
  const graph = openGraph(address);
  try {
    await reachGraph(graph);
    await migrate(graph, readMigrations(join(PROJECT, "schema", "migrations")));
    await seedOnce(graph, slices, () => undefined);
    await deriveAnew(graph, slices, () => undefined);
  } finally {
    await closeGraph(graph);
  }
  const { uri, user, password } = address;
  process.env[TEST_DATABASE] = JSON.stringify({ uri, user, password });
}

function givenAddress(): DatabaseAddress | undefined {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = "neo4j", NEO4J_TEST_PASSWORD: password = "" } = process.env;
  return uri ? { uri, user, password } : undefined;
}
