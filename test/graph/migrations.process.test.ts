import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT } from "../../src/config";
import { cypher } from "../../src/graph/driver/cypher";
import { many, runAutoCommit } from "../../src/graph/driver/client";
import { createIndexes, type Index } from "../../src/graph/driver/indexes";
import { migrate, readMigrations } from "../../src/graph/driver/migrations";
import { createStepRunner } from "../../src/graph/driver/start-steps";
import { writableDatabase } from "../support/writable-database";
import { type Graph } from "../../src/graph/driver/graph";

/** Deletes all data, and with it the record of what was applied. */
const forgetAll = (graph: Graph) => runAutoCommit(graph, cypher`MATCH (thing) DETACH DELETE thing`, {});

const database = writableDatabase(forgetAll);
let graph: Graph;
let directory: string;
beforeAll(() => void (graph = database.graph()));
beforeEach(async () => void (directory = await mkdtemp(join(tmpdir(), "migrations-"))));
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
  await forgetAll(graph);
});

/** Applies these files, as they are named and written, and tells which were applied. */
async function apply(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  return migrate(graph, readMigrations(directory));
}

const steps = cypher<object, string>`MATCH (step:Step) RETURN step.name AS row ORDER BY step.at`;
const recorded = cypher<object, string>`MATCH (migration:Migration) RETURN migration.name AS row ORDER BY row`;
const unfinished = cypher<object, string>`MATCH (migration:UnfinishedMigration) RETURN migration.name AS row`;
const FIRST = { "001-first.cypher": 'CREATE (:Step {name: "first", at: 1});' };
const SECOND = { "002-second.cypher": 'MATCH (:Step {name: "first"}) CREATE (:Step {name: "second", at: 2});' };

test("migrations are applied in the order of their names", async () => {
  expect(await apply({ ...SECOND, ...FIRST })).toEqual(["001-first.cypher", "002-second.cypher"]);
  expect(await many(graph, steps, {})).toEqual(["first", "second"]);
});

test("a migration is applied once", async () => {
  await apply(FIRST);
  expect(await apply(FIRST)).toEqual([]);
  expect(await many(graph, steps, {})).toEqual(["first"]);
});

test("only what is new is applied later", async () => {
  await apply(FIRST);
  expect(await apply(SECOND)).toEqual(["002-second.cypher"]);
  expect(await many(graph, steps, {})).toEqual(["first", "second"]);
});

test("a migration that was changed after it was applied stops everything", async () => {
  await apply(FIRST);
  const changed = { "001-first.cypher": `${FIRST["001-first.cypher"]} // better`, ...SECOND };
  await expect(apply(changed)).rejects.toMatchObject({
    code: "WRONG_STATE",
    message: expect.stringMatching(/001-first\.cypher was changed after.*Restore the file/),
  });
  expect(await many(graph, steps, {})).toEqual(["first"]);
});

test("a database that a newer program changed stops everything", async () => {
  await apply({ ...FIRST, ...SECOND });
  await rm(join(directory, "002-second.cypher"));
  await expect(apply({ "003-third.cypher": 'CREATE (:Step {name: "third"});' })).rejects.toMatchObject({
    code: "WRONG_STATE",
    message: expect.stringMatching(/newer version of the program \(migration 002-second\.cypher\)/),
  });
  expect(await many(graph, steps, {})).toEqual(["first", "second"]);
});

test("a migration that fails is not recorded, and stops those behind it", async () => {
  const files = {
    ...FIRST,
    "002-second.cypher": "RETURN nonsense;",
    "003-third.cypher": 'CREATE (:Step {name: "third"});',
  };
  await expect(apply(files)).rejects.toThrow(/nonsense/);
  expect(await many(graph, recorded, {})).toEqual(["001-first.cypher"]);
  expect(await many(graph, steps, {})).toEqual(["first"]);
});

test("a migration that failed is applied once it is right", async () => {
  await expect(apply({ ...FIRST, "002-second.cypher": "RETURN nonsense;" })).rejects.toThrow();
  expect(await apply(SECOND)).toEqual(["002-second.cypher"]);
});

test("a migration that was interrupted goes on behind the last statement that was done", async () => {
  const text = (last: string) => `CREATE (:Step {name: "a", at: 1});\nCREATE (:Step {name: "b", at: 2});\n${last};`;
  await runAutoCommit(
    graph,
    cypher`CREATE CONSTRAINT held IF NOT EXISTS FOR (held:Held) REQUIRE held.name IS UNIQUE`,
    {},
  );
  await runAutoCommit(graph, cypher`CREATE (:Held {name: "c"})`, {});
  const whole = { "001-first.cypher": text('CREATE (:Held {name: "c"})') };
  await expect(apply(whole)).rejects.toThrow(/already exists/);
  expect(await many(graph, steps, {})).toEqual(["a", "b"]);
  await runAutoCommit(graph, cypher`MATCH (held:Held) DELETE held`, {});
  expect(await apply(whole)).toEqual(["001-first.cypher"]);
  expect(await many(graph, steps, {})).toEqual(["a", "b"]);
  expect(await many(graph, unfinished, {})).toEqual([]);
});

test("a migration that was interrupted and is another text now begins anew", async () => {
  await expect(apply({ "001-first.cypher": 'CREATE (:Step {name: "a"});\nRETURN nonsense;' })).rejects.toThrow();
  await apply({ "001-first.cypher": 'MERGE (:Step {name: "a"});\nMERGE (:Step {name: "b"});' });
  expect((await many(graph, steps, {})).sort()).toEqual(["a", "b"]);
});

test("several statements, with comments and line ends of Windows, are several statements", async () => {
  const text =
    '// one; two\r\nCREATE (:Step {name: "a;b", at: 1});\r\n\r\n  // three\r\nCREATE (:Step {name: "c // d",\r\n  at: 2});\r\n';
  await apply({ "001-first.cypher": text });
  expect(await many(graph, steps, {})).toEqual(["a;b", "c // d"]);
});

test("a last statement needs no semicolon", async () => {
  await apply({ "001-first.cypher": 'CREATE (:Step {name: "a", at: 1});\nCREATE (:Step {name: "b", at: 2})\n' });
  expect(await many(graph, steps, {})).toEqual(["a", "b"]);
});

test("constraints and data may stand in one migration", async () => {
  const text =
    'CREATE CONSTRAINT step_name IF NOT EXISTS FOR (step:Step) REQUIRE step.name IS UNIQUE;\nCREATE (:Step {name: "a", at: 1});';
  await apply({ "001-first.cypher": text, "002-second.cypher": "DROP CONSTRAINT step_name;" });
  expect(await many(graph, steps, {})).toEqual(["a"]);
});

test("an empty migration is recorded", async () => {
  expect(await apply({ "001-first.cypher": "// nothing yet\n" })).toEqual(["001-first.cypher"]);
  expect(await many(graph, recorded, {})).toEqual(["001-first.cypher"]);
});

test.each(["README.md", "1-first.cypher", "001 first.cypher", "001-first.cypher~", "001-first.CYPHER"])(
  "a file named %s is no migration",
  async (name) => expect(await apply({ [name]: "RETURN nonsense;" })).toEqual([]),
);

test("the migrations of the house can be applied to an empty database, and again", async () => {
  const migrations = readMigrations(join(PROJECT, "schema", "migrations"));
  expect(await migrate(graph, migrations)).toEqual(migrations.map(({ name }) => name));
  expect(await migrate(graph, migrations)).toEqual([]);
});

test("two programs that start at once both come through the migrations of the house", async () => {
  const migrations = readMigrations(join(PROJECT, "schema", "migrations"));
  await expect(Promise.all([migrate(graph, migrations), migrate(graph, migrations)])).resolves.toHaveLength(2);
  expect(await many(graph, recorded, {})).toEqual(migrations.map(({ name }) => name));
});

describe("the indexes that are declared", () => {
  const indexes: Index[] = [
    { label: "Concession", properties: ["id"], isUnique: true },
    { label: "Concession", properties: ["validFrom", "id"] },
  ];
  const step = createStepRunner({ log: () => undefined });
  const create = () => step("creating indexes", () => createIndexes(graph, indexes));

  test("are created once, also by two programs that start at once", async () => {
    const both = await Promise.all([create(), create()]);
    expect([...new Set(both.flat())].sort()).toEqual(["concession_id", "concession_valid_from_order"]);
    expect(await create()).toEqual([]);
  });

  test("keep two nodes from sharing an id", async () => {
    await create();
    const concession = cypher`CREATE (:Concession {id: "concession:wind-farm"})`;
    await runAutoCommit(graph, concession, {});
    await expect(runAutoCommit(graph, concession, {})).rejects.toThrow(/already exists/);
  });

  test("are those of a migration where it has them, under whatever name", async () => {
    await apply({
      "001-first.cypher": "CREATE INDEX by_year IF NOT EXISTS FOR (node:Licence) ON (node.year, node.id);",
    });
    expect(await createIndexes(graph, [{ label: "Licence", properties: ["year", "id"] }])).toEqual([]);
  });
});
