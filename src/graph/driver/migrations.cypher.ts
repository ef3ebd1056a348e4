import { cypher } from "./cypher";

/** The migrations that this database has had. */
export const appliedMigrations = cypher<object, { name: string; checksum: string }>`
  MATCH (migration:Migration) RETURN migration {.name, .checksum} AS row`;

/** Notes that a migration was applied. */
export const recordMigration = cypher<{ name: string; checksum: string }>`
  MERGE (migration:Migration {name: $name})
  ON CREATE SET migration.checksum = $checksum, migration.appliedAt = datetime()
  WITH migration
  OPTIONAL MATCH (unfinished:UnfinishedMigration {name: $name})
  DELETE unfinished`;

/** How many statements of an interrupted migration are done; null if none was noted, or of another text. */
export const statementsDone = cypher<{ name: string; checksum: string }, number | null>`
  MATCH (unfinished:UnfinishedMigration {name: $name, checksum: $checksum}) RETURN max(unfinished.done) AS row`;

/** Notes how many statements of a migration are done. */
export const noteStatement = cypher<{ name: string; checksum: string; done: number }>`
  MERGE (unfinished:UnfinishedMigration {name: $name})
  SET unfinished.checksum = $checksum, unfinished.done = $done`;
