import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../../problem";
import { many, one, runAutoCommit, write } from "./client";
import { appliedMigrations, recordStatement, recordMigration, statementsDone } from "./bookkeeping.cypher";
import { type Graph } from "./graph";

export type Migration = Readonly<{ name: string; text: string; checksum: string }>;

/** The migrations of a directory, `NNN-name.cypher`, in the order of their names. */
export const readMigrations = (directory: string): Migration[] =>
  readdirSync(directory)
    .filter((file) => /^\d{3}-[\w-]+\.cypher$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(directory, file), "utf8");
      return { name: file, text, checksum: createHash("sha256").update(text).digest("hex") };
    });

/**
 * Applies the migrations that were not applied yet, in order. It fails if an applied migration was altered since, or is missing.
 * After an interruption it continues after the last statement that is recorded as done. A statement may run twice, so it must be safe to repeat.
 *
 * @param onApplied is called with the name of each migration that was applied
 */
export async function migrate(
  graph: Graph,
  migrations: readonly Migration[],
  onApplied: (name: string) => void = () => undefined,
): Promise<string[]> {
  const applied = new Map((await many(graph, appliedMigrations, {})).map(({ name, checksum }) => [name, checksum]));
  for (const name of applied.keys()) if (!migrations.some((each) => each.name === name)) throw unknown(name);
  for (const { name, checksum } of migrations)
    if (applied.has(name) && applied.get(name) !== checksum) throw altered(name);
  const pending = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of pending) {
    await apply(graph, migration);
    onApplied(migration.name);
  }
  return pending.map(({ name }) => name);
}

async function apply(graph: Graph, { name, text, checksum }: Migration): Promise<void> {
  const statements = statementsOf(text);
  const done = (await one(graph, statementsDone, { name, checksum })) ?? 0;
  for (const [index, statement] of statements.entries()) {
    if (index < done) continue;
    await runAutoCommit(graph, { text: statement }, {});
    if (!REPEATABLE.test(statement))
      await write(graph, (run) => run(recordStatement, { name, checksum, done: index + 1 }));
  }
  await write(graph, (run) => run(recordMigration, { name, checksum }));
}

/** Such a statement does nothing if it is repeated. It is not recorded: after a change of the schema the database would plan the record anew. */
const REPEATABLE = /\bIF (NOT )?EXISTS\b/;

/** Statements end with a semicolon at the end of a line. Comments are on lines of their own. */
const statementsOf = (text: string) =>
  text
    .replace(/^\s*\/\/.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");

const altered = (name: string) =>
  new Problem(
    "WRONG_STATE",
    `The migration ${name} was changed after it was applied to this database. Restore the file, and write the change as a new migration.`,
  );

const unknown = (name: string) =>
  new Problem(
    "WRONG_STATE",
    `This database was changed by a newer version of the program (migration ${name}). Start that version, or set another data directory (DATA_DIRECTORY).`,
  );
