import { Neo4jError } from "neo4j-driver";
import { Problem } from "../../problem";

/** How the database or the way to it says that it cannot be used at the moment. */
const AWAY = [
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.TransientError.Database.DatabaseUnavailable",
  "Neo.ClientError.Cluster.NotALeader",
  "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
  "Neo.ClientError.Transaction.Terminated",
];

/** How it says so without a code of its own: no connection is free, or one broke while it was made. */
const AWAY_IN_WORDS = ["acquisition timed out", "closed by server"];

/** Whether the database, or the way to it, cannot be used. */
export const isUnavailable = (fault: unknown): boolean =>
  fault instanceof Neo4jError &&
  (AWAY.includes(fault.code) || AWAY_IN_WORDS.some((words) => fault.message.includes(words)));

/** Whether the same question would meet the same fault again, though the driver takes it for one that passes. */
const isPermanent = ({ code }: Neo4jError): boolean => code.includes("OutOfMemory");

/** Whether the same may go well when it is asked again. */
export const isTransient = (fault: unknown): boolean =>
  fault instanceof Neo4jError && !isPermanent(fault) && (fault.retryable || isUnavailable(fault));

/** Whether the database itself said no, and so kept nothing. */
export const isRefusal = (fault: unknown): boolean =>
  fault instanceof Neo4jError && /^Neo\.(Client|Transient)Error\./.test(fault.code);

/** Turns a fault of the driver into a problem that may be told; what is nobody's business stays an error and is masked. */
export function throwAsProblem(fault: unknown): never {
  if (!(fault instanceof Neo4jError)) throw fault;
  if (fault.code.startsWith("Neo.ClientError.Security"))
    throw new Problem("SERVICE_UNAVAILABLE", "The database refuses the user name or password.");
  if (fault.code === "Neo.ClientError.Database.DatabaseNotFound")
    throw new Problem("SERVICE_UNAVAILABLE", "The database server has no database of the name that was set.");
  if (fault.code.includes("TransactionTimedOut") || fault.code.includes("LockClient")) throw timedOut();
  if (isPermanent(fault))
    throw new Problem("QUERY_TOO_COSTLY", "This question needs more memory than the database has; ask for less.");
  if (isTransient(fault)) throw unavailable();
  throw fault;
}

/** A problem that may be gone when the same is tried again. */
class PassingProblem extends Problem {}

/** Whether the same may go well when it is tried again. */
export const isRetryable = (fault: unknown): boolean => fault instanceof PassingProblem || isTransient(fault);

export const timedOut = () =>
  new PassingProblem("TIMEOUT", "The database did not answer in time; ask for less, or try again in a few seconds.");

const unavailable = () =>
  new PassingProblem(
    "SERVICE_UNAVAILABLE",
    "The database cannot be reached at the moment; try again in a few seconds.",
  );

/** Nobody hears this: who asked is gone. */
export const clientGone = () => new Problem("TIMEOUT", "The request was given up before it was answered.");

/**
 * The database went away during a commit. The client never repeats such a write, because a request may not be safe to run twice. A step
 * of a start may repeat it: its steps are safe to run twice (see `start-steps.ts`).
 */
export const outcomeUnknown = () =>
  new PassingProblem(
    "SERVICE_UNAVAILABLE",
    "The connection to the database broke while it saved this change: look whether it was saved before you make it again.",
  );
