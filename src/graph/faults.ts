import { Neo4jError } from "neo4j-driver";
import { Problem } from "../problem";

/** How the database or the way to it says that it cannot be used at the moment. */
const AWAY = [
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.TransientError.Database.DatabaseUnavailable",
  "Neo.ClientError.Cluster.NotALeader",
  "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
];

/** Whether the same may be asked again in a while: the database, or the way to it, cannot be used. */
export const isAway = (fault: unknown): boolean =>
  fault instanceof Neo4jError && (AWAY.includes(fault.code) || fault.message.includes("acquisition timed out"));

/** Whether the same question would meet the same fault again, though the driver takes it for one that passes. */
export const isForGood = ({ code }: Neo4jError): boolean => code.includes("OutOfMemory");

/** Turns a fault of the driver into a problem that may be told; what is nobody's business stays an error and is masked. */
export function refuse(fault: unknown): never {
  if (!(fault instanceof Neo4jError)) throw fault;
  if (fault.code.startsWith("Neo.ClientError.Security"))
    throw new Problem("SERVICE_UNAVAILABLE", "The database refuses the user name or password.");
  if (isAway(fault)) throw unavailable();
  if (fault.code.includes("TransactionTimedOut") || fault.code.includes("LockClient")) throw tooLong();
  if (isForGood(fault))
    throw new Problem("QUERY_TOO_COSTLY", "This question needs more memory than the database has; ask for less.");
  throw fault;
}

export const tooLong = () =>
  new Problem("TIMEOUT", "The database did not answer in time; ask for less, or try again in a few seconds.");

const unavailable = () =>
  new Problem("SERVICE_UNAVAILABLE", "The database cannot be reached at the moment; try again in a few seconds.");

/** Nobody hears this: who asked is gone. */
export const nobodyListens = () => new Problem("TIMEOUT", "The request was given up before it was answered.");
