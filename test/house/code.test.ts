import { slices } from "../../src/slices";
import { importsOf, sourceFiles, type SourceFile } from "./source.files";

/** What each room may import, of rooms and of files at the top. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  graph: ["problem"],
  engine: ["problem"],
  config: ["engine", "problem"],
  database: ["config", "engine", "graph", "problem"],
  domain: ["graph", "problem"],
  discovery: ["domain", "graph", "problem"],
  slices: ["domain", "discovery"],
  exchange: ["slices", "domain", "database", "graph", "config", "problem"],
  server: ["slices", "discovery", "domain", "graph", "config", "problem"],
  main: ["server", "discovery", "exchange", "database", "slices", "graph", "config", "problem"],
};

const roomOf = (path: string) => path.split("/")[0]!.replace(/\.ts$/, "");
const isOurs = (from: string) => roomOf(from) in MAY_IMPORT;
const files = sourceFiles();

const importsFrom = (wanted: (file: SourceFile, from: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((from) => wanted(file, from))
      .map((from) => `${file.path} imports ${from}`),
  );

test("every file stands in a room of the house", () => {
  expect(files.map(({ path }) => path).filter((path) => !(roomOf(path) in MAY_IMPORT))).toEqual([]);
});

test("imports point one way: main, server, exchange and discovery, domain, graph", () => {
  const wrong = importsFrom(({ path }, from) => {
    const [room, other] = [roomOf(path), roomOf(from)];
    return isOurs(from) && room !== other && !MAY_IMPORT[room]!.includes(other);
  });
  expect(wrong).toEqual([]);
});

test("a slice imports only slices above it", () => {
  const order = files
    .filter(({ path }) => path === "slices.ts")
    .flatMap(({ text }) => [...text.slice(text.indexOf("= [")).matchAll(/^ {2}(\w+),/gm)].map(([, name]) => name!));
  expect(order).toHaveLength(slices.length);
  const place = (path: string) => order.indexOf(path.split("/")[1]!);
  const isSlice = (path: string) => path.startsWith("domain/") && path.split("/").length > 2;
  const wrong = importsFrom(({ path }, from) => isSlice(path) && isSlice(from) && place(from) > place(path));
  expect(wrong).toEqual([]);
});

test("no file imports itself over others, also not for types", () => {
  const known = new Map(files.map((file) => [file.path, importsOf(file).map((from) => `${from}.ts`)]));
  const isDone = new Map<string, boolean>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    if (isDone.get(path) === false) circles.push([...way.slice(way.indexOf(path)), path].join(" -> "));
    if (isDone.has(path)) return;
    isDone.set(path, false);
    for (const from of known.get(path) ?? []) visit(from, [...way, path]);
    isDone.set(path, true);
  };
  for (const { path } of files) visit(path, []);
  expect(circles).toEqual([]);
});

test("only the graph room and the engine know the driver", () => {
  const wrong = importsFrom(({ path }, from) => from === "neo4j-driver" && !["graph", "engine"].includes(roomOf(path)));
  expect(wrong).toEqual([]);
});

test("the graph room knows no noun", () => {
  const nouns = slices.flatMap((slice) => slice.nouns.map(({ label }) => label));
  const named = files
    .filter(({ path }) => roomOf(path) === "graph")
    .flatMap(({ path, text }) => {
      const code = text.replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, "").replace(/description[^\n]*/g, "");
      return nouns.filter((noun) => new RegExp(`["':]${noun}\\b`).test(code)).map((noun) => `${path} names ${noun}`);
    });
  expect(named).toEqual([]);
});

test("only config.ts reads the environment", () => {
  expect(
    files.filter(({ path, text }) => path !== "config.ts" && text.includes("process.env")).map(({ path }) => path),
  ).toEqual([]);
});

test("rules import only types and other rules", () => {
  const rules = ["explain", "sentences", "weights", "enterprise-number", "notation"];
  const ruleFiles = files.filter(({ path }) => /\.(explain|sentences|weights)\.ts$/.test(path));
  expect(ruleFiles.length).toBeGreaterThan(20);
  const wrong = ruleFiles.flatMap(({ path, text }) =>
    [...text.matchAll(/^import (?!type)\{([^}]*)\} from "([^"]+)";/gm)]
      .filter(
        ([, names, from]) =>
          !names!.split(",").every((name) => name.trim().startsWith("type ") || name.trim() === "") &&
          !rules.some((rule) => from!.endsWith(rule)),
      )
      .map(([, , from]) => `${path} imports ${from}`),
  );
  expect(wrong).toEqual([]);
});

test("Cypher stands in *.cypher.ts, in the graph room's compiler and in migrations", () => {
  const wrong = files
    .filter(({ path }) => !path.endsWith(".cypher.ts") && roomOf(path) !== "graph")
    .filter(({ text }) => /`[^`]*\b(MATCH|MERGE|UNWIND|OPTIONAL MATCH) *\(/.test(text))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});
