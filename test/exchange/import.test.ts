import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { PROJECT } from "../../src/config";
import { importDirectory } from "../../src/exchange/import";
import { type Outcome } from "../../src/exchange/outcome";
import { cypher, type Statement } from "../../src/graph/cypher";
import { closeGraph, many, openGraph, runAlone, write, type Graph } from "../../src/graph/database";
import { migrate, readMigrations } from "../../src/graph/migrations";
import { slices } from "../../src/slices";
import { startTestEngine, type TestEngine } from "../support/engine";
import { badDirectories, badFiles } from "./bad.files";
import { contentHash } from "./content-hash";
import { directoryWith, world, worldWith, worldWithRows, type Files } from "./world.files";

let engine: TestEngine;
let graph: Graph;

beforeAll(async () => {
  engine = await startTestEngine("exchange");
  graph = openGraph(engine);
  await migrate(graph, readMigrations(join(PROJECT, "schema", "migrations")));
});

afterAll(async () => {
  await closeGraph(graph);
  await engine.stop();
  await rm(engine.directory, { recursive: true, force: true });
});

const clear = cypher`
  MATCH (node) WHERE NOT node:Migration
  CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 1000 ROWS`;

beforeEach(() => runAlone(graph, clear, {}));

/** Imports a directory with these files. */
const load = (files: Files, options: { skipRefused?: boolean; checkOnly?: boolean } = {}): Promise<Outcome> =>
  importDirectory(graph, [directoryWith(files)], slices, { ...options, report: () => undefined });

/** What is left of a refusal without the directory. */
const told = ({ refusals }: Outcome) => refusals.map(({ file, ...rest }) => ({ ...rest, file: basename(file) }));

/** Rows of a statement of the test's own. */
const read = (text: string) => many(graph, cypherOf(text), {});

const cypherOf = (text: string): Statement<object, unknown> => ({ text });

describe("what is refused", () => {
  test.each(badDirectories)(
    "$name is refused where it stands, and nothing is loaded",
    async ({ files, at, reason }) => {
      await load(world);
      const before = await contentHash(graph);
      const outcome = await load(files);
      const refusal = { ...at, reason: expect.stringMatching(reason) as string };
      expect(told(outcome)).toContainEqual(expect.objectContaining(refusal));
      expect(outcome.isLoaded).toBe(false);
      expect(await contentHash(graph)).toBe(before);
    },
  );

  test("all refusals are told, not only the first", async () => {
    const outcome = await load({ ...worldWithRows("needs.csv", ",,A,", "rain,,B,"), "wishes.csv": "id\n" });
    expect(told(outcome).map(({ file, line }) => [file, line])).toEqual([
      ["wishes.csv", undefined],
      ["needs.csv", 4],
      ["needs.csv", 5],
    ]);
  });

  test("an id that stands in the graph under another label is refused", async () => {
    await write(graph, (run) => run(cypherOf('CREATE (:Project {id: "need:rain"})'), {}));
    expect(told(await load(world))).toEqual([
      { file: "needs.csv", line: 2, column: "id", reason: "need:rain is already a Project in the graph" },
    ]);
  });

  test("a value that another node of the graph has for itself is refused", async () => {
    await load(world);
    const files = { "competences.csv": "id,scheme,notation,pref_label_en\ncompetence:other,INNOVATION,W,Other\n" };
    const [refusal] = told(await load(files));
    expect(refusal).toMatchObject({
      line: 2,
      column: "notation",
      reason: "W belongs to competence:water in the graph",
    });
  });

  test("a directory that does not exist is refused", async () => {
    const outcome = await importDirectory(graph, ["nowhere"], slices, { report: () => undefined });
    expect(outcome.refusals).toEqual([expect.objectContaining({ file: "nowhere", whole: true })]);
  });

  test("what the graph holds already may be referred to", async () => {
    await load(world);
    const outcome = await load({ "solutions.csv": "id,organisation,name\nsolution:b,organisation:firm,B\n" });
    expect(outcome).toMatchObject({ isLoaded: true, rows: 1 });
  });

  test("a check loads nothing", async () => {
    expect(await load(world, { checkOnly: true })).toMatchObject({ isLoaded: false, isFit: true, rows: 17 });
    expect(await read("MATCH (node) WHERE NOT node:Migration RETURN node.id AS row")).toEqual([]);
  });
});

describe("leaving out what is refused", () => {
  const skipRefused = true;

  test("loads everything else, but for what would dangle, and for what would dangle without that", async () => {
    const files = worldWith("organisations.csv", world["organisations.csv"].replace("0403.227.515", "1"));
    const outcome = await load(files, { skipRefused });
    expect(told(outcome).map(({ file, line }) => `${file} ${line}`)).toEqual([
      "organisations.csv 2",
      "solutions.csv 2",
      "memberships.csv 2",
      "memberships.csv 3",
    ]);
    expect(outcome).toMatchObject({ isLoaded: true, leftOut: 4 });
    expect(await read("MATCH (node:Organisation) RETURN node.id AS row ORDER BY row")).toEqual([
      "cluster:net",
      "cluster:next",
      "organisation:city",
    ]);
  });

  test("leaves out a chain of rows to its end", async () => {
    const rows = [
      "competence:c,INNOVATION,,C,competence:b,",
      "competence:b,INNOVATION,,B,competence:a,",
      "competence:a,NONE,,A,,",
    ];
    const outcome = await load(worldWithRows("competences.csv", ...rows), { skipRefused });
    expect(told(outcome).map(({ line }) => line)).toEqual([7, 6, 5]);
    expect(await read("MATCH (node:Competence) RETURN node.id AS row")).toHaveLength(3);
  });

  test.each(badFiles)("is not possible where a file is refused as a whole: $name", async ({ files }) => {
    expect(await load(files, { skipRefused })).toMatchObject({ isLoaded: false, isFit: false });
  });
});

describe("what is loaded", () => {
  test("values have their types, texts their lines, lists their parts", async () => {
    await load(world);
    expect(await read("MATCH (need:Need) RETURN need.textEn AS row")).toEqual(["Keep\nthe rain"]);
    expect(await read("MATCH (firm:Company) RETURN firm {.enterpriseNumber, .staff} AS row")).toEqual([
      { enterpriseNumber: "0403227515", staff: 49 },
    ]);
  });

  test("the size of a company follows from its staff, and is unknown without", async () => {
    await load(worldWithRows("organisations.csv", "organisation:other,COMPANY,Other,,,,"));
    const sizes = await read("MATCH (firm:Company) RETURN firm {.sizeClass, .sizeBasis} AS row ORDER BY firm.id");
    expect(sizes).toEqual([
      { sizeClass: "SMALL", sizeBasis: "STAFF_ONLY" },
      { sizeClass: "UNKNOWN", sizeBasis: "UNKNOWN" },
    ]);
  });

  test("an organisation belongs to a cluster only by a membership", async () => {
    await load({ ...world, "memberships.csv": "organisation,cluster,kind,source\n" });
    expect(await read("MATCH (:Organisation)-[relation:MEMBER_OF]->() RETURN type(relation) AS row")).toEqual([]);
  });

  test("two capacities are two memberships", async () => {
    await load(world);
    const kinds = await read(
      "MATCH (:Company)-[relation:MEMBER_OF]->(:Cluster) RETURN relation.kind AS row ORDER BY row",
    );
    expect(kinds).toEqual(["BOARD", "MEMBER"]);
  });

  test("a relation that goes both ways is stored once, whatever way the rows say it", async () => {
    await load(world);
    expect(await read("MATCH ()-[relation:RELATED]->() RETURN type(relation) AS row")).toEqual(["RELATED"]);
  });

  test("an organisation whose kind changes gets the other label and loses what only the first had", async () => {
    await load(world);
    await load(worldWith("organisations.csv", world["organisations.csv"].replace("COMPANY", "ASSOCIATION")));
    const rows = await read(
      'MATCH (firm:Organisation {id: "organisation:firm"}) RETURN [labels(firm), firm.sizeClass] AS row',
    );
    expect(rows).toEqual([[["Organisation", "Association"], null]]);
  });

  test("a cell that names one thing replaces what it named before", async () => {
    await load(world);
    await load(worldWith("solutions.csv", world["solutions.csv"].replace("organisation:firm", "organisation:city")));
    expect(await read("MATCH (owner)-[:OFFERS]->(:Solution) RETURN owner.id AS row")).toEqual(["organisation:city"]);
  });

  test("an empty cell removes what was there", async () => {
    await load(world);
    await load(worldWith("memberships.csv", world["memberships.csv"].replace("2018-03", "")));
    expect(await read("MATCH ()-[relation:MEMBER_OF]->() WHERE relation.since IS NOT NULL RETURN 1 AS row")).toEqual(
      [],
    );
  });

  test("a node is changed only when something is", async () => {
    await load(world);
    const dates = "MATCH (node:Need|Solution) RETURN [node.id, node.createdAt, node.changedAt] AS row ORDER BY node.id";
    const [need, solution] = (await read(dates)) as string[][];
    await load(worldWith("needs.csv", world["needs.csv"].replace("the rain", "all rain")));
    const [needNow, solutionNow] = (await read(dates)) as string[][];
    expect(solutionNow).toEqual(solution);
    expect(needNow!.slice(0, 2)).toEqual(need!.slice(0, 2));
    expect(needNow![2]! > need![2]!).toBe(true);
  });
});
