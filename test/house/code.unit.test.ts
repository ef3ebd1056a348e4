import { slices } from "../../src/slices";
import { sourceFiles } from "./source.files";

const files = sourceFiles();

const roomOf = (path: string) => path.split("/")[0]!;

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

test("Cypher stands in *.cypher.ts, in the compiler of the graph room and in migrations", () => {
  const wrong = files
    .filter(({ path }) => !path.endsWith(".cypher.ts") && roomOf(path) !== "graph")
    .filter(({ text }) => /`[^`]*\b(MATCH|MERGE|UNWIND|OPTIONAL MATCH) *\(/.test(text))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});
