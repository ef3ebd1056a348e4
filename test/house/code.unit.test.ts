import { slices } from "../../src/slices";
import { exists, readPage } from "./markdown";
import { sourceFiles } from "./source.files";

const files = sourceFiles();

const folderOf = (path: string) => path.split("/")[0]!;

/** Verbs and plain words of English that are also nouns of the domain: only their labels are looked for. */
const ORDINARY = ["Need", "Source"];

/** How a text names a noun: as a label, as a word, in the plural. */
function namesOf(label: string): RegExp {
  const plural = label.replace(/y$/, "(y|ies)");
  return new RegExp(`\\b${plural}s?\\b`, ORDINARY.includes(label) ? "" : "i");
}

test("the graph folder names no noun, not in its comments and messages either", () => {
  const nouns = slices.flatMap((slice) => slice.nouns.map(({ label }) => label));
  expect(nouns).toContain("Need");
  const named = files
    .filter(({ path }) => folderOf(path) === "graph")
    .flatMap(({ path, text }) => {
      const ours = text.replace(/"Neo\.\w+\.Cluster\.\w+"/g, "");
      return nouns.filter((noun) => namesOf(noun).test(ours)).map((noun) => `${path} names ${noun}`);
    });
  expect(named).toEqual([]);
});

test("only config.ts reads the environment", () => {
  expect(
    files.filter(({ path, text }) => path !== "config.ts" && text.includes("process.env")).map(({ path }) => path),
  ).toEqual([]);
});

test("Cypher stands in *.cypher.ts, in the compiler of the graph folder and in migrations", () => {
  const wrong = files
    .filter(({ path }) => !path.endsWith(".cypher.ts") && folderOf(path) !== "graph")
    .filter(({ text }) => /`[^`]*\b(MATCH|MERGE|UNWIND|OPTIONAL MATCH) *\(/.test(text))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test("every file and folder that `npm run mutate` names exists", () => {
  const sources = [...readPage("test/mutation/stryker.config.mjs").text.matchAll(/"(src\/[^"]+)"/g)].map(
    ([, path = ""]) => path.replace(/\*\.ts$/, ""),
  );
  const tests = readPage("test/mutation/jest.config.cjs").text.match(/(?<=")(server|graph)\/[\w.-]+(?=")/g)!;
  expect(sources.length + tests.length).toBeGreaterThan(5);
  expect([...sources, ...tests.map((name) => `test/${name}.test.ts`)].filter((path) => !exists(path))).toEqual([]);
});
