import { readFileSync } from "node:fs";
import { join } from "node:path";
import { graphql } from "graphql";
import { contextOf } from "../../src/api/context";
import { buildTrefpuntSchema } from "../../src/api/schema";
import { closeGraph } from "../../src/graph/database";
import { openTestGraph } from "../support/database";

const readme = readFileSync(join(__dirname, "..", "..", "README.md"), "utf8");
const block = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)![1]!;

test("the README's question has the README's answer", async () => {
  const graph = openTestGraph();
  const contextValue = contextOf({ graph: () => graph, today: "2026-11-25" });
  const answer = await graphql({ schema: buildTrefpuntSchema(), source: block("graphql"), contextValue });
  await closeGraph(graph);
  expect(JSON.parse(JSON.stringify(answer))).toEqual(JSON.parse(block("json")));
});

test("the README's commands exist", () => {
  const { scripts } = JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as {
    scripts: object;
  };
  const named = [...readme.matchAll(/npm (?:run )?(start|test|check|fix|dev|schema|codegen|seed)\b/g)].map(
    ([, name]) => name,
  );
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});
