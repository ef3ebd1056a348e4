import { join } from "node:path";
import { PROJECT, type Config } from "./config";
import { startEngine, type Engine } from "./engine/engine";
import { chooseLibrary } from "./engine/library";
import { closeGraph, openGraph, connectToGraph, type DatabaseAddress } from "./graph/driver/client";
import { START_LIMITS, createStepRunner, type Log, type RunStep } from "./graph/driver/start-steps";
import { Problem } from "./problem";
import { type Graph } from "./graph/driver/graph";

/** The configured database: one that the user runs, or the embedded one with its engine. `graph` has the limits of a start. */
export type Database = Readonly<{ graph: Graph; address: DatabaseAddress; engine?: Engine }>;

/** The folder of the embedded database in a data directory. */
export const embeddedHome = ({ dataDirectory }: Config) => join(dataDirectory, "database");

/** How long to wait for a database that the user runs. It may be starting, or the address may be wrong. */
const CONNECT_TIMEOUT_MS = 30_000;

/** The steps of a start with this configuration. */
export const stepsFor = (config: Config, log: Log): RunStep => createStepRunner({ log, advice: adviceOf(config) });

const adviceOf = (config: Config): string =>
  config.neo4j
    ? "If it fails again, check the database at NEO4J_URI."
    : `If it fails again, stop other programs that use much of this machine, and read ${join(embeddedHome(config), "logs")}.`;

/** Opens the configured database, and starts the embedded one if there is no other. Rejects with a problem that says what to do. */
export async function openDatabase(config: Config, log: Log): Promise<Database> {
  const engine = config.neo4j ? undefined : await startEmbedded(config, log);
  const address = config.neo4j ?? engine!;
  const graph = openGraph(address, START_LIMITS);
  try {
    await connect(config, graph, log);
    return { graph, address, engine };
  } catch (fault) {
    await closeDatabase({ graph, engine });
    throw config.neo4j && fault instanceof Problem ? unreachable(config.neo4j.uri, fault) : fault;
  }
}

/** The problem with a database that NEO4J_URI names. */
function unreachable(uri: string, { message }: Problem): Problem {
  const shown = uri.replace(/\/\/[^/@]*@/, "//");
  return new Problem(
    "SERVICE_UNAVAILABLE",
    `The database at NEO4J_URI=${shown} cannot be used. ${message} Check NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE, or unset NEO4J_URI to run the embedded database.`,
  );
}

const connect = (config: Config, graph: Graph, log: Log): Promise<void> => {
  const step = config.neo4j ? createStepRunner({ log, patience: CONNECT_TIMEOUT_MS }) : stepsFor(config, log);
  return step("connecting to the database", () => connectToGraph(graph));
};

/** Closes the connections, then ends the embedded database. */
export async function closeDatabase({ graph, engine }: Pick<Database, "graph" | "engine">): Promise<void> {
  await closeGraph(graph);
  await engine?.stop();
}

const startEmbedded = (config: Config, log: Log): Promise<Engine> =>
  createStepRunner({ log })("starting the database", (logStep) =>
    startEngine({
      library: libraryOf(config),
      directory: embeddedHome(config),
      release: config.release,
      java: config.java,
      log: logStep,
    }),
  );

/** The folder of Neo4j: shared by all data directories of the project, unless one has its own. */
const libraryOf = ({ dataDirectory, release }: Config): string =>
  chooseLibrary(join(dataDirectory, "engine"), join(PROJECT, ".trefpunt", "engine"), release.version);
