import { join } from "node:path";
import { PROJECT } from "../config";
import { indexesOf } from "../domain/indexes";
import { type Slice } from "../domain/slice";
import { deriveIfStale } from "./derive/derive";
import { importDirectory, SEED_DIRECTORIES } from "./import";
import { anyNodeWithLabel } from "./load/load.cypher";
import { isUnfinished } from "./load/load";
import { progressLines } from "./report";
import { formatRefusal } from "./read/rows";
import { one } from "../graph/driver/client";
import { type Graph } from "../graph/driver/graph";
import { createIndexes } from "../graph/driver/indexes";
import { migrate, readMigrations } from "../graph/driver/migrations";
import { type RunStep } from "../graph/driver/start-steps";
import { Problem } from "../problem";
import { slices } from "../slices";

/** Prepares a database for questions, in steps. Each step continues where it was interrupted. */
export async function prepareGraph(graph: Graph, step: RunStep): Promise<void> {
  await applyMigrations(graph, step);
  await step("loading the first data", (log) => seedIfEmpty(graph, slices, log));
  await step("deriving what follows from the data", (log) => deriveIfStale(graph, slices, progressLines(log)));
}

/** Applies the migrations that this database lacks, and creates the indexes that the slices declare. */
export const applyMigrations = (graph: Graph, step: RunStep): Promise<void> =>
  step("applying migrations", async (log) => {
    await migrate(graph, readMigrations(join(PROJECT, "schema", "migrations")), (name) => log(`applied ${name}`));
    const created = await createIndexes(graph, indexesOf(slices));
    if (created.length > 0) log(`created ${created.length} indexes`);
  });

/** Whether the graph holds the whole seed or other data. */
export async function isSeeded(
  graph: Graph,
  slices: readonly Slice[],
  directories = SEED_DIRECTORIES,
): Promise<boolean> {
  const labels = slices.flatMap((slice) => slice.nouns.map(({ label }) => label));
  return (await one(graph, anyNodeWithLabel(labels), {})) && !(await isUnfinished(graph, directories));
}

/** Loads the seed into an empty graph, or continues an interrupted load. Does nothing otherwise. */
export async function seedIfEmpty(
  graph: Graph,
  slices: readonly Slice[],
  log: (line: string) => void,
  directories = SEED_DIRECTORIES,
): Promise<void> {
  if (await isSeeded(graph, slices, directories)) return;
  const { refusals } = await importDirectory(graph, directories, slices, { report: progressLines(log) });
  const [first] = refusals;
  if (first)
    throw new Problem(
      "BAD_USER_INPUT",
      `The seed was not loaded, because of ${refusals.length} errors. The first: ${formatRefusal(first)}`,
    );
}
