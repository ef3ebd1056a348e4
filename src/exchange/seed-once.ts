import { type Slice } from "../domain/slice";
import { one } from "../graph/driver/client";
import { Problem } from "../problem";
import { anyNodeWithLabel } from "./load/load.cypher";
import { importDirectory } from "./import";
import { isUnfinished } from "./load/load";
import { inLines } from "./progress";
import { formatRefusal } from "./read/refusal";
import { SEED_DIRECTORIES } from "./seed-directories";
import { type Graph } from "../graph/driver/graph";

/** Whether the graph holds data of its own, or all of the seed. */
export async function isSeeded(graph: Graph, slices: readonly Slice[]): Promise<boolean> {
  const labels = slices.flatMap((slice) => slice.nouns.map(({ label }) => label));
  return (await one(graph, anyNodeWithLabel(labels), {})) && !(await isUnfinished(graph, SEED_DIRECTORIES));
}

/** Loads the seed into an empty graph, or goes on where that was interrupted; does nothing otherwise. */
export async function seedOnce(graph: Graph, slices: readonly Slice[], log: (line: string) => void): Promise<void> {
  if (await isSeeded(graph, slices)) return;
  const { refusals } = await importDirectory(graph, SEED_DIRECTORIES, slices, { report: inLines(log) });
  const [first] = refusals;
  if (first)
    throw new Problem("BAD_USER_INPUT", `The seed is not loaded: ${refusals.length} refusals. ${formatRefusal(first)}`);
}
