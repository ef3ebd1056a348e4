import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { problemOf } from "../../src/server/graphql/errors";
import { trefpuntSchema } from "../support/schema";
import { closeGraph, openGraph } from "../../src/graph/driver/client";
import { START_LIMITS } from "../../src/graph/driver/start-steps";
import { testDatabase } from "../support/database";
import {
  anchorsOf,
  examplesIn,
  exists,
  leadsSomewhere,
  linksIn,
  pagesBelow,
  pathsIn,
  readPage,
  type Page,
} from "./markdown";

const readme = readPage("README.md");
const docs = pagesBelow("docs");
const pages = [
  readme,
  ...[
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "seed/README.md",
    "src/graph/README.md",
    "src/engine/README.md",
    "src/exchange/README.md",
  ].map(readPage),
  ...docs,
];
const examples = pages.flatMap(examplesIn);
const others = ["seed/models/README.md", "test/exchange/spreadsheets/README.md"].map(readPage);
const linking = [...pages, ...others, ...pagesBelow("schema/docs"), ...pagesBelow("test/bench")];

describe("the README", () => {
  const lines = readme.text.split("\n");

  test("has 200 lines at most", () => {
    expect(lines.length).toBeLessThanOrEqual(200);
  });

  test("has no line longer than 160 characters outside tables", () => {
    expect(lines.filter((line) => line.length > 160 && !line.startsWith("|"))).toEqual([]);
  });
});

test("every relative link leads to a file, and to a heading in it", () => {
  const links = linking.flatMap(linksIn);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((link) => !leadsSomewhere(link)).map(({ text }) => text)).toEqual([]);
});

test("every file and folder that a page names exists", () => {
  const named = linking.flatMap((page) => pathsIn(page).map((path) => ({ page: page.path, path })));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ path }) => !exists(path))).toEqual([]);
});

test("a link to a missing file or heading is noticed", () => {
  const page: Page = {
    path: "docs/page.md",
    text: "[a](nowhere.md) [b](../README.md#no-such-heading) [c](../README.md)",
  };
  expect(linksIn(page).map(leadsSomewhere)).toEqual([false, false, true]);
});

test("anchors are those of GitHub", () => {
  const page: Page = { path: "page.md", text: "# What’s `new`?\n## A, b & c\n## A, b & c\n" };
  expect(anchorsOf(page)).toEqual(["whats-new", "a-b--c", "a-b--c-1"]);
});

test("every page of docs is reachable from the README by links", () => {
  const reached = new Set<string>();
  const visit = (page: Page): void => {
    reached.add(page.path);
    for (const { path } of linksIn(page)) {
      const next = docs.find((each) => each.path === path);
      if (next && !reached.has(path)) visit(next);
    }
  };
  visit(readme);
  expect(docs.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

describe("an example", () => {
  const schema = trefpuntSchema();
  // It is shown that they are answered, not how quickly.
  const graph = openGraph(testDatabase(), START_LIMITS);
  afterAll(() => closeGraph(graph));

  test("stands on every page of the guide", () => {
    const silent = docs.filter((page) => page.path.startsWith("docs/guide/") && examplesIn(page).length === 0);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test.each(examples)("is answered as its page says: $name", async ({ query, variables, error }) => {
    const contextValue = contextOf({ graph: () => graph, today: "2026-11-25" });
    const { data, errors = [] } = await graphql({ schema, source: query, variableValues: variables, contextValue });
    expect(errors.map((each) => problemOf(each)?.code ?? each.message)).toEqual(error ? [error] : []);
    if (!error) expect(Object.values(data ?? {})).not.toContain(null);
  });
});
