import { createHash } from "node:crypto";
import { relative } from "node:path";
import { PROJECT } from "../config";
import { type Slice } from "../domain/slice";
import { maybeOne, runAlone, write, type Graph, type Run } from "../graph/database";
import { Problem } from "../problem";
import { type Contents } from "./directory";
import {
  beginImport,
  completeImport,
  derivedBy,
  noteDerivations,
  noteStep,
  sampleIndexes,
  unfinishedImport,
} from "./exchange.cypher";
import { type Progress } from "./progress";
import { stepsOf, type Step } from "./steps";

/** Loads what was checked, step by step, and derives what follows from it. Steps that an interrupted import did are not done again. */
export async function load(
  graph: Graph,
  directories: readonly string[],
  contents: Contents,
  slices: readonly Slice[],
  report: Progress,
): Promise<void> {
  const id = importId(directories);
  const steps = stepsOf(contents);
  const done = await begin(graph, id, steps);
  await loadSteps(graph, id, steps, done, report);
  await derive(graph, slices, report);
  await runAlone(graph, sampleIndexes, {});
  await write(graph, (run) => run(completeImport, { id }));
}

/** Whether an import of these directories began and did not end. */
export const isUnfinished = async (graph: Graph, directories: readonly string[]) =>
  (await maybeOne(graph, unfinishedImport, { id: importId(directories) })) !== undefined;

/** One for each set of directories, wherever the project itself stands. */
const importId = (directories: readonly string[]) => {
  const paths = directories.map((directory) => relative(PROJECT, directory)).sort();
  return `import:${createHash("sha256").update(paths.join("\n")).digest("hex").slice(0, 16)}`;
};

/** The checksum is that of everything that will be loaded, and where to. */
async function begin(graph: Graph, id: string, steps: readonly Step[]): Promise<ReadonlySet<string>> {
  const [done] = await write(graph, (run) => run(beginImport, { id, checksum: checksumOf(steps) }));
  return new Set(done);
}

const checksumOf = (content: unknown) => createHash("sha256").update(JSON.stringify(content)).digest("hex");

async function loadSteps(
  graph: Graph,
  id: string,
  steps: readonly Step[],
  done: ReadonlySet<string>,
  report: Progress,
): Promise<void> {
  const total = new Map<string, number>();
  for (const { what, rows } of steps) total.set(what, (total.get(what) ?? 0) + rows);
  const loaded = new Map<string, number>();
  for (const step of steps) {
    if (!done.has(step.name)) await write(graph, (run) => loadStep(run, id, step));
    loaded.set(step.what, (loaded.get(step.what) ?? 0) + step.rows);
    report(step.what, loaded.get(step.what)!, total.get(step.what)!);
  }
}

async function loadStep(run: Run, id: string, { name, what, parts }: Step): Promise<void> {
  for (const { statement, rows, counts } of parts) {
    const [found] = await run(statement, { rows });
    if (counts && (found as number) < rows.length) throw changedMeanwhile(what);
  }
  await run(noteStep, { id, step: name });
}

const changedMeanwhile = (what: string) =>
  new Problem("CONFLICT", `${what}: something that it refers to was removed while it was imported. Import it again.`);

/** Derives anew what another version of the program derived from the same data. */
export async function deriveAnew(graph: Graph, slices: readonly Slice[], report: Progress): Promise<void> {
  const known = await maybeOne(graph, derivedBy, { name: ALL });
  if (known !== checksumOf(derivationsOf(slices))) await derive(graph, slices, report);
}

/** All that is derived is derived together. */
const ALL = "all";

async function derive(graph: Graph, slices: readonly Slice[], report: Progress): Promise<void> {
  const derivations = derivationsOf(slices);
  for (const [index, { statement, parameters }] of derivations.entries()) {
    await runAlone(graph, statement, parameters as never);
    report("derivations", index + 1, derivations.length);
  }
  await write(graph, (run) => run(noteDerivations, { name: ALL, checksum: checksumOf(derivations) }));
}

const derivationsOf = (slices: readonly Slice[]) => slices.flatMap((slice) => slice.derivations ?? []);
