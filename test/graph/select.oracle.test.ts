import {
  buildSchema,
  execute,
  getOperationAST,
  getVariableValues,
  parse,
  print,
  printSchema,
  type ExecutionResult,
} from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { answerOnFastPath } from "../../src/graph/compiler/fast-path";
import { randomDocument, type Asked } from "../oracle/documents";
import { FEATURES, featuresOf } from "../oracle/documents.features";
import { keysOf } from "../oracle/documents.keys";
import { readSeed } from "../oracle/seed.files";
import { answer, type Answer, type Oracle } from "../oracle/walker.oracle";
import { worldOf } from "../oracle/walker.world";
import { caseCount, FIRST, randomOf } from "../support/cases";
import { countedGraph } from "../support/counted-graph";
import { at, compareDocument, type Counted } from "./select.compare";

const today = "2026-11-25";
/** How many documents are drawn. Each is a new shape that the database plans, so 2,000 take some minutes. */
const DRAWN = caseCount(100, 320);
/** How many of them are asked: those that together ask for the most. */
const ASKED = caseCount(40, 320);
const AT_ONCE = 20;

const schema = trefpuntSchema();
const oracle: Oracle = { schema: buildSchema(printSchema(schema)), world: worldOf(readSeed()), today };
const keys = keysOf(oracle);
const { graph, reset, runs } = countedGraph();

/** How many of the documents are answered without graphql-js. */
let plain = 0;

/** What graphql-js answers. What statements alone can answer is answered without it too, from the same statements: letter by letter the same. */
async function ask({ document, variables }: Asked): Promise<ExecutionResult> {
  const contextValue = contextOf({ graph, today });
  const operation = getOperationAST(document)!;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const data = coerced && (await answerOnFastPath({ schema, document, operation, variables: coerced }, contextValue));
  const result = await execute({ schema, document, variableValues: variables, contextValue });
  if (data) expect(JSON.stringify({ data })).toBe(JSON.stringify(result));
  plain += data ? 1 : 0;
  return result;
}

const walk = ({ document, variables }: Asked) => answer(oracle, document, variables);

async function askCounted(asked: Asked): Promise<Counted> {
  reset();
  const result = await ask(asked);
  return { ...result, runs: runs() };
}

/** What the drawn documents asked, how many lists a filter left empty, cut, or left whole, and the most statements that one took. */
const asks = new Map<string, number>();
const filtered = { empty: 0, cut: 0, whole: 0 };
let mostRuns = 0;

function note({ said, filtered: lists }: Answer) {
  for (const what of said) asks.set(what, (asks.get(what) ?? 0) + 1);
  for (const { before, after } of lists)
    if (before > 0) filtered[after === 0 ? "empty" : after < before ? "cut" : "whole"] += 1;
}

/** What a drawn document asks for (fields, operators, arguments, dimensions, features of the language), and how long it is. */
function contentOf(number: number) {
  const asked = randomDocument(keys, randomOf(number));
  return {
    asksFor: new Set([...walk(asked).said, ...featuresOf(asked.document)]),
    length: print(asked.document).length,
  };
}

/** So many of these documents: each time the one that, for its length, asks for the most that none before it asked for. */
function mostVaried(numbers: readonly number[], size: number): number[] {
  if (size >= numbers.length) return [...numbers];
  const left = new Map(numbers.map((number) => [number, contentOf(number)]));
  const gainOf = (number: number) => left.get(number)!.asksFor.size / left.get(number)!.length;
  const chosen: number[] = [];
  while (chosen.length < size) {
    const best = [...left.keys()].reduce((one, other) => (gainOf(other) > gainOf(one) ? other : one));
    const { asksFor } = left.get(best)!;
    left.delete(best);
    for (const other of left.values()) for (const feature of asksFor) other.asksFor.delete(feature);
    chosen.push(best);
  }
  return chosen.sort((one, other) => one - other);
}

async function disagreements(number: number): Promise<string[]> {
  const random = randomOf(number);
  const asked = randomDocument(keys, random);
  const { faults, expected, runs } = await compareDocument(oracle, askCounted, `document ${number}`, asked, random);
  note(expected);
  mostRuns = Math.max(mostRuns, runs);
  return faults;
}

describe("the selection compiler answers as the walker over the seed files does, in one statement for each root field", () => {
  const numbers = mostVaried(
    Array.from({ length: DRAWN }, (_, index) => FIRST + index),
    ASKED,
  );
  const parts = Array.from({ length: Math.ceil(ASKED / AT_ONCE) }, (_, index) =>
    numbers.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

  it.each(parts)("documents %i to %i and between, each also behind one of its cursors", async (...part) => {
    const faults: string[] = [];
    for (const number of part) faults.push(...(await disagreements(number)));
    expect(faults.join("\n\n")).toBe("");
  });

  it("and the documents used every feature of the language that is drawn", () => {
    const used = new Set(numbers.flatMap((number) => [...featuresOf(randomDocument(keys, randomOf(number)).document)]));
    expect(Object.keys(FEATURES).filter((name) => !used.has(name))).toEqual([]);
  });

  it("and the documents asked for all that a list can be asked, and often for a part of it", () => {
    const OPERATORS = ["eq", "in", "contains", "startsWith", "gt", "gte", "lt", "lte", "isNull"];
    const LOGIC = ["and", "or", "not", "some", "every", "none", "count", "under"];
    const said = [...asks.keys()];
    const isSaid = (name: string) => said.some((each) => each.endsWith(`.${name}`));
    expect([...OPERATORS, ...LOGIC].filter((name) => !isSaid(name))).toEqual([]);
    const lists = ["where", "orderBy", "first", "last", "asOf", "includeEnded"];
    expect(lists.filter((name) => !asks.has(`list.${name}`))).toEqual([]);
    expect(said.filter((each) => each.includes("Dimension.")).length).toBeGreaterThan(Math.min(20, ASKED / 6));
    expect(filtered.cut).toBeGreaterThan(filtered.empty / 4);
    expect(filtered.cut).toBeGreaterThan(ASKED / 8);
    expect(mostRuns).toBeGreaterThan(2);
    expect(plain).toBeGreaterThan(ASKED / 8);
  });
});

type Page = { edges: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

describe("pages put one behind the other are the whole list", () => {
  const whole = (type: string, id: string, field: string, keys = "") => [type, id, field, keys];

  it.each([
    whole("cluster", "cluster:blue-cluster", "members", "memberships { kind }"),
    whole("cluster", "cluster:blue-cluster", "partners", "cooperations { role source { id } }"),
    whole("organisation", "organisation:ku-leuven", "cooperations", "cooperations { role source { id } }"),
    whole("organisation", "organisation:deme", "clusters", "memberships { kind since }"),
    whole("organisation", "cluster:blue-cluster", "projects", "participations { role }"),
    whole("project", "project:cold2gold", "parties", "participations { role }"),
    whole("competence", "cpv:03000000", "narrower"),
  ])("%s %s { %s }", async (type, id, field, keys) => {
    const document = parse(`query ($after: String) { ${type}(id: "${id}") { page: ${field}(first: 2, after: $after) {
      pageInfo { hasNextPage endCursor } edges { ${keys} node { id } } } } }`);
    const text = `{ ${type}(id: "${id}") { page: ${field}(first: 100) { edges { ${keys} node { id } } } } }`;
    const edges: unknown[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await ask({ document, variables: { after } });
      expect(errors).toBeUndefined();
      const page = at(data, [type, "page"]) as Page;
      edges.push(...page.edges);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    const expected = at(walk({ document: parse(text), variables: {} }).data, [type, "page", "edges"]) as unknown[];
    expect(JSON.stringify(edges)).toBe(JSON.stringify(expected));
    expect(edges.length).toBeGreaterThan(2);
  });
});

describe("a page that cannot be", () => {
  const need = 'need(id: "need:cold2gold")';
  const refused = (text: string) => ask({ document: parse(text), variables: {} });

  it.each(["totalCount", "edges { cursor }", "pageInfo { endCursor }"])(
    "is refused where %s is asked for",
    async (what) => {
      const { errors } = await refused(
        `{ a: ${need} { owners(first: 0) { ${what} } } b: needs(first: 101) { ${what} } }`,
      );
      expect(errors?.map(({ path }) => path)).toEqual(expect.arrayContaining([["a"], ["b"]]));
    },
  );

  it("spoils its own root field alone", async () => {
    const { data, errors } = await refused(
      `{ a: ${need} { owners(after: "x") { edges { cursor } } } b: ${need} { id } }`,
    );
    expect({ ...data }).toEqual({ a: null, b: { id: "need:cold2gold" } });
    expect(errors?.map(({ path }) => path)).toEqual([["a"]]);
  });
});
