import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { graphql, type GraphQLSchema } from "graphql";
import { readCommand } from "../../schema/new-noun/command-line";
import { namesOf } from "../../schema/new-noun/names";
import { whyTaken } from "../../schema/new-noun/taken";
import { PROJECT } from "../../src/config";
import type * as Import from "../../src/exchange/import";
import type * as Prepare from "../../src/exchange/prepare";
import type * as Client from "../../src/graph/driver/client";
import type * as StartSteps from "../../src/graph/driver/start-steps";
import type * as BuildSchema from "../../src/server/graphql/build-schema";
import type * as Context from "../../src/server/graphql/context";
import type * as Slices from "../../src/slices";
import { directoryWith, lines, removeDirectories } from "../exchange/world.files";
import { writableDatabase } from "../support/writable-database";

/** A copy of the project without tests and data, in which the command writes a permit. */
const copy = mkdtempSync(join(tmpdir(), "new-noun-"));
const COPIED = [
  "src",
  "schema",
  "package.json",
  "tsconfig.json",
  "tsconfig.build.json",
  ".prettierrc.json",
  ".prettierignore",
];

/** Where a developer has to look after the command, but for what `npm run schema` writes. */
const PLACES = [
  "schema/docs/examples/permit.graphql",
  "seed/flanders/permits.csv",
  "src/domain/permits",
  "src/slices.ts",
];

const run = (...args: string[]) =>
  spawnSync("node", ["--import", "tsx", join("schema", "new-noun", "new-noun.ts"), ...args], {
    cwd: copy,
    encoding: "utf8",
  });

const filesIn = (directory: string): Map<string, string> =>
  new Map(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(copy.length + 1), readFileSync(path, "utf8")]),
  );
const sources = () => new Map(["src", "schema", "seed"].flatMap((name) => [...filesIn(join(copy, name))]));

let written: string[];
beforeAll(() => {
  for (const name of COPIED) cpSync(join(PROJECT, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, "seed", "flanders"), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(copy, "node_modules"));
  const before = sources();
  const { status, stdout, stderr } = run("permit");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("npm run schema");
  written = [...sources()].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("a new noun takes at most five places, and the command writes them all", () => {
  const places = written.map((path) => path.replace(/^(src\/domain\/\w+)\/.*/, "$1"));
  expect([...new Set(places)].sort()).toEqual(PLACES);
  expect(PLACES.length).toBeLessThanOrEqual(5);
});

test("what the command writes compiles", () => {
  const tsc = join("node_modules", "typescript", "bin", "tsc");
  expect(() => execFileSync("node", [tsc, "-p", "tsconfig.build.json", "--noEmit"], { cwd: copy })).not.toThrow();
});

test("what the command writes is formatted", () => {
  const prettier = join("node_modules", "prettier", "bin", "prettier.cjs");
  const { stdout, status } = spawnSync("node", [prettier, "--list-different", ...written], { cwd: copy });
  expect([status, String(stdout)]).toEqual([0, ""]);
});

test.each([
  ["permit", "permits", "path src/domain/permits"],
  ["need", "needs", "type Need"],
  ["person", "organisations", "field Query.organisations"],
])("%s, %s cannot be new: there is the %s", (singular, plural, thing) => {
  expect(whyTaken(copy, namesOf(singular, plural))).toBe(
    `The ${thing} exists already. Choose another noun, or another plural with --plural.`,
  );
});

test.each([
  [["Licence"], /^"Licence" is no name\. Write a noun in small letters/],
  [["building_permit"], /is no name/],
  [["sheep", "--plural", "sheep"], /^The plural must differ from the singular/],
  [[], /^Name one noun/],
  [["permit", "licence"], /^Name one noun/],
  [["permit", "--plurals", "permits"], /Unknown option '--plurals'/],
])("the command does not understand %j", (args, message) => {
  expect(() => readCommand(args)).toThrow(message);
});

test.each([
  ["permit", "permits"],
  ["policy", "policies"],
  ["survey", "surveys"],
  ["branch", "branches"],
  ["building-permit", "building-permits"],
])("of one %s there are several %s", (singular, plural) => {
  expect(readCommand([singular])).toEqual({ singular, plural });
});

test("a second permit is refused, and nothing is written", () => {
  const before = sources();
  expect(run("permit")).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(/exists already/) });
  expect(sources()).toEqual(before);
});

describe("the API of the copy", () => {
  const { engine } = writableDatabase();
  let schema: GraphQLSchema;
  let ask: (source: string) => Promise<unknown>;
  let close: () => Promise<void> = async () => undefined;

  /** A module of the copy, with the types of ours. */
  const load = <Module>(path: string): Module =>
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- it is written while the test runs
    require(join(copy, "src", path)) as Module;

  beforeAll(async () => {
    const { buildTrefpuntSchema } = load<typeof BuildSchema>("server/graphql/build-schema");
    const { contextOf } = load<typeof Context>("server/graphql/context");
    const { openGraph, closeGraph } = load<typeof Client>("graph/driver/client");
    const { createStepRunner, START_LIMITS } = load<typeof StartSteps>("graph/driver/start-steps");
    const { applyMigrations } = load<typeof Prepare>("exchange/prepare");
    const { importDirectory } = load<typeof Import>("exchange/import");
    const { slices } = load<typeof Slices>("slices");
    schema = buildTrefpuntSchema();
    const graph = openGraph(engine(), START_LIMITS);
    close = () => closeGraph(graph);
    await applyMigrations(graph, createStepRunner({ log: () => undefined }));
    const { refusals } = await importDirectory(graph, [directoryWith(PERMITS)], slices, { report: () => undefined });
    expect(refusals).toEqual([]);
    ask = async (source) => {
      const { data, errors } = await graphql({ schema, source, contextValue: contextOf({ graph: () => graph }) });
      expect(errors).toBeUndefined();
      return JSON.parse(JSON.stringify(data)) as unknown;
    };
  }, 120_000);
  afterAll(async () => {
    removeDirectories();
    await close();
  });

  const PERMITS = {
    "sources.csv": lines("id,title,publisher", "source:page,A page,A publisher"),
    "organisations.csv": lines(
      "id,kind,name,sources",
      "organisation:firm,COMPANY,A firm,source:page",
      "organisation:city,PUBLIC_ORGANISATION,A city,source:page",
    ),
    "permits.csv": lines(
      "id,kind,title_nl,title_en,date,organisation,note,sources",
      "permit:well,OTHER,Een put,A well,2024-05,organisation:firm,,source:page",
      "permit:tower,OTHER,Een toren,A tower,2026,organisation:firm,,source:page",
      "permit:quay,OTHER,,A quay,,organisation:city,By the river,source:page",
    ),
  };

  test("filters and orders permits, and leads from an organisation to them", async () => {
    const data = await ask(`{
      permits(where: { organisation: { name: { eq: "a firm" } } }, orderBy: [{ date: DESC }]) {
        totalCount nodes { id title { text } organisation { id } sources { nodes { id } } }
      }
      organisation(id: "organisation:city") { permits { nodes { id note } } }
    }`);
    const [organisation, sources] = [{ id: "organisation:firm" }, { nodes: [{ id: "source:page" }] }];
    expect(data).toEqual({
      permits: {
        totalCount: 2,
        nodes: [
          { id: "permit:tower", title: { text: "Een toren" }, organisation, sources },
          { id: "permit:well", title: { text: "Een put" }, organisation, sources },
        ],
      },
      organisation: { permits: { nodes: [{ id: "permit:quay", note: "By the river" }] } },
    });
  });

  test("answers the example that the command wrote", async () => {
    const example = readFileSync(join(copy, "schema", "docs", "examples", "permit.graphql"), "utf8");
    expect(await ask(example)).toMatchObject({ permits: { totalCount: 3, groups: [{ key: "OTHER", count: 3 }] } });
  });

  test("finds permits by words, and ways along their relation", async () => {
    const data = await ask(`{
      search(text: "tower", first: 1) { edges { node { node { id } } } }
      neighbourhood(id: "permit:tower") { groups { kind totalCount } }
    }`);
    expect(data).toMatchObject({
      search: { edges: [{ node: { node: { id: "permit:tower" } } }] },
      neighbourhood: { groups: expect.arrayContaining([{ kind: "HAS_PERMIT", totalCount: 1 }]) },
    });
  });
});
