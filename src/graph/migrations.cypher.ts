import { cypher } from "./cypher";

/** The migrations that this database has had. */
export const appliedMigrations = cypher<object, { name: string; checksum: string }>`
  MATCH (migration:Migration) RETURN migration {.name, .checksum} AS row`;

/** Notes that a migration was applied. */
export const recordMigration = cypher<{ name: string; checksum: string }>`
  MERGE (migration:Migration {name: $name})
  ON CREATE SET migration.checksum = $checksum, migration.appliedAt = datetime()`;
