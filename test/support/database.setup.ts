import "reflect-metadata";
import { prepareGraph } from "../../src/exchange/prepare";
import { closeGraph, openGraph, connectToGraph, type DatabaseAddress } from "../../src/graph/driver/client";
import { START_LIMITS, stepsWith } from "../../src/graph/driver/start-steps";
import { TEST_DATABASE } from "./database";
import { running } from "./database.teardown";
import { startTestEngine } from "./engine";

/** Before all tests: one Neo4j with the seed. `NEO4J_TEST_URI` names another than our own; it must be empty, or hold the seed. */
export default async function setUp(): Promise<void> {
  const address = givenAddress() ?? (running.engine = await startTestEngine("shared"));
  const graph = openGraph(address, START_LIMITS);
  try {
    const step = stepsWith({ log: () => undefined });
    await step("connecting to the database", () => connectToGraph(graph));
    await prepareGraph(graph, step);
    await running.engine?.makeArchive();
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
