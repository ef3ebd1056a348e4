import { cypher } from "./cypher";

/** The state of the data, see `data-state.ts`; null if nothing was ever imported. */
export const readDataState = cypher<object, string | null>`
  OPTIONAL MATCH (data:DataState {name: "data"})
  RETURN data.state AS row`;

/** Sets the state of the data. */
export const setDataState = cypher<{ state: string }>`
  MERGE (data:DataState {name: "data"}) SET data.state = $state`;

/** Sets the state of the data if it is still `from`. */
export const replaceDataState = cypher<{ from: string; to: string }>`
  MATCH (data:DataState {name: "data"}) WHERE data.state = $from
  SET data.state = $to`;

/** Takes the lock of this name: waits until no other transaction holds it, and holds it until its own transaction ends. */
export const takeDataLock = cypher<{ name: string }>`
  MERGE (lock:DataLock {name: $name}) SET lock.takenAt = datetime()`;

/** The migrations that were applied to this database. */
export const appliedMigrations = cypher<object, { name: string; checksum: string }>`
  MATCH (migration:Migration) RETURN migration {.name, .checksum} AS row`;

/** Records that a migration was applied. */
export const recordMigration = cypher<{ name: string; checksum: string }>`
  MERGE (migration:Migration {name: $name})
  ON CREATE SET migration.checksum = $checksum, migration.appliedAt = datetime()
  WITH migration
  OPTIONAL MATCH (unfinished:UnfinishedMigration {name: $name})
  DELETE unfinished`;

/** How many statements of an interrupted migration are done; null if none is recorded, or if the text of the migration was another. */
export const statementsDone = cypher<{ name: string; checksum: string }, number | null>`
  MATCH (unfinished:UnfinishedMigration {name: $name, checksum: $checksum}) RETURN max(unfinished.done) AS row`;

/** Records how many statements of a migration are done. */
export const recordStatement = cypher<{ name: string; checksum: string; done: number }>`
  MERGE (unfinished:UnfinishedMigration {name: $name})
  SET unfinished.checksum = $checksum, unfinished.done = $done`;
