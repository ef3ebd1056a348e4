import { join } from "node:path";
import { unreachable, type Config } from "./config";
import { startEngine, type Engine } from "./engine/engine";
import { closeGraph, openGraph, reachGraph, type DatabaseAddress, type Graph } from "./graph/database";
import { Problem } from "./problem";

/** The database that the configuration asks for: one that somebody else runs, or the embedded one with its engine. */
export type Database = Readonly<{ graph: Graph; address: DatabaseAddress; engine?: Engine }>;

/** Where the embedded database lives in a data directory. */
export const embeddedHome = ({ dataDirectory }: Config) => join(dataDirectory, "database");

/** A database that is just being started, too, or a program that is busy with its own start: it is called again. */
const ATTEMPTS = 3;

/** Opens the database, starting the embedded one if no other is configured. Rejects with a problem that says what to do. */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<Database> {
  const engine = config.neo4j ? undefined : await startEmbedded(config, log);
  const address = config.neo4j ?? engine!;
  const graph = openGraph(address);
  try {
    await reachGraph(graph, ATTEMPTS);
    return { graph, address, engine };
  } catch (fault) {
    await closeDatabase({ graph, engine });
    throw config.neo4j && fault instanceof Problem ? unreachable(config.neo4j.uri, fault) : fault;
  }
}

/** Closes the connections, then ends the embedded database. */
export async function closeDatabase({ graph, engine }: Pick<Database, "graph" | "engine">): Promise<void> {
  await closeGraph(graph);
  await engine?.stop();
}

const startEmbedded = (config: Config, log: (line: string) => void): Promise<Engine> =>
  startEngine({
    library: join(config.dataDirectory, "engine"),
    directory: embeddedHome(config),
    release: config.release,
    java: config.java,
    log,
  });
