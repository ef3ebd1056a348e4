import { Neo4jError } from "neo4j-driver";
import { Problem } from "../../problem";

/** Error codes of a database, or a connection, that is not available at the moment. */
const UNAVAILABLE_CODES = [
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.TransientError.Database.DatabaseUnavailable",
  "Neo.ClientError.Cluster.NotALeader",
  "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
  "Neo.ClientError.Transaction.Terminated",
];

/** Parts of messages without such a code: no connection is free, or one broke while it was opened. */
const UNAVAILABLE_MESSAGES = ["acquisition timed out", "closed by server"];

/** Whether the database, or the connection to it, is not available. */
export const isUnavailable = (fault: unknown): boolean =>
  fault instanceof Neo4jError &&
  (UNAVAILABLE_CODES.includes(fault.code) || UNAVAILABLE_MESSAGES.some((part) => fault.message.includes(part)));

/** Whether the same statement would fail again, although the driver calls the error retryable. */
const isPermanent = ({ code }: Neo4jError): boolean => code.includes("OutOfMemory");

/** Whether the same attempt may succeed when it is made again. It is true for errors of the driver only, never for a {@link Problem}. */
export const isTransient = (fault: unknown): boolean =>
  fault instanceof Neo4jError && !isPermanent(fault) && (fault.retryable || isUnavailable(fault));

/** Whether the database itself refused, so that nothing is committed. */
export const isRefusal = (fault: unknown): boolean =>
  fault instanceof Neo4jError && /^Neo\.(Client|Transient)Error\./.test(fault.code);

/** Throws an error of the driver as a problem for the client. Other errors are thrown as they are; the server masks their messages. */
export function throwAsProblem(fault: unknown): never {
  if (!(fault instanceof Neo4jError)) throw fault;
  if (fault.code.startsWith("Neo.ClientError.Security"))
    throw new Problem("SERVICE_UNAVAILABLE", "The database rejects the user name or the password.");
  if (fault.code === "Neo.ClientError.Database.DatabaseNotFound")
    throw new Problem("SERVICE_UNAVAILABLE", "The database server has no database with the configured name.");
  if (fault.code.includes("TransactionTimedOut") || fault.code.includes("LockClient")) throw timedOut();
  if (isPermanent(fault))
    throw new Problem("QUERY_TOO_COSTLY", "This request needs more memory than the database has. Request less data.");
  if (isTransient(fault)) throw unavailable();
  throw fault;
}

/** A problem that a step of a start or an import may repeat, because such a step is safe to run twice. `retry` does not repeat it. */
class RepeatableByStep extends Problem {}

/** Whether a step of a start or an import may run again: after a transient error, or a {@link RepeatableByStep}. */
export const isRepeatableByStep = (fault: unknown): boolean => fault instanceof RepeatableByStep || isTransient(fault);

export const timedOut = () =>
  new RepeatableByStep(
    "TIMEOUT",
    "The database did not answer in time. Request less data, or try again in a few seconds.",
  );

const unavailable = () =>
  new RepeatableByStep(
    "SERVICE_UNAVAILABLE",
    "The database cannot be reached at the moment. Try again in a few seconds.",
  );

/** Nobody reads this message: the client has closed the connection. */
export const clientGone = () => new Problem("TIMEOUT", "The client closed the connection before the answer was ready.");

/**
 * The connection broke during a commit. `retry` does not repeat the write: a {@link Problem} is never transient, and the write may not be
 * safe to run twice. The steps of a start and of an import are, so `start-steps.ts` repeats them.
 */
export const outcomeUnknown = () =>
  new RepeatableByStep(
    "SERVICE_UNAVAILABLE",
    "The connection to the database broke while this change was being saved. Check whether it was saved before you repeat it.",
  );
