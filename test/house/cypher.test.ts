import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lintCypherQuery } from "@neo4j-cypher/language-support";
import { graphql } from "graphql";
import { type Plan } from "neo4j-driver";
import { contextOf } from "../../src/server/graphql/context";
import { examples } from "../../src/server/playground/examples";
import { trefpuntSchema } from "../support/schema";
import { indexesOf } from "../../src/domain/indexes";
import { slices } from "../../src/slices";
import { AcceptedTexts } from "../support/accepted-texts";
import { isFull, sampleOf } from "../support/cases";
import { openTestGraph } from "../support/database";
import { dataHash } from "../support/seeded-store";
import { withStatementListener } from "../support/statement-listener";
import { cypherFiles, edges, statements, unread, vocabulary } from "./cypher.vocabulary";

const LINT_VERSION = (
  JSON.parse(readFileSync("node_modules/@neo4j-cypher/language-support/package.json", "utf8")) as { version: string }
).version;

const graph = openTestGraph();

/** What the lint says of a statement, every parameter that it names being given. */
function lint(text: string): string[] {
  const parameters = Object.fromEntries([...text.matchAll(/\$(\w+)/g)].map(([, name]) => [name, ""]));
  return lintCypherQuery(text, { ...vocabulary, parameters }).diagnostics.map(({ message }) =>
    typeof message === "string" ? message : message.value,
  );
}

const accepted = new AcceptedTexts(join(__dirname, "cypher.accepted.txt"), JSON.stringify([LINT_VERSION, vocabulary]));
afterAll(() => accepted.save(statements.map(([, text]) => text)));

/** The faults of a statement. One that passed before, with the same vocabulary, is not read again: the lint takes seconds for a long one. */
function faultsOf(text: string): string[] {
  if (accepted.has(text)) return [];
  const faults = lint(text);
  if (faults.length === 0) accepted.add(text);
  return faults;
}

/** How the server would go about it. In a session of its own, since some statements manage their transactions. */
async function planOf(text: string): Promise<Plan> {
  const session = graph.driver.session();
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`);
    return summary.plan as Plan;
  } finally {
    await session.close();
  }
}

const stepsOf = (plan: Plan): Plan[] => [plan, ...plan.children.flatMap(stepsOf)];
const nameOf = ({ operatorType }: Plan) => operatorType.replace(/@.*/, "");

const planned = new AcceptedTexts(
  join(__dirname, "cypher.planned.txt"),
  JSON.stringify([dataHash(), indexesOf(slices)]),
);

/** The costly steps of a statement. One that had none before, with the same data and indexes, is planned again by the full suite only. */
async function costlySteps(text: string, isAllowed?: (step: Plan) => boolean): Promise<string[]> {
  if (!isFull && planned.has(text)) return [];
  const steps = await costly(text, isAllowed);
  if (steps.length === 0) planned.add(text);
  return steps;
}

/** Where every node is looked at, and where all of one are put beside all of another. */
const costly = async (text: string, isAllowed: (step: Plan) => boolean = () => false) =>
  stepsOf(await planOf(text))
    .filter((step) => ["AllNodesScan", "CartesianProduct"].includes(nameOf(step)) && !isAllowed(step))
    .map(nameOf);

/** One node, found by a value that only it has, beside another: one row. */
const isPairOfPoints = (step: Plan): boolean =>
  nameOf(step) === "CartesianProduct" && step.children.every((side) => stepsOf(side).every(isPoint));
const isPoint = (step: Plan) => /^(NodeUniqueIndexSeek|Argument)/.test(nameOf(step));

/** Who may join two look-ups of one node each, and why. */
const PAIRS: Readonly<Record<string, string>> = {
  loadEdges: "a row of an import names both ends of a relation, and each is found by its id",
};
const mayPair = (name: string) => Object.keys(PAIRS).some((maker) => name.includes(` ${maker} of `));

/** Every statement that a few requests send, as the compiler makes them: each text once. */
async function compiledStatements(): Promise<[string, string][]> {
  const sent = new Map<string, string>();
  const schema = trefpuntSchema();
  for (const { title, query, variables } of examples) {
    const recording = withStatementListener(graph, (text) => sent.set(text, `${title} (${sent.size})`));
    const contextValue = contextOf({ graph: () => recording, today: "2026-11-25" });
    await graphql({ schema, source: query, variableValues: { ...variables }, contextValue });
  }
  return [...sent].map(([text, name]) => [name, text]);
}

test("every statement and every edge of the slices stands in a file of Cypher that is read here", () => {
  const texts = new Set(statements.map(([, text]) => text));
  const declared = slices.flatMap((slice) => Object.entries<{ text: string }>(slice.statements ?? {}));
  expect(declared.filter(([, { text }]) => !texts.has(text)).map(([name]) => name)).toEqual([]);
  expect(edges.length).toBeGreaterThan(50);
  expect(cypherFiles.length).toBeGreaterThanOrEqual(12);
});

test("nothing that a file of Cypher exports is left unread", () => {
  expect(unread).toEqual([]);
});

test.each(statements)("the lint finds nothing in %s", (_name, text) => {
  expect(faultsOf(text)).toEqual([]);
});

test.each(statements)("the server plans %s without looking at all nodes", async (name, text) => {
  expect(await costlySteps(text, (step) => mayPair(name) && isPairOfPoints(step))).toEqual([]);
});

describe("what the compiler makes of the example questions", () => {
  let compiled: [string, string][];
  beforeAll(async () => (compiled = await compiledStatements()));
  afterAll(() => planned.save([...statements, ...compiled].map(([, text]) => text)));

  test("is at least one statement for each", () => {
    expect(compiled.length).toBeGreaterThanOrEqual(examples.length);
  });

  test("passes the lint", () => {
    const some = sampleOf(compiled, 12);
    expect(some.flatMap(([name, text]) => faultsOf(text).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  test("is planned without looking at all nodes", async () => {
    const found: string[] = [];
    for (const [name, text] of compiled) found.push(...(await costlySteps(text)).map((step) => `${name}: ${step}`));
    expect(found).toEqual([]);
  });
});

describe("the lint catches", () => {
  test.each([
    ["a wrong label", "MATCH (need:Nede {id: $id}) RETURN need.id", "Label Nede"],
    ["a wrong type of relation", "MATCH (:Organisation)-[:HAS_NED]->(need:Need) RETURN need.id", "HAS_NED"],
    [
      "a wrong direction",
      "MATCH (:Cluster)<-[:HAS_RECOGNITION]-(x:Recognition) RETURN x.id",
      "[:HAS_RECOGNITION] has no outgoing",
    ],
    [
      "an arrow to the wrong kind",
      "MATCH (:Organisation)-[:HAS_NEED]->(project:Project) RETURN project.id",
      "(:Project) has no incoming",
    ],
    ["a wrong property", "MATCH (need:Need {id: $id}) RETURN need.titelNl", "titelNl"],
    ["a name that nobody gave", "MATCH (need:Need {id: $id}) RETURN nede.id", "nede"],
    ["wrong grammar", "MATCH (need:Need RETURN need", ""],
  ])("%s", (_what, text, says) => {
    expect(lint(text).join("\n")).toContain(says);
    expect(lint(text)).not.toEqual([]);
  });
});

test("the plan of a statement that looks at all nodes is caught", async () => {
  expect(await costly("MATCH (thing {id: 'x'}) RETURN thing.id")).toEqual(["AllNodesScan"]);
});

test("the plan of a statement that multiplies two lists is caught", async () => {
  const text = "MATCH (need:Need) MATCH (project:Project) RETURN need.id, project.id";
  expect(await costly(text, isPairOfPoints)).toEqual(["CartesianProduct"]);
});
