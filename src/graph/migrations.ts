import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../problem";
import { many, runAlone, write, type Graph } from "./database";
import { appliedMigrations, recordMigration } from "./migrations.cypher";

export type Migration = Readonly<{ name: string; text: string; checksum: string }>;

/** The migrations of a directory, `NNN-name.cypher`, in their order. */
export const readMigrations = (directory: string): Migration[] =>
  readdirSync(directory)
    .filter((file) => /^\d{3}-[\w-]+\.cypher$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(directory, file), "utf8");
      return { name: file, text, checksum: createHash("sha256").update(text).digest("hex") };
    });

/** Applies what was not applied yet, in order. An applied one that was altered since, or is gone, stops everything. */
export async function migrate(graph: Graph, migrations: readonly Migration[]): Promise<string[]> {
  const applied = new Map((await many(graph, appliedMigrations, {})).map(({ name, checksum }) => [name, checksum]));
  for (const name of applied.keys()) if (!migrations.some((each) => each.name === name)) throw unknown(name);
  for (const { name, checksum } of migrations)
    if (applied.has(name) && applied.get(name) !== checksum) throw altered(name);
  const open = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of open) await apply(graph, migration);
  return open.map(({ name }) => name);
}

async function apply(graph: Graph, { name, text, checksum }: Migration): Promise<void> {
  for (const statement of statementsOf(text)) await runAlone(graph, { text: statement }, {});
  await write(graph, (run) => run(recordMigration, { name, checksum }));
}

/** Statements end with a semicolon at the end of a line; comments stand on lines of their own. */
const statementsOf = (text: string) =>
  text
    .replace(/^\s*\/\/.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");

const altered = (name: string) =>
  new Problem(
    "WRONG_STATE",
    `The migration ${name} was altered after it had been applied to this database. Restore the file, and write the change as a new migration.`,
  );

const unknown = (name: string) =>
  new Problem(
    "WRONG_STATE",
    `This database was changed by a newer version of the program (migration ${name}). Start that version, or set another data directory (DATA_DIRECTORY).`,
  );
