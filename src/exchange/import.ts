import { join } from "node:path";
import { PROJECT } from "../config";
import { type Slice } from "../domain/slice";
import { checkDirectories, type Checked, leaveOut } from "./check/check";
import { type KnownNodes, nodesInContents, nodesInGraph } from "./check/known-nodes";
import { load } from "./load/load";
import { readDirectories, wrongDirectories } from "./read/directory";
import { isAcceptable, type Outcome, outcomeOf, type Progress } from "./report";
import { type Graph } from "../graph/driver/graph";

/** The data sets of the project. */
export const SEED_DIRECTORIES: readonly string[] = ["cpv2008", "belgium", "flanders", "cordis"].map((name) =>
  join(PROJECT, "seed", name),
);

export type ImportOptions = Readonly<{
  /** Checks without loading. */
  checkOnly?: boolean;
  /** Leaves out refused rows and the rows that refer to them, and loads the rest. */
  skipRefused?: boolean;
  report: Progress;
}>;

/**
 * Loads directories of CSV files: all of them, or nothing if anything is refused. The outcome lists the refusals. May be repeated at any
 * time, also after an interruption, with the same result.
 */
export async function importDirectory(
  graph: Graph,
  directories: readonly string[],
  slices: readonly Slice[],
  { checkOnly = false, skipRefused = false, report }: ImportOptions,
): Promise<Outcome> {
  const checked = await check(directories, slices, nodesInGraph(graph), skipRefused);
  const isLoaded = !checkOnly && isAcceptable(checked.refusals, skipRefused);
  if (isLoaded) await load(graph, directories, checked.contents, slices, report);
  return outcomeOf(checked, skipRefused, isLoaded);
}

/** The outcome if a directory has nothing to import; undefined otherwise. Needs no graph. */
export function outcomeOfEmptyDirectories(
  directories: readonly string[],
  slices: readonly Slice[],
): Outcome | undefined {
  const refusals = wrongDirectories(directories, slices);
  if (refusals.length === 0) return undefined;
  return outcomeOf({ contents: { nodes: [], edges: [], refusals }, refusals }, false, false);
}

/** Checks directories without a graph. References to other nodes are looked up in the seed. */
export async function checkWithoutGraph(
  directories: readonly string[],
  slices: readonly Slice[],
  skipRefused: boolean,
): Promise<Outcome> {
  const seed = nodesInContents("the seed", readDirectories(SEED_DIRECTORIES, slices));
  return outcomeOf(await check(directories, slices, seed, skipRefused), skipRefused, false);
}

async function check(
  directories: readonly string[],
  slices: readonly Slice[],
  knownNodes: KnownNodes,
  skipRefused: boolean,
): Promise<Checked> {
  const checked = await checkDirectories(directories, slices, knownNodes);
  return skipRefused && isAcceptable(checked.refusals, skipRefused) ? leaveOut(checked, knownNodes) : checked;
}
