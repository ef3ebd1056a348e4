import { join } from "node:path";
import { PROJECT } from "../config";
import { migrate, readMigrations } from "../graph/driver/migrations";
import { type RunStep } from "../graph/driver/start-steps";
import { slices } from "../slices";
import { deriveAnew } from "./derive/derive";
import { inLines } from "./progress";
import { seedOnce } from "./seed-once";
import { type Graph } from "../graph/driver/graph";

/** Makes a database ready for questions, in steps that each go on where they were interrupted. */
export async function prepareGraph(graph: Graph, step: RunStep): Promise<void> {
  await applyMigrations(graph, step);
  await step("loading the first data", (log) => seedOnce(graph, slices, log));
  await step("deriving what follows from the data", (log) => deriveAnew(graph, slices, inLines(log)));
}

/** Applies the migrations of the project that this database has not had. */
export const applyMigrations = (graph: Graph, step: RunStep): Promise<unknown> =>
  step("applying migrations", (log) =>
    migrate(graph, readMigrations(join(PROJECT, "schema", "migrations")), (name) => log(`applied ${name}`)),
  );
