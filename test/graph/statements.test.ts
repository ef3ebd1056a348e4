import { getOperationAST, graphql, parse } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { examples } from "../../src/server/playground/examples";
import { trefpuntSchema } from "../support/schema";
import { countedGraph } from "../support/counted-graph";

const schema = trefpuntSchema();
const counted = countedGraph();

/** How many statements reach the database for one request, and what came back. */
async function count(source: string, variableValues: Record<string, unknown> = {}) {
  counted.reset();
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues,
    contextValue: contextOf({ graph: counted.graph, today: "2026-11-25" }),
  });
  return { runs: counted.runs(), data: data as any, errors };
}

/** The number of statements of a request that succeeds. */
async function runsOf(source: string, variables?: Record<string, unknown>) {
  const { runs, errors } = await count(source, variables);
  expect(errors).toBeUndefined();
  return runs;
}

const LISTS = Object.values(schema.getQueryType()!.getFields())
  .filter(({ extensions }) => "every" in extensions)
  .map(({ name }) => name);
const DEEP = `organisations(first: $first) { edges { node { clusters(first: $first) { edges { memberships { kind } node {
  members(first: $first) { edges { node { competences(first: $first) { edges { node { id } } } } } } } } } } } }`;

test("the proxy counts one statement for one statement", async () => {
  counted.reset();
  await counted.graph().driver.executeQuery("RETURN 1");
  expect(counted.runs()).toBe(1);
});

test("the proxy counts a statement whose text is longer than one chunk", async () => {
  counted.reset();
  await counted.graph().driver.executeQuery(`RETURN "${"x".repeat(100_000)}"`);
  expect(counted.runs()).toBe(1);
});

describe.each([1, 50])("for %i rows", (first) => {
  test.each(LISTS)("a list of %s is one statement", async (list) => {
    const { runs, data } = await count(`{ ${list}(first: ${first}) { totalCount edges { node { id } } } }`);
    expect(data[list].edges).toHaveLength(Math.min(first, data[list].totalCount));
    expect(runs).toBe(1);
  });

  test("a list four levels deep is one statement", async () => {
    const { runs, data, errors } = await count(`query ($first: Int) { ${DEEP} }`, { first: Math.min(first, 20) });
    expect(errors).toBeUndefined();
    expect(data.organisations.edges.length).toBe(Math.min(first, 20));
    expect(runs).toBe(1);
  });

  test("nodes by id are one statement", async () => {
    const { data } = await count(`{ organisations(first: ${first}) { edges { node { id } } } }`);
    const ids = data.organisations.edges.map((edge: any) => edge.node.id);
    expect(await runsOf("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).toBe(1);
  });

  test("the members that serve a demand, with nodes below, are at most two statements", async () => {
    const below =
      "organisation { id name } clusters { name } contributions { evidence { source { title } subject { id } } }";
    const demand = { requirements: [{ competence: "competence:digital" }] };
    const text = `query ($demand: DemandInput!, $first: Int) {
      membersServing(demand: $demand, first: $first) { uncovered { competence { id } } edges { node { ${below} } } } }`;
    expect(await runsOf(text, { demand, first })).toBeLessThanOrEqual(2);
  });
});

test.each<[string, string]>([
  ["fragments", "{ clusters { edges { node { ...c } } } } fragment c on Cluster { id ...n } fragment n on Node { id }"],
  [
    "aliases",
    "{ clusters { a: edges { node { id } } b: edges { x: node { one: members(first: 1) { totalCount } two: members(first: 2) { edges { node { id } } } } } } }",
  ],
  [
    "an interface and its types",
    "{ organisations(first: 50) { edges { node { __typename name ... on Company { maturity } ... on Cluster { members { totalCount } } } } } }",
  ],
  [
    "an edge's own properties with their source",
    "{ clusters { edges { node { members { edges { memberships { kind since source { id title } } node { name } } } } } } }",
  ],
  ["a total alone", "{ needs { totalCount } }"],
  ["a place alone", "{ needs { pageInfo { hasNextPage } } }"],
  [
    "@skip and @include",
    "{ needs { edges { node { id @skip(if: true) owners @include(if: true) { totalCount } } } } }",
  ],
])("a list with %s is one statement", async (_what, text) => {
  expect(await runsOf(text)).toBe(1);
});

test.each([
  ['node(id: "need:cold2gold") { id }'],
  ['nodes(ids: ["need:cold2gold", "cluster:flux50", "organisation:bioracer", "cpv:45000000"]) { __typename id }'],
  ['organisation(id: "organisation:bioracer") { name clusters { edges { node { name } } } }'],
  ['organisation(enterpriseNumber: "0806.873.318") { name }'],
  ['competence(notation: "45000000-7") { id broader { edges { node { id } } } }'],
  ['competence(notation: "45000000") { id }'],
  ['cluster(id: "cluster:flux50") { members { totalCount } }'],
  ['need(id: "need:cold2gold") { requirements { edges { importance node { id } } } }'],
  ['project(id: "project:cold2gold") { parties { edges { participations { role source { id } } node { name } } } }'],
  ['municipality(id: "municipality:24062") { organisations { totalCount } }'],
  ['source(id: "source:metro-cold2gold") { title }'],
])("%s is one statement", async (field) => {
  expect(await runsOf(`{ ${field} }`)).toBe(1);
});

test("several look-ups that are asked together are as many statements as there are root fields, or fewer", async () => {
  const text =
    '{ a: need(id: "need:cold2gold") { id } b: need(id: "need:paardenmarkt") { id } c: cluster(id: "cluster:flux50") { id } }';
  expect(await runsOf(text)).toBeLessThanOrEqual(3);
});

test("ten needs, each with its three best members and nodes below, are at most three statements", async () => {
  const text = `{ needs(first: 10) { edges { node { id membersServing(first: 3) {
    edges { node { score organisation { name } clusters { name } contributions { evidence { source { title } } } } } } } } } }`;
  expect(await runsOf(text)).toBeLessThanOrEqual(3);
});

test.each(examples.map(({ title, query, variables }) => [title, query, variables] as const))(
  "the example “%s” is at most three statements for each root field, once its copy of the graph is made",
  async (_title, query, variables) => {
    await runsOf(query, { ...variables });
    const fields = getOperationAST(parse(query))!.selectionSet.selections.length;
    expect(await runsOf(query, { ...variables })).toBeLessThanOrEqual(3 * fields);
  },
);

test.each([
  ["a page of none", "{ needs(first: 0) { edges { node { id } } } }"],
  ["a nested page of 101", "{ needs { edges { node { owners(first: 101) { edges { node { id } } } } } } }"],
  ["a page of none in a match", '{ membersServing(demand: { need: "need:cold2gold" }, first: 0) { totalCount } }'],
  ["an id of no kind", '{ node(id: "cold2gold") { id } }'],
  ["an id of no kind among good ones", '{ nodes(ids: ["nonsense"]) { id } }'],
  ["an enterprise number that does not check", '{ organisation(enterpriseNumber: "0123.456.789") { id } }'],
  ["a look-up without a key", "{ organisation { id } }"],
  ["a cursor that is none", '{ needs(after: "x") { edges { node { id } } } }'],
  ["a field that does not exist", "{ needs { nonsense } }"],
])("a request with %s is refused without a statement", async (_what, text) => {
  const { runs, errors } = await count(text);
  expect(errors).not.toBeUndefined();
  expect(runs).toBe(0);
});
