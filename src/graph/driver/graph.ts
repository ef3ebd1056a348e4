import { type BookmarkManager, type Driver } from "neo4j-driver";

/** What one request used of the database: the statements, the rows that they returned, and the time that they took together. */
export type Usage = { statements: number; rows: number; milliseconds: number };

/**
 * The graph database and how to reach it. Every function that reads or writes takes it as its first argument.
 *
 * @property open counts the open sessions of all that share the driver
 * @property bookmarks the last writes: a read waits until its server has them. Absent: reads do not wait
 * @property usage counts the statements of a request
 * @property signal is aborted when the client is gone: the statements of its request then end
 * @property observed records the states of the data that an answer was read from
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

/** The states of the data that an answer was read from: the last bookmark at the end of each statement, and the versions of structures in memory. */
export type ObservedVersions = Readonly<{ bookmarks: Set<string>; versions: Set<string> }>;

/** How long things may take, in milliseconds. */
export type Limits = Readonly<{
  /** Connecting, or waiting for a free connection. */
  connecting: number;
  /** One read in the database. */
  read: number;
  /** A read whose rows are processed as they arrive, such as a whole graph. */
  stream: number;
  /** One transaction that writes, such as a batch of an import. */
  write: number;
  /** A transaction that changes the data and all that is derived from them. */
  change: number;
  /** A statement that manages its own transactions, such as an index or a derivation. */
  autoCommit: number;
  /** Waiting for a structure in memory that is computed from a whole graph. */
  snapshot: number;
  /** Extra time for an answer, or a refusal, to arrive after a limit of the database. */
  grace: number;
  /** Work is tried again only if its error came within this time, so that clients do not wait long. */
  retryWithin: number;
}>;
