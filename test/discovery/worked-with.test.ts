import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { networkOfSeed, partnersOf } from "../oracle/network.oracle";
import { readSeed } from "../oracle/seed.files";
import { expectRefusal, serverForAll } from "../server/server";
import { countedGraph } from "../support/counted-graph";
import { measuredNetwork } from "../../src/discovery/cooperation-network/network.service";

const server = serverForAll();
const counted = countedGraph();
const schema = trefpuntSchema();
const seed = readSeed();

const VITO = "organisation:vito";
const BLUE = "cluster:blue-cluster";

const QUESTION = `query ($id: ID!, $first: Int, $after: String) { organisation(id: $id) { workedWith(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  edges { cursor count node { id } projects { id } roles { partner own partnership } } } } }`;

const ask = async (variables: object) => (await server().ask(QUESTION, variables)).body.data.organisation.workedWith;

const toPartner = ({ node, count, projects, roles }: any) => ({
  id: node.id,
  count,
  projects: projects.map(({ id }: any) => id),
  ...roles,
});

async function askInProcess(source: string, variableValues: object = {}): Promise<any> {
  counted.reset();
  const contextValue = contextOf({ graph: counted.graph, today: "2026-11-25" });
  const { data, errors } = await graphql({ schema, source, variableValues: { ...variableValues }, contextValue });
  expect(errors).toBeUndefined();
  return data;
}

describe("all organisations of the seed", () => {
  type Answer = Readonly<{ id: string; workedWith: any }>;
  const answers: Answer[] = [];

  beforeAll(async () => {
    const LIST = `query ($after: String) { organisations(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id
      workedWith(first: 20) { totalCount pageInfo { hasNextPage endCursor }
        edges { count node { id } projects { id } roles { partner own partnership } } } } } } }`;
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = (await askInProcess(LIST, { after })).organisations;
      answers.push(...edges.map(({ node }: any) => node));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor as string;
    }
    for (const { id, workedWith } of answers)
      for (let { pageInfo } = workedWith; pageInfo.hasNextPage;) {
        const next: any = await ask({ id, first: 20, after: pageInfo.endCursor });
        workedWith.edges.push(...next.edges);
        pageInfo = next.pageInfo;
      }
  });

  test("worked with those of the co-operation network, as often as it says", async () => {
    const { ids, links } = await measuredNetwork(counted.graph());
    const told = answers.flatMap(({ id, workedWith }) =>
      workedWith.edges.map(({ node, count }: any) => `${id} ${node.id} ${count}`),
    );
    const expected = links.flatMap(([one, other, weight]) => [
      `${ids[one]} ${ids[other]} ${weight}`,
      `${ids[other]} ${ids[one]} ${weight}`,
    ]);
    expect(expected.length).toBeGreaterThan(0);
    expect(told.toSorted()).toEqual(expected.toSorted());
  });

  test("have the partners, projects, roles and order that the files of the seed say", () => {
    const expected = partnersOf(seed);
    expect(answers.map(({ id }) => id)).toEqual(expect.arrayContaining(networkOfSeed(seed).ids));
    for (const { id, workedWith } of answers) {
      const partners = expected(id);
      expect(workedWith.edges.map(toPartner)).toEqual(partners);
      expect(workedWith.totalCount).toBe(partners.length);
    }
  });
});

describe("a page", () => {
  test("goes on behind its cursor, and all pages together are the list", async () => {
    const whole = await ask({ id: VITO, first: 7 });
    const begin = await ask({ id: VITO, first: 3 });
    const rest = await ask({ id: VITO, first: 4, after: begin.pageInfo.endCursor });
    expect([...begin.edges, ...rest.edges]).toEqual(whole.edges);
    expect([begin.totalCount, rest.totalCount]).toEqual([whole.totalCount, whole.totalCount]);
    expect([begin.pageInfo.hasPreviousPage, begin.pageInfo.hasNextPage]).toEqual([false, true]);
    expect(rest.pageInfo.hasPreviousPage).toBe(true);
    expect(rest.pageInfo.startCursor).toBe(rest.edges[0].cursor);
  });

  test.each([0, -1, 101])("of %i is refused", async (first) => {
    expectRefusal(await server().ask(QUESTION, { id: VITO, first }), "BAD_USER_INPUT", "first");
  });

  test("behind a cursor of another organisation is refused, and behind what is none", async () => {
    const { pageInfo } = await ask({ id: VITO, first: 1 });
    expectRefusal(await server().ask(QUESTION, { id: BLUE, after: pageInfo.endCursor }), "BAD_USER_INPUT", "after");
    expectRefusal(await server().ask(QUESTION, { id: VITO, after: "x" }), "BAD_USER_INPUT", "after");
  });
});

test("a cluster answers the same as a cluster, as an organisation and as a node", async () => {
  const field = "workedWith { totalCount edges { cursor count node { id name } roles { partnership } } }";
  const query = `{ cluster(id: "${BLUE}") { ${field} } organisation(id: "${BLUE}") { ${field} } node(id: "${BLUE}") { ... on Cluster { ${field} } } }`;
  const { cluster, organisation, node } = (await server().ask(query)).body.data;
  expect(cluster.workedWith.totalCount).toBeGreaterThan(0);
  expect([organisation, node]).toEqual([cluster, cluster]);
});

test.each([1, 10, 100])("%i organisations cost at most four statements, names and projects included", async (first) => {
  await askInProcess(`{ organisations(first: ${first}) { edges { node { id
    workedWith(first: 3) { totalCount edges { count node { name } projects { title { text } } roles { partner own partnership } } } } } } }`);
  expect(counted.runs()).toBeLessThanOrEqual(4);
});
