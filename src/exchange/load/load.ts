import { createHash } from "node:crypto";
import { relative } from "node:path";
import { PROJECT } from "../../config";
import { type Slice } from "../../domain/slice";
import { changeAtOnce, changeInParts, type Change, type Transact } from "../../graph/driver/data-state";
import { many, runAutoCommit, type Run } from "../../graph/driver/client";
import { Problem } from "../../problem";
import { derive } from "../derive/derive";
import { type Contents } from "../read/directory";
import { beginImport, completeImport, sampleIndexes, unfinishedImports } from "./load.cypher";
import { type Progress } from "../report";
import { stepsOf, type Step } from "./steps";
import { type Graph } from "../../graph/driver/graph";

/** More rows are loaded in several transactions, because one would need more memory than a small database has. */
const MAX_ROWS_AT_ONCE = 50_000;

/** Loads checked contents and runs the derivations, in one transaction if they are not too large. */
export async function load(
  graph: Graph,
  directories: readonly string[],
  contents: Contents,
  slices: readonly Slice[],
  report: Progress,
): Promise<void> {
  const record = { id: importId(directories), directories: namesOf(directories) };
  const change: Change = async (transact) => {
    await transact((run) => run(beginImport, record));
    await loadSteps(transact, stepsOf(contents), report);
    await derive(transact, slices, report);
    await transact((run) => run(completeImport, { id: record.id }));
  };
  await (rowsIn(contents) > MAX_ROWS_AT_ONCE ? changeInParts : changeAtOnce)(graph, change);
  await runAutoCommit(graph, sampleIndexes, {});
}

const rowsIn = ({ nodes, edges }: Contents) => [...nodes, ...edges].reduce((sum, { rows }) => sum + rows.length, 0);

/** Whether an import of these directories started and did not end. */
export const isUnfinished = async (graph: Graph, directories: readonly string[]): Promise<boolean> =>
  (await many(graph, unfinishedImports, {})).includes(importId(directories));

/** The directories relative to the project, because the project may move. */
const namesOf = (directories: readonly string[]) => directories.map((directory) => relative(PROJECT, directory)).sort();

const importId = (directories: readonly string[]) =>
  `import:${createHash("sha256").update(namesOf(directories).join("\n")).digest("hex").slice(0, 16)}`;

async function loadSteps(transact: Transact, steps: readonly Step[], report: Progress): Promise<void> {
  const total = new Map<string, number>();
  for (const { what, rows } of steps) total.set(what, (total.get(what) ?? 0) + rows);
  const loaded = new Map<string, number>();
  for (const step of steps) {
    await transact((run) => loadStep(run, step));
    loaded.set(step.what, (loaded.get(step.what) ?? 0) + step.rows);
    report(step.what, loaded.get(step.what)!, total.get(step.what)!);
  }
}

async function loadStep(run: Run, { what, parts }: Step): Promise<void> {
  for (const { statement, rows, counts } of parts) {
    const [count] = await run(statement, { rows });
    if (counts && (count as number) < rows.length) throw changedDuringImport(what);
  }
}

const changedDuringImport = (what: string) =>
  new Problem("CONFLICT", `${what}: a node to which it refers was removed during the import. Run the import again.`);
