import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { closeGraph, openGraph } from "../../src/graph/driver/client";
import { START_LIMITS } from "../../src/graph/driver/start-steps";
import { testDatabase } from "../support/database";
import { readPage } from "./markdown";

const readme = readPage("README.md").text;
const block = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)![1]!;

describe("the README's question", () => {
  const schema = trefpuntSchema();
  // It is shown what is answered, not how quickly.
  const graph = openGraph(testDatabase(), START_LIMITS);
  afterAll(() => closeGraph(graph));

  async function ask(source: string): Promise<unknown> {
    const contextValue = contextOf({ graph: () => graph, today: "2026-11-25" });
    return JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue })));
  }

  test("has the README's answer", async () => {
    expect(await ask(block("graphql"))).toEqual(JSON.parse(block("json")));
  });

  test("has the README's sentence as its first reason", async () => {
    const told = await ask(block("graphql").replace("points", "sentence(language: EN)"));
    const [quoted] = /^> [^]*?(?=\n\n)/m.exec(readme)!;
    expect(told).toHaveProperty(
      ["data", "membersServing", "nodes", 0, "contributions", 0, "sentence"],
      quoted.replace(/\n?> /g, " ").trim(),
    );
  });
});

test("the README's commands exist", () => {
  const { scripts } = JSON.parse(readPage("package.json").text) as { scripts: object };
  const named = [...readme.matchAll(/npm (?:run )?([a-z]+(?::[a-z]+)*)/g)]
    .map(([, name]) => name!)
    .filter((name) => name !== "ci");
  expect(named).toContain("start");
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});
