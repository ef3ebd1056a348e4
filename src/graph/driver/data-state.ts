import { randomUUID } from "node:crypto";
import { Problem } from "../../problem";
import { forReaders, one, write, type Run } from "./client";
import { readDataState, replaceDataState, setDataState, takeDataLock } from "./bookkeeping.cypher";
import { type Graph } from "./graph";

/**
 * What is known of the data, one text in the graph: a phase and the number of a change.
 * `SETTLED`: everything that is derived follows from what is there. The text is the version of the data.
 * `KEEPING`: a change that is one transaction is being kept: for a moment a reader may see half of it.
 * `PARTIAL`: a large change is made in many transactions: until its end the graph is neither as before nor as after.
 */
export type Phase = "SETTLED" | "KEEPING" | "PARTIAL";

/** Where nothing was ever imported. */
const NONE = "SETTLED none";

const phaseOf = (state: string) => state.split(" ")[0] as Phase;
const settledFrom = (state: string) => `SETTLED ${state.split(" ")[1]}`;

export const dataStateOf = async (graph: Graph): Promise<string> => (await one(graph, readDataState, {})) ?? NONE;

export const isSettled = (state: string): boolean => phaseOf(state) === "SETTLED";
export const isPartial = (state: string | null): boolean => state !== null && phaseOf(state) === "PARTIAL";

/** Says in a transaction of its own that a change has begun to be kept, or to be made in parts. */
export const beginPhase = (graph: Graph, phase: "KEEPING" | "PARTIAL", change: string): Promise<void> =>
  write(graph, async (run) => void (await run(setDataState, { state: `${phase} ${change}` })));

/** Says that this change has ended, if no other one has begun since. */
export const settle = (graph: Graph, phase: "KEEPING" | "PARTIAL", change: string): Promise<void> =>
  write(
    graph,
    async (run) => void (await run(replaceDataState, { from: `${phase} ${change}`, to: `SETTLED ${change}` })),
  );

/** Held by a change from its beginning to its end: one at a time. */
export const CHANGE_LOCK = { name: "change" };
/** Held by a change that is one transaction while it is being kept. */
export const KEEP_LOCK = { name: "keep" };

/** Why there is no answer while the data are partial. */
export const PARTIAL_MESSAGE =
  "a large import is being loaded, or died before its end: if none is running, run it again, or start this program again";

const stillKeeping = () =>
  new Problem("SERVICE_UNAVAILABLE", "New data are being written at the moment; try again in a few seconds.");

/**
 * The version of the data, once they are settled. Where a change is being kept it waits for the end of its transaction, whoever makes it
 * and however it ends: if its process died, the database undoes what was not kept, and this says for it that the data are settled.
 */
export async function settledVersion(graph: Graph): Promise<string> {
  const reader = forReaders(graph);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const state = await dataStateOf(reader);
    if (isSettled(state)) return state;
    if (isPartial(state)) throw new Problem("SERVICE_UNAVAILABLE", `Not ready: ${PARTIAL_MESSAGE}.`);
    await waitForKeeping(reader, state);
  }
  throw stillKeeping();
}

const ATTEMPTS = 5;

const waitForKeeping = (graph: Graph, state: string): Promise<void> =>
  write(
    graph,
    async (run) => {
      await run(takeDataLock, KEEP_LOCK);
      await run(replaceDataState, { from: state, to: settledFrom(state) });
    },
    "read",
  ).catch((fault) => {
    throw fault instanceof Problem && fault.code === "TIMEOUT" ? stillKeeping() : fault;
  });

/** Runs a part of a change in a transaction. */
export type Transact = <Result>(part: (run: Run) => Promise<Result>) => Promise<Result>;

/** A change of the data, in parts that each fit into a transaction. What it derives from the data is a part of it. */
export type Change = (transact: Transact) => Promise<void>;

/**
 * Makes a change in one transaction: whatever dies meanwhile, the graph is as before or as after. Readers see the graph as before until it
 * is kept; those who ask just then wait for the end. Changes wait for each other, in whichever process they are made.
 */
export async function changeAtOnce(graph: Graph, change: Change): Promise<void> {
  const id = randomUUID();
  const keep = async (run: Run) => {
    await run(takeDataLock, CHANGE_LOCK);
    await change((part) => part(run));
    await run(takeDataLock, KEEP_LOCK);
    await beginPhase(graph, "KEEPING", id);
  };
  await write(graph, keep, "change");
  await settle(graph, "KEEPING", id);
}

/**
 * Makes a change that is too large for one transaction in many. Readers are refused until its end. If it dies, the graph holds a part of it
 * and says so, until the next change; {@link CHANGE_LOCK} is free then.
 */
export async function changeInParts(graph: Graph, change: Change): Promise<void> {
  const id = randomUUID();
  const make = async (run: Run) => {
    await run(takeDataLock, CHANGE_LOCK);
    await beginPhase(graph, "PARTIAL", id);
    await change((part) => write(graph, part));
  };
  await write(graph, make, "change");
  await settle(graph, "PARTIAL", id);
}
