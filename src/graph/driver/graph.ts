import { type BookmarkManager, type Driver } from "neo4j-driver";

/** What one request had the database do: statements, the rows they brought, and the time that passed meanwhile. */
export type Usage = { statements: number; rows: number; milliseconds: number };

/**
 * The graph database and how to reach it. Everything that reads or writes takes it as its first argument.
 *
 * @property open what is open at the moment, of all who share the driver
 * @property bookmarks what was written: reads wait until their server has it. Absent: reads wait for nothing
 * @property usage where a request keeps count
 * @property signal tells that whoever asked is gone: what the database does for them ends
 * @property observed where an answer notes which state of the data it is of
 */
export type Graph = Readonly<{
  driver: Driver;
  open: { sessions: number };
  database?: string;
  limits?: Partial<Limits>;
  bookmarks?: BookmarkManager;
  usage?: Usage;
  signal?: AbortSignal;
  observed?: ObservedVersions;
}>;

/** Which states of the data the statements of an answer saw: what was kept last when each ended, and the versions of what is in memory. */
export type ObservedVersions = Readonly<{ bookmarks: Set<string>; versions: Set<string> }>;

/** How long things may take, in milliseconds. */
export type Limits = Readonly<{
  /** Connecting, and waiting for a connection that is free. */
  connecting: number;
  /** What the database works on one read. */
  read: number;
  /** What it works on an answer that is read as it arrives: a whole graph. */
  stream: number;
  /** What it works on one transaction that writes: a batch of an import. */
  write: number;
  /** What it works on a transaction that changes the data and all that is derived from them. */
  change: number;
  /** What it works on a statement that manages its own transactions: an index over everything, a derivation. */
  autoCommit: number;
  /** How long somebody waits for what is made in memory from a whole graph. */
  snapshot: number;
  /** How much longer an answer, or a refusal, may be on the way. */
  grace: number;
  /** How soon a fault must come that is tried again: whoever asked has not waited long. */
  retryWithin: number;
}>;
