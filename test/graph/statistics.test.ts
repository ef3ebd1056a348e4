import { graphql, type GraphQLEnumType } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { type Problem } from "../../src/problem";
import { countedGraph } from "../support/counted-graph";

const schema = trefpuntSchema();
const counted = countedGraph();

async function ask(tables: string): Promise<{ runs: number; tables: any; refused?: string }> {
  counted.reset();
  const { data, errors } = await graphql({
    schema,
    source: `{ statistics { ${tables} } }`,
    contextValue: contextOf({ graph: counted.graph, today: "2026-11-25" }),
  });
  const [error] = errors ?? [];
  return {
    runs: counted.runs(),
    tables: data?.statistics,
    ...(error && { refused: `${(error.originalError as Problem).code}: ${error.message}` }),
  };
}

test("three tables are one statement", async () => {
  const { runs, tables } = await ask(`
    organisations(by: [KIND, MUNICIPALITY_PROVINCE]) { total cells { keys count } }
    projects(by: [PROGRAMME], sum: AMOUNT_EUR) { total sum stated cells { keys count sum stated } }
    memberships(by: [CLUSTER, EDGE_KIND]) { total cellCount cells(first: 3) { keys count } }`);
  expect(runs).toBe(1);
  expect(tables.organisations.total).toBeGreaterThan(400);
  expect(tables.projects.stated).toBeLessThan(tables.projects.total);
  expect(tables.memberships.cells).toHaveLength(3);
});

test("the things by which is counted are one statement more, however many they are", async () => {
  const { runs, tables } = await ask(`
    organisations(by: [CLUSTERS, COMPETENCES], where: { kind: { eq: COMPANY } }) {
      cells(first: 200) { keys nodes { id ... on Cluster { name } ... on Competence { prefLabel { text } } } } }`);
  expect(runs).toBe(2);
  expect(tables.organisations.cells.length).toBeGreaterThan(100);
  for (const { keys, nodes } of tables.organisations.cells)
    expect(nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual(keys);
});

test("what is in several cells is counted once in all, and what lacks a dimension is told", async () => {
  const { tables } = await ask(`organisations(by: [CLUSTERS]) { total absent cellCount cells { keys count } }`);
  const { total, absent, cellCount, cells } = tables.organisations;
  const added = cells.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  expect(added).toBeGreaterThan(total);
  expect(cells).toHaveLength(cellCount);
  expect(cells.find(({ keys: [key] }: { keys: [string | null] }) => key === null).count).toBe(absent[0]);
});

test("one table shows several numbers of its cells under names of their own", async () => {
  const { tables } = await ask(
    `t: needs(by: [REQUIREMENTS]) { n: total total few: cells(first: 2) { k: keys } cells { keys } }`,
  );
  expect(tables.t.few.map(({ k }: { k: unknown }) => k)).toEqual(
    tables.t.cells.slice(0, 2).map(({ keys }: { keys: unknown }) => keys),
  );
  expect(tables.t.n).toBe(tables.t.total);
});

const keysOf = (cells: readonly { keys: (string | null)[] }[]) => cells.map(({ keys }) => keys);

test("cells come in the order of their keys when that is asked for, and what lacks a key comes last either way", async () => {
  const { tables, runs } = await ask(`projects(by: [YEAR]) { cellCount
    first: cells(orderBy: [{ keys: ASC }]) { keys } last: cells(orderBy: [{ keys: DESC }]) { keys } }`);
  const years = keysOf(tables.projects.first).map(([year]) => year!);
  expect(runs).toBe(1);
  expect(years).toHaveLength(tables.projects.cellCount);
  expect(years.at(-1)).toBeNull();
  expect(years.slice(0, -1)).toEqual(years.slice(0, -1).toSorted());
  expect(keysOf(tables.projects.last).map(([year]) => year)).toEqual([...years.slice(0, -1).toReversed(), null]);
});

test("two keys are compared in the order of the dimensions", async () => {
  const { tables } = await ask(`
    one: organisations(by: [KIND, SIZE_CLASS]) { cells(first: 1000, orderBy: [{ keys: ASC }]) { keys } }
    other: organisations(by: [SIZE_CLASS, KIND]) { cells(first: 1000, orderBy: [{ keys: ASC }]) { keys } }`);
  const sorted = (cells: string[][]) =>
    cells.toSorted((a, b) => (a.map((key) => key ?? "~").join(" ") < b.map((key) => key ?? "~").join(" ") ? -1 : 1));
  const [one, other] = [keysOf(tables.one.cells), keysOf(tables.other.cells)] as [string[][], string[][]];
  expect(one).toEqual(sorted(one));
  expect(other).toEqual(sorted(other));
  expect(other.length).toBe(one.length);
});

test("several lists of the same cells stand beside each other, each in its own order, and equal cells stand by their keys", async () => {
  const { tables, runs } = await ask(`organisations(by: [MUNICIPALITY]) {
    smallest: cells(first: 1000, orderBy: [{ count: ASC }]) { keys count }
    largest: cells(first: 1000, orderBy: [{ count: DESC }, { keys: DESC }]) { keys count }
    unsaid: cells(first: 1000) { keys count } said: cells(first: 1000, orderBy: [{ count: DESC }]) { keys count } }`);
  const { smallest, largest, unsaid, said } = tables.organisations;
  expect(runs).toBe(1);
  expect(said).toEqual(unsaid);
  expect(smallest[0].count).toBe(unsaid.at(-1).count);
  expect(largest[0].count).toBe(unsaid[0].count);
  const ones = (cells: { keys: string[]; count: number }[]) =>
    cells.filter(({ count, keys }) => count === 1 && keys[0]).map(({ keys }) => keys[0]);
  expect(ones(smallest).length).toBeGreaterThan(10);
  expect(ones(smallest)).toEqual(ones(smallest).toSorted());
  expect(ones(largest)).toEqual(ones(smallest).toReversed());
});

test("a cell of which no sum is stated comes last, whichever way sums are ordered", async () => {
  const { tables } = await ask(`projects(by: [PROGRAMME, YEAR], sum: AMOUNT_EUR) {
    up: cells(first: 1000, orderBy: [{ sum: ASC }]) { sum } down: cells(first: 1000, orderBy: [{ sum: DESC }]) { sum }
    unsaid: cells(first: 1000) { sum } }`);
  const { up, down, unsaid } = tables.projects;
  for (const cells of [up, down]) expect(cells.at(-1).sum).toBeNull();
  const stated = (cells: { sum: number | null }[]) => cells.flatMap(({ sum }) => sum ?? []);
  expect(stated(up)).toEqual(stated(up).toSorted((a: number, b: number) => a - b));
  expect(stated(down)).toEqual(stated(up).toReversed());
  expect(unsaid).toEqual(down);
});

test("competences at level 1 are the broadest: none of them has anything above it", async () => {
  const { tables } = await ask(`needs(by: [REQUIREMENTS], level: 1) { cells {
    nodes { ... on Competence { broader { totalCount } } } } }`);
  expect(tables.needs.cells.length).toBeGreaterThan(5);
  for (const { nodes } of tables.needs.cells) expect(nodes[0]?.broader.totalCount ?? 0).toBe(0);
});

test("members are counted under the clusters of the day that is asked for", async () => {
  const { tables } = await ask(`
    before: memberships(by: [CLUSTER], asOf: "1900-01-01", where: { since: { isNull: false } }) { total }
    now: memberships(by: [CLUSTER], where: { since: { isNull: false } }) { total }
    always: organisations(by: [CLUSTERS], includeEnded: true) { absent }
    today: organisations(by: [CLUSTERS]) { absent }`);
  expect(tables.before.total).toBe(0);
  expect(tables.now.total).toBeGreaterThan(0);
  expect(tables.always.absent[0]).toBeLessThanOrEqual(tables.today.absent[0]);
});

test("what stands at the other end of a relation is a dimension with the name of its noun", () => {
  const dimensions = (name: string) => (schema.getType(name) as GraphQLEnumType).getValues().map(({ name }) => name);
  expect(dimensions("MembershipDimension")).toContain("CLUSTER");
  expect(dimensions("MemberDimension")).toContain("ORGANISATION");
  expect(dimensions("PartyInDimension")).toContain("PROJECT");
  expect(dimensions("RequiringNeedDimension")).toContain("NEED");
  expect(dimensions("RequiredCompetenceDimension")).toContain("COMPETENCE");
  const all = Object.keys(schema.getTypeMap()).filter((name) => name.endsWith("Dimension"));
  for (const name of all) expect(dimensions(name)).not.toContain("NODE");
});

test("of nothing the numbers are none, and no sum is stated", async () => {
  const { tables } = await ask(`projects(by: [YEAR, PHASE], sum: AMOUNT_EUR, where: { year: { gt: 2090 } }) {
    total sum stated absent cellCount cells { keys } }`);
  expect({ ...tables.projects }).toEqual({ total: 0, sum: null, stated: 0, absent: [0, 0], cellCount: 0, cells: [] });
});

test.each([
  ["organisations(by: []) { total }", "by", "one dimension or two"],
  ["organisations(by: [KIND, KIND]) { total }", "by", "KIND, KIND"],
  ["organisations(by: [KIND, NATURE, MATURITY]) { total }", "by", "one dimension or two"],
  ["organisations(by: [KIND], level: 1) { total }", "level", "hierarchy"],
  ["organisations(by: [COMPETENCES], level: 0) { total }", "level", "1 to 10"],
  ["organisations(by: [COMPETENCES], level: 11) { total }", "level", "1 to 10"],
  ["organisations(by: [KIND], sum: AMOUNT_EUR) { total }", "sum", "STAFF"],
  ["needs(by: [OWNERS], sum: STAFF) { total }", "sum", "no amounts"],
  ["organisations(by: [KIND]) { cells(first: 0) { count } }", "first", "1 to 1000"],
  ["organisations(by: [KIND]) { cells(first: 1001) { count } }", "first", "1 to 1000"],
  ["organisations(by: [KIND]) { cells(orderBy: [{}]) { count } }", "orderBy[0]", "empty"],
  ["organisations(by: [KIND]) { cells(orderBy: [{ keys: ASC, count: DESC }]) { count } }", "orderBy[0]", "2 keys"],
  [
    "organisations(by: [KIND]) { cells(orderBy: [{ sum: DESC }]) { count } }",
    "orderBy[0].sum",
    "needs the argument `sum`",
  ],
  [
    `organisations(by: [KIND]) { cells(orderBy: [${"{ keys: ASC }".repeat(6)}]) { count } }`,
    "orderBy",
    "at most 5 keys",
  ],
  ["organisations(by: [KIND], where: {}) { total }", "where", "empty"],
  [
    `memberships(by: [CLUSTER], asOf: "2020-01-01", includeEnded: true) { total }`,
    "includeEnded",
    "cannot be combined with asOf",
  ],
])("%s is refused, and the argument is named", async (table, argument, why) => {
  const { refused, runs } = await ask(table);
  expect(refused).toMatch(/^BAD_USER_INPUT/);
  expect(refused).toContain(argument);
  expect(refused).toContain(why);
  expect(runs).toBe(0);
});
