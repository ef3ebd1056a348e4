import { randomUUID } from "node:crypto";
import { Problem } from "../../problem";
import { withoutBookmarks, one, write, type Run } from "./client";
import { readDataState, replaceDataState, setDataState, takeDataLock } from "./bookkeeping.cypher";
import { type Graph } from "./graph";

/**
 * The state of the data is one text in the graph: a phase and the id of a change.
 * `SETTLED`: the last change is complete, with all that is derived from the data. The text is the version of the data.
 * `COMMITTING`: a change in one transaction is being committed. For a moment a reader may see half of it.
 * `PARTIAL`: a large change runs in many transactions. Until its end the graph holds a part of it.
 */
export type Phase = "SETTLED" | "COMMITTING" | "PARTIAL";

/** The state if nothing was ever imported. */
const NONE = "SETTLED none";

const phaseOf = (state: string) => state.split(" ")[0] as Phase;
/** The settled state with the id of the same change. That change may have been rolled back: then a new version names the old data. */
const settledFrom = (state: string) => `SETTLED ${state.split(" ")[1]}`;

export const dataStateOf = async (graph: Graph): Promise<string> => (await one(graph, readDataState, {})) ?? NONE;

export const isSettled = (state: string): boolean => phaseOf(state) === "SETTLED";
export const isPartial = (state: string | null): boolean => state !== null && phaseOf(state) === "PARTIAL";

/** Records in a transaction of its own that the commit of a change begins, or a change in parts. */
export const beginPhase = (graph: Graph, phase: "COMMITTING" | "PARTIAL", change: string): Promise<void> =>
  write(graph, async (run) => void (await run(setDataState, { state: `${phase} ${change}` })));

/** Records that this change has ended, unless another one has begun since. */
export const settle = (graph: Graph, phase: "COMMITTING" | "PARTIAL", change: string): Promise<void> =>
  write(
    graph,
    async (run) => void (await run(replaceDataState, { from: `${phase} ${change}`, to: `SETTLED ${change}` })),
  );

/** A change holds it from its beginning to its end, so only one runs at a time. */
export const CHANGE_LOCK = { name: "change" };
/** A change in one transaction holds it during its commit. */
export const COMMIT_LOCK = { name: "commit" };

/** Why requests are refused while the data are partial. */
export const PARTIAL_MESSAGE =
  "a large import is running or was interrupted. If no import is running, run it again or restart the server";

const stillCommitting = () =>
  new Problem("SERVICE_UNAVAILABLE", "New data are being written. Try again in a few seconds.");

/**
 * The version of the data, once they are settled. During the commit of a change it waits for the end of the transaction, in whichever
 * process it runs. If that process died, the database rolls back the transaction, and this function records that the data are settled.
 */
export async function settledVersion(graph: Graph): Promise<string> {
  const reader = withoutBookmarks(graph);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const state = await dataStateOf(reader);
    if (isSettled(state)) return state;
    if (isPartial(state)) throw new Problem("SERVICE_UNAVAILABLE", `Not ready: ${PARTIAL_MESSAGE}.`);
    await waitForCommit(reader, state);
  }
  throw stillCommitting();
}

const ATTEMPTS = 5;

/** Waits for the lock of a commit, then marks the data as settled. It writes on behalf of a reader, so it waits no longer than a read. */
const waitForCommit = (graph: Graph, state: string): Promise<void> =>
  write(
    graph,
    async (run) => {
      await run(takeDataLock, COMMIT_LOCK);
      await run(replaceDataState, { from: state, to: settledFrom(state) });
    },
    "read",
  ).catch((fault) => {
    throw fault instanceof Problem && fault.code === "TIMEOUT" ? stillCommitting() : fault;
  });

/** Runs one part of a change in a transaction. */
export type Transact = <Result>(part: (run: Run) => Promise<Result>) => Promise<Result>;

/** A change of the data, in parts that each fit into one transaction. It includes what is derived from the data. */
export type Change = (transact: Transact) => Promise<void>;

/**
 * Makes a change in one transaction: after a crash the graph holds all of it or nothing. Until the commit readers see the graph as before;
 * during the commit they wait. Only one change runs at a time, also across processes.
 */
export async function changeAtOnce(graph: Graph, change: Change): Promise<void> {
  const id = randomUUID();
  const changeAndLock = async (run: Run) => {
    await run(takeDataLock, CHANGE_LOCK);
    await change((part) => part(run));
    await run(takeDataLock, COMMIT_LOCK);
    await beginPhase(graph, "COMMITTING", id);
  };
  await write(graph, changeAndLock, "change");
  await settle(graph, "COMMITTING", id);
}

/**
 * Makes a change that is too large for one transaction in many transactions. Readers are refused until its end. After a crash the state stays
 * `PARTIAL` until the next change, and {@link CHANGE_LOCK} is free.
 */
export async function changeInParts(graph: Graph, change: Change): Promise<void> {
  const id = randomUUID();
  const changePartByPart = async (run: Run) => {
    await run(takeDataLock, CHANGE_LOCK);
    await beginPhase(graph, "PARTIAL", id);
    await change((part) => write(graph, part));
  };
  await write(graph, changePartByPart, "change");
  await settle(graph, "PARTIAL", id);
}
