import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { expectRefusal, serverForAll } from "../server/server";
import { countedGraph } from "../support/counted-graph";

const server = serverForAll();

const QUESTION = `query ($id: ID!, $evidence: EvidenceLevel, $where: NeedFilter, $first: Int, $after: String) {
  organisation(id: $id) { needsInReach(evidence: $evidence, where: $where, first: $first, after: $after) {
    totalCount pageInfo { endCursor } edges { node { need { id } organisation { id name } contributions { sentence } } } } } }`;
const VITO = "organisation:vito";
const BLUE = "cluster:blue-cluster";

const ask = async (variables: object) => (await server().ask(QUESTION, variables)).body.data.organisation.needsInReach;

describe("a page that cannot be is refused", () => {
  test.each([0, -1, 101])("of %i", async (first) => {
    expectRefusal(await server().ask(QUESTION, { id: VITO, first }), "BAD_USER_INPUT", "first");
  });
});

describe("a cursor", () => {
  let cursor: string;
  beforeAll(async () => (cursor = (await ask({ id: VITO, first: 2 })).pageInfo.endCursor));

  test("goes on where it stands", async () => {
    const [all, rest] = [await ask({ id: VITO, first: 5 }), await ask({ id: VITO, first: 3, after: cursor })];
    expect(rest.edges).toEqual(all.edges.slice(2));
  });

  test.each<[string, object]>([
    ["of another organisation", { id: "organisation:tractebel" }],
    ["of an organisation, for a cluster", { id: BLUE }],
    ["of another level of evidence", { id: VITO, evidence: "WEAK" }],
    ["of other needs", { id: VITO, where: { project: { isNull: true } } }],
  ])("%s is refused", async (_what, variables) => {
    expectRefusal(await server().ask(QUESTION, { ...variables, after: cursor }), "BAD_USER_INPUT", "after");
  });

  test("goes on with the same filter in another spelling and order", async () => {
    const where = (text: string, ids: string[]) => ({ title: { contains: text }, not: { id: { in: ids } } });
    const one = where("E", ["need:a", "need:b"]);
    const { endCursor: after } = (await ask({ id: VITO, where: one, first: 1 })).pageInfo;
    const [next, same] = [
      await ask({ id: VITO, where: one, first: 2, after }),
      await ask({ id: VITO, where: where("é", ["need:b", "need:a", "need:b"]), first: 2, after }),
    ];
    expect(next.edges).toHaveLength(2);
    expect(same).toEqual(next);
  });

  test("that is cut is refused", async () => {
    expectRefusal(await server().ask(QUESTION, { id: VITO, after: cursor.slice(0, -4) }), "BAD_USER_INPUT", "after");
  });

  test("of who serves a need is refused", async () => {
    const query = `{ membersServing(demand: { need: "need:cold2gold" }, first: 1) { pageInfo { endCursor } } }`;
    const { body } = await server().ask(query);
    const after = body.data.membersServing.pageInfo.endCursor;
    expectRefusal(await server().ask(QUESTION, { id: VITO, after }), "BAD_USER_INPUT", "after");
  });
});

test("an unknown level of evidence is refused", async () => {
  expectRefusal(await server().ask(QUESTION, { id: VITO, evidence: "STRONG" }), "BAD_USER_INPUT");
});

test("an organisation of which nothing is known has no need in reach", async () => {
  expect(await ask({ id: "organisation:zorg-leuven" })).toEqual({
    totalCount: 0,
    pageInfo: { endCursor: null },
    edges: [],
  });
});

test("a cluster's needs name the member that can best, and its sentences speak of that member", async () => {
  const { edges } = await ask({ id: BLUE });
  for (const { node } of edges) {
    expect(node.organisation.id).not.toBe(BLUE);
    for (const { sentence } of node.contributions) expect(sentence).toContain(node.organisation.name);
  }
});

test("a cluster answers the same as a cluster, as an organisation and as a node", async () => {
  const field = "needsInReach { totalCount edges { cursor node { score need { id } organisation { id } } } }";
  const query = `{ cluster(id: "${BLUE}") { ${field} } organisation(id: "${BLUE}") { ${field} } node(id: "${BLUE}") { ... on Cluster { ${field} } } }`;
  const { cluster, organisation, node } = (await server().ask(query)).body.data;
  expect(cluster.needsInReach.totalCount).toBeGreaterThan(0);
  expect([organisation, node]).toEqual([cluster, cluster]);
});

describe("the number of statements", () => {
  const schema = trefpuntSchema();
  const counted = countedGraph();

  const BELOW = `needsInReach(first: 3) { totalCount edges { node {
    need { id title { text } } organisation { name } missing { competence { id } }
    contributions { sentence evidence { source { title } subject { id } competence { prefLabel { text } } } } } } }`;

  test.each([
    ["ten organisations", `{ organisations(first: 10) { edges { node { id ${BELOW} } } } }`],
    ["fifty organisations", `{ organisations(first: 50) { edges { node { id ${BELOW} } } } }`],
    ["ten clusters", `{ clusters(first: 10) { edges { node { id ${BELOW} } } } }`],
    ["one organisation", `{ organisation(id: "${VITO}") { ${BELOW} } }`],
    [
      "the members of a cluster beside the cluster",
      `{ cluster(id: "${BLUE}") { ${BELOW} members { edges { node { ${BELOW} } } } } }`,
    ],
  ])("for %s is at most three", async (_who, source) => {
    counted.reset();
    const { errors } = await graphql({
      schema,
      source,
      contextValue: contextOf({ graph: counted.graph, today: "2026-11-25" }),
    });
    expect(errors).toBeUndefined();
    expect(counted.runs()).toBeLessThanOrEqual(3);
  });

  test("is none for a page that is refused", async () => {
    counted.reset();
    const source = `{ organisation(id: "${VITO}") { needsInReach(first: 0) { totalCount } } }`;
    const { errors } = await graphql({ schema, source, contextValue: contextOf({ graph: counted.graph }) });
    expect(errors).toHaveLength(1);
    expect(counted.runs()).toBeLessThanOrEqual(1);
  });
});

describe("a filter of needs", () => {
  const OPEN = { project: { isNull: true } };
  const needs = ({ edges }: any): string[] => edges.map(({ node }: any) => node.need.id);

  test("leaves the open ones, in their order and counted", async () => {
    const [all, open] = [await ask({ id: BLUE, first: 100 }), await ask({ id: BLUE, where: OPEN, first: 100 })];
    const projects = await server().ask(
      `{ needs(first: 100, where: { project: { isNull: false } }) { edges { node { id } } } }`,
    );
    const solved = projects.body.data.needs.edges.map(({ node }: any) => node.id);
    expect(needs(open)).toEqual(needs(all).filter((id) => !solved.includes(id)));
    expect(open.totalCount).toBe(open.edges.length);
    expect(open.totalCount).toBeLessThan(all.totalCount);
  });

  test("pages as the whole is", async () => {
    const whole = await ask({ id: BLUE, where: OPEN, first: 5 });
    const { pageInfo } = await ask({ id: BLUE, where: OPEN, first: 2 });
    const rest = await ask({ id: BLUE, where: OPEN, first: 3, after: pageInfo.endCursor });
    expect(needs(rest)).toEqual(needs(whole).slice(2));
    expect(rest.totalCount).toBe(whole.totalCount);
  });

  test("may ask for a competence or anything below it", async () => {
    const where = { requirements: { some: { node: { under: "competence:water" } } } };
    const found = await ask({ id: BLUE, where, first: 100 });
    const { body } = await server().ask(
      `query ($where: NeedFilter) { needs(first: 100, where: $where) { edges { node { id } } } }`,
      { where },
    );
    const known = body.data.needs.edges.map(({ node }: any) => node.id);
    expect(found.totalCount).toBeGreaterThan(0);
    expect(known).toEqual(expect.arrayContaining(needs(found)));
  });

  test.each<[string, object, string, string]>([
    ["is empty", {}, "BAD_USER_INPUT", "where"],
    ["says nothing of a relation", { owners: {} }, "BAD_USER_INPUT", "where.owners"],
    [
      "names a competence that does not exist",
      { classifications: { some: { under: "cpv:x" } } },
      "NOT_FOUND",
      "where.classifications.some.under",
    ],
  ])("is refused where it %s", async (_what, where, code, argument) => {
    expectRefusal(await server().ask(QUESTION, { id: VITO, where }), code, argument);
  });
});
