import { createHash } from "node:crypto";
import { type Derivation, type Slice } from "../../domain/slice";
import {
  changeAtOnce,
  changeInParts,
  dataStateOf,
  isPartial,
  settledVersion,
  type Transact,
} from "../../graph/driver/data-state";
import { many, maybeOne, one } from "../../graph/driver/client";
import { FOLDING } from "../../graph/schema/fold";
import { unfinishedImports } from "../load/load.cypher";
import { type Progress } from "../report";
import { refoldTexts } from "./refold";
import { type Graph } from "../../graph/driver/graph";
import { derivedBy, noteDerivations, countRelations, idsOf } from "./derive.cypher";

/** The name under which the graph notes the derivations. There is one, because all derivations run together. */
const ALL = "all";

/** Runs all derivations as part of a change, and notes the checksum of their statements. */
export async function derive(transact: Transact, slices: readonly Slice[], report: Progress): Promise<void> {
  await refoldTexts(transact, slices, report);
  const derivations = derivationsOf(slices);
  for (const [index, derivation] of derivations.entries()) {
    await deriveOne(transact, derivation);
    report("derivations", index + 1, derivations.length);
  }
  await transact((run) => run(noteDerivations, { name: ALL, checksum: checksumOf(sourcesOf(slices)) }));
}

const NODES_AT_ONCE = 500;

async function deriveOne(transact: Transact, { of, statement, parameters }: Derivation): Promise<void> {
  const ids = await transact((run) => run(idsOf(of), {}));
  for (let start = 0; start < ids.length; start += NODES_AT_ONCE) {
    const some = ids.slice(start, start + NODES_AT_ONCE);
    await transact((run) => run(statement, { ...parameters, ids: some } as never));
  }
}

/** In a larger graph the derivations may not fit into one transaction. */
const MAX_RELATIONS_AT_ONCE = 300_000;

/**
 * Runs the derivations if their results may be out of date: another version of the program made them, or an import ended half-way.
 * Waits for a change by another process.
 */
export async function deriveIfStale(graph: Graph, slices: readonly Slice[], report: Progress): Promise<void> {
  if (!(await isStale(graph, slices))) return;
  const isLarge = (await one(graph, countRelations, {})) > MAX_RELATIONS_AT_ONCE;
  const change = isLarge ? changeInParts : changeAtOnce;
  await change(graph, (transact) => derive(transact, slices, report));
}

async function isStale(graph: Graph, slices: readonly Slice[]): Promise<boolean> {
  if (isPartial(await dataStateOf(graph))) return true;
  await settledVersion(graph);
  if ((await maybeOne(graph, derivedBy, { name: ALL })) !== checksumOf(sourcesOf(slices))) return true;
  return (await many(graph, unfinishedImports, {})).length > 0;
}

const derivationsOf = (slices: readonly Slice[]) => slices.flatMap((slice) => slice.derivations ?? []);

/** What the derivations depend on besides the data: their statements, and how the texts that they compare are folded. */
const sourcesOf = (slices: readonly Slice[]) => ({ folding: FOLDING, derivations: derivationsOf(slices) });

const checksumOf = (content: unknown) => createHash("sha256").update(JSON.stringify(content)).digest("hex");
