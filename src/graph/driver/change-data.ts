import { randomUUID } from "node:crypto";
import { beginPhase, CHANGE_LOCK, KEEP_LOCK, settle } from "./data-state";
import { takeDataLock } from "./data-state.cypher";
import { write, type Run } from "./client";
import { type Graph } from "./graph";

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
