import { prepareEmptyGraph } from "../support/empty-graph";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { PROJECT } from "../../src/config";
import { takeDirectory } from "../../src/engine/directory";
import { startEngine, type Engine } from "../../src/engine/engine";
import { importDirectory } from "../../src/exchange/import";
import { progressLines } from "../../src/exchange/report";
import { closeGraph, openGraph, connectToGraph } from "../../src/graph/driver/client";
import { slices } from "../../src/slices";
import { java } from "../support/engine";
import { RELEASE } from "../support/release";
import { type Graph } from "../../src/graph/driver/graph";

const MIGRATIONS = join(PROJECT, "schema", "migrations");

/** The folder for what the benchmark can reuse; ignored by git. */
export const HOME = join(PROJECT, ".trefpunt", "bench");

/** The measured database, with a driver of its own. */
export type BenchDatabase = Readonly<{
  engine: Engine;
  driver: Driver;
  /** The rows of a statement, as plain objects. */
  read: <Row>(statement: string, parameters?: object) => Promise<Row[]>;
  stop: () => Promise<void>;
}>;

/** Starts the Neo4j of the benchmark with the data of these directories. Loads them only if they changed. */
export async function startDatabase(
  directories: readonly string[],
  log: (line: string) => void,
): Promise<BenchDatabase> {
  const home = join(HOME, "database");
  const mark = join(HOME, "loaded");
  const print = fingerprint(directories);
  const isLoaded = existsSync(mark) && readFileSync(mark, "utf8") === print;
  if (!isLoaded) {
    (await takeDirectory(home, RELEASE.version))(); // refuses while another run uses it
    await rm(mark, { force: true });
    await rm(home, { recursive: true, force: true });
  }
  const engine = await startEngine({
    library: join(PROJECT, ".trefpunt", "engine"),
    directory: home,
    release: RELEASE,
    java,
    log,
  });
  const graph = openGraph(engine);
  const stop = () => closeGraph(graph).then(engine.stop);
  try {
    await connectToGraph(graph);
    await prepareEmptyGraph(graph);
    if (!isLoaded) await load(graph, directories, log);
  } catch (fault) {
    await stop();
    throw fault;
  }
  await writeFile(mark, print);
  return { engine, driver: graph.driver, read: reader(graph.driver), stop };
}

async function load(graph: Graph, directories: readonly string[], log: (line: string) => void): Promise<void> {
  const { refusals, rows } = await importDirectory(graph, directories, slices, { report: progressLines(log) });
  if (refusals.length > 0) throw new Error(`the data are refused: ${JSON.stringify(refusals[0])}`);
  log(`loaded ${rows} rows`);
}

const reader =
  (driver: Driver): BenchDatabase["read"] =>
  async <Row>(statement: string, parameters: object = {}) => {
    const { records } = await driver.executeQuery(statement, parameters, { routing: neo4j.routing.READ });
    return records.map((record) => record.toObject() as Row);
  };

/** A hash of everything that decides what is in the database: version, data, migrations, derivations. */
function fingerprint(directories: readonly string[]): string {
  const hash = createHash("sha256").update(RELEASE.version);
  for (const file of [...directories, MIGRATIONS].flatMap(filesIn))
    hash.update(basename(file)).update(readFileSync(file));
  for (const { derivations = [], statements = {} } of slices)
    hash.update(JSON.stringify([derivations, Object.keys(statements)]));
  return hash.digest("hex");
}

const filesIn = (directory: string) =>
  readdirSync(directory)
    .filter((name) => /\.(csv|cypher)$/.test(name))
    .sort()
    .map((name) => join(directory, name));
