import { getOperationAST, getVariableValues, graphql, parse } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { answerOnFastPath } from "../../src/graph/compiler/fast-path";
import { countedGraph } from "../support/counted-graph";

const schema = trefpuntSchema();
const { graph, reset, runs } = countedGraph();
const context = () => contextOf({ graph, today: "2026-11-25" });

async function ask(source: string, variableValues: Record<string, unknown> = {}): Promise<any> {
  reset();
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: context() });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

const nodesOf = (edges: any[]) => edges.map(({ node }) => node);

const ROOT_LISTS = Object.values(schema.getQueryType()!.getFields())
  .filter(({ extensions }) => "every" in extensions)
  .map(({ name }) => name);

test.each(ROOT_LISTS)("the nodes of %s are those of its edges, in their order, in one statement", async (list) => {
  const data = await ask(
    `{ ${list}(first: 30) { totalCount nodes { __typename id } edges { node { __typename id } } } }`,
  );
  expect(runs()).toBe(1);
  expect(data[list].nodes).toEqual(nodesOf(data[list].edges));
  expect(data[list].nodes).toHaveLength(Math.min(30, data[list].totalCount));
});

const CLUSTER = 'cluster(id: "cluster:blue-cluster")';

describe("nodes take the page of their list:", () => {
  test.each([
    ["forward", "first: 7"],
    ["backward", "last: 7"],
    ["in an order", "first: 7, orderBy: [{ node: { name: DESC } }]"],
    ["with a filter", 'where: { node: { name: { contains: "a" } } }'],
    ["with those that have ended", "first: 100, includeEnded: true"],
  ])("%s", async (_how, page) => {
    const members = `members(${page})`;
    const alone = await ask(`{ ${CLUSTER} { ${members} { nodes { id name } } } }`);
    const edges = await ask(`{ ${CLUSTER} { ${members} { edges { node { id name } } } } }`);
    expect(alone.cluster.members.nodes).toEqual(nodesOf(edges.cluster.members.edges));
    expect(alone.cluster.members.nodes.length).toBeGreaterThan(1);
  });

  test("page by page, with nothing but the nodes and where the page stands", async () => {
    const page = `query ($after: String) { ${CLUSTER} { members(first: 6, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } } }`;
    const found: unknown[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo }: any = (await ask(page, { after })).cluster.members;
      found.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const whole = await ask(`{ ${CLUSTER} { members(first: 100) { edges { node { id } } } } }`);
    expect(found).toEqual(nodesOf(whole.cluster.members.edges));
    expect(found.length).toBeGreaterThan(12);
  });
});

describe("nodes and edges beside each other", () => {
  test("select different things, under aliases, in one statement", async () => {
    const { needs } = await ask(`{ needs(first: 5) {
      nodes { title { text } } ids: nodes { id } edges { cursor place: node { id owners { nodes { name } } } } } }`);
    expect(runs()).toBe(1);
    expect(needs.ids.map(({ id }: any) => id)).toEqual(needs.edges.map(({ place }: any) => place.id));
    expect(needs.nodes.map((node: object) => Object.keys(node))).toEqual(Array(5).fill(["title"]));
    expect(needs.edges[0].place.owners.nodes[0].name).toEqual(expect.any(String));
  });

  test("follow fragments, @skip and @include", async () => {
    const text = `query ($edges: Boolean!) { organisations(first: 8) { ...page } }
      fragment page on OrganisationConnection { nodes @skip(if: $edges) { ...name ... on Company { maturity } } edges @include(if: $edges) { node { ...name } } }
      fragment name on Organisation { id name }`;
    const { organisations: bare } = await ask(text, { edges: false });
    const { organisations: placed } = await ask(text, { edges: true });
    expect([Object.keys(bare), Object.keys(placed)]).toEqual([["nodes"], ["edges"]]);
    expect(bare.nodes.map(({ id, name }: any) => ({ id, name }))).toEqual(nodesOf(placed.edges));
  });

  test("lead on, list by list, in one statement", async () => {
    const data =
      await ask(`{ clusters(first: 3) { nodes { members(first: 2) { nodes { competences(first: 2) { nodes { id } } } }
      same: members(first: 2) { edges { node { competences(first: 2) { edges { node { id } } } } } } } } }`);
    expect(runs()).toBe(1);
    for (const { members, same } of data.clusters.nodes)
      expect(members.nodes.map(({ competences }: any) => competences.nodes)).toEqual(
        nodesOf(same.edges).map(({ competences }: any) => nodesOf(competences.edges)),
      );
  });
});

test("a list of nodes is answered without graphql-js, letter by letter the same", async () => {
  const source = `query ($first: Int) { clusters(first: $first) { pageInfo { endCursor } nodes { name members(last: 2) { nodes { __typename id } } } } }`;
  const document = parse(source);
  const operation = getOperationAST(document)!;
  const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions!, { first: 4 });
  const plain = await answerOnFastPath({ schema, document, operation, variables: variables! }, context());
  expect(plain).toBeDefined();
  expect(JSON.stringify(plain)).toBe(JSON.stringify(await ask(source, { first: 4 })));
});
