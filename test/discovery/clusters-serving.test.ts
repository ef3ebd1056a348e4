import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { expectRefusal, serverForAll } from "../server/server";
import { readSeed } from "../oracle/seed.files";
import { countedGraph } from "../support/counted-graph";

const server = serverForAll();

const CLUSTERS = `query ($demand: DemandInput!, $first: Int, $after: String, $members: Int) {
  clustersServing(demand: $demand, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } fewest { cluster { id } }
    edges { node { cluster { id } sentence members(first: $members) { organisation { id } } } } } }`;
const EXPLAIN = `query ($demand: DemandInput!, $cluster: ID!, $members: Int) {
  explainCluster(demand: $demand, cluster: $cluster) {
    standing rank totalCount sentence english: sentence(language: EN)
    instead { cluster { id } } match { score coverage cluster { name } members(first: $members) { organisation { id } } } } }`;
const COLD = { need: "need:cold2gold" };
const BIKES = "cluster:bike-valley";
const requiring = (...ids: string[]) => ({ requirements: ids.map((competence) => ({ competence })) });

const askClusters = async (variables: object) => (await server().ask(CLUSTERS, variables)).body.data.clustersServing;
const explain = async (demand: object, cluster: string) =>
  (await server().ask(EXPLAIN, { demand, cluster })).body.data.explainCluster;

describe("what cannot be is refused", () => {
  test.each<[string, object, string, string]>([
    ["a demand in no way", { demand: {} }, "demand", "BAD_USER_INPUT"],
    ["a demand in two ways", { demand: { ...COLD, ...requiring("competence:iot") } }, "demand", "BAD_USER_INPUT"],
    ["a demand without requirements", { demand: requiring() }, "demand.requirements", "BAD_USER_INPUT"],
    ["an unknown need", { demand: { need: "need:nonsense" } }, "demand.need", "NOT_FOUND"],
    [
      "an unknown competence",
      { demand: requiring("competence:iot", "competence:nonsense") },
      "demand.requirements[1].competence",
      "NOT_FOUND",
    ],
    ["a cluster for a need", { demand: { need: BIKES } }, "demand.need", "BAD_USER_INPUT"],
    ["no clusters", { demand: COLD, first: 0 }, "first", "BAD_USER_INPUT"],
    ["101 clusters", { demand: COLD, first: 101 }, "first", "BAD_USER_INPUT"],
    ["no members", { demand: COLD, members: 0 }, "first", "BAD_USER_INPUT"],
    ["101 members", { demand: COLD, members: 101 }, "first", "BAD_USER_INPUT"],
    ["a word for a cursor", { demand: COLD, after: "x' OR 1=1 //" }, "after", "BAD_USER_INPUT"],
  ])("%s", async (_what, variables, argument, code) => {
    expectRefusal(await server().ask(CLUSTERS, variables), code, argument);
  });

  test.each<[string, string, string]>([
    ["an unknown cluster", "cluster:nonsense", "NOT_FOUND"],
    ["a company for a cluster", "organisation:bioracer", "BAD_USER_INPUT"],
    ["a word for a cluster", "Flux50", "BAD_USER_INPUT"],
    ["a statement for a cluster", 'cluster:x"}) DETACH DELETE (n) //', "BAD_USER_INPUT"],
    ["nothing for a cluster", "", "BAD_USER_INPUT"],
  ])("%s to be explained", async (_what, cluster, code) => {
    expectRefusal(await server().ask(EXPLAIN, { demand: COLD, cluster }), code, "cluster");
  });

  test("a demand in no way, for an explanation", async () => {
    expectRefusal(await server().ask(EXPLAIN, { demand: {}, cluster: BIKES }), "BAD_USER_INPUT", "demand");
  });

  test("a sentence in French", async () => {
    const query = CLUSTERS.replace("sentence", "sentence(language: FR)");
    expectRefusal(await server().ask(query, { demand: COLD }), "BAD_USER_INPUT");
  });
});

describe("a cursor", () => {
  test("goes on where it stands", async () => {
    const all = await askClusters({ demand: COLD, first: 5 });
    const { pageInfo } = await askClusters({ demand: COLD, first: 2 });
    const rest = await askClusters({ demand: COLD, first: 3, after: pageInfo.endCursor });
    expect(rest.edges).toEqual(all.edges.slice(2));
  });

  test("of another demand, or of another ranking, is refused", async () => {
    const { pageInfo } = await askClusters({ demand: COLD, first: 2 });
    const other = { demand: { need: "need:paardenmarkt" }, after: pageInfo.endCursor };
    expectRefusal(await server().ask(CLUSTERS, other), "BAD_USER_INPUT", "after");
    const members = `query ($demand: DemandInput!) { membersServing(demand: $demand, first: 1) { pageInfo { endCursor } } }`;
    const { body } = await server().ask(members, { demand: COLD });
    const after = body.data.membersServing.pageInfo.endCursor;
    expectRefusal(await server().ask(CLUSTERS, { demand: COLD, after }), "BAD_USER_INPUT", "after");
  });
});

test("Flanders' Bike Valley alone covers all of Cold2Gold, and Catalisti is told so", async () => {
  const { fewest, edges } = await askClusters({ demand: COLD, first: 1, members: 1 });
  expect(fewest).toEqual([{ cluster: { id: BIKES } }]);
  expect(edges[0].node).toMatchObject({
    cluster: { id: BIKES },
    members: [{ organisation: { id: "organisation:bioracer" } }],
  });
  expect(await explain(COLD, "cluster:catalisti")).toMatchObject({
    standing: "COVERED_BY_OTHERS",
    rank: 3,
    instead: [{ cluster: { id: BIKES } }],
    english:
      "Catalisti is number 3 of 8; the clusters to invite first already cover what its members cover: Flanders' Bike Valley (‘Body cooling’, ‘Functional and cooling textiles’, ‘Sports apparel’ and 3 more). If a member were known that covers ‘Body cooling’ entirely, the cluster would be number 2.",
  });
});

test("a cluster that went over into another is told so", async () => {
  expect(await explain(COLD, "cluster:power-to-gas")).toMatchObject({
    standing: "GONE",
    rank: null,
    sentence: "Power to Gas wordt niet voorgesteld: de cluster werd opgevolgd door Waterstof Industrie Cluster.",
  });
});

test("a cluster whose members only come from the same field is not proposed", async () => {
  const expected = { standing: "WEAK_ONLY", rank: null, match: { coverage: 0, members: [] } };
  expect(await explain(COLD, "cluster:vil")).toMatchObject(expected);
});

test("a demand that no cluster serves is answered with nobody, and with what is uncovered", async () => {
  const demand = requiring("cpv:03311000");
  const query = `query ($demand: DemandInput!) { clustersServing(demand: $demand) {
    totalCount edges { cursor } pageInfo { hasNextPage endCursor } fewest { score } isFewestProven uncovered { competence { id } } } }`;
  expect((await server().ask(query, { demand })).body.data.clustersServing).toEqual({
    totalCount: 0,
    edges: [],
    pageInfo: { hasNextPage: false, endCursor: null },
    fewest: [],
    isFewestProven: true,
    uncovered: [{ competence: { id: "cpv:03311000" } }],
  });
});

test("two aliases may ask for other numbers of members", async () => {
  const query = `query ($demand: DemandInput!) { clustersServing(demand: $demand, first: 1) { edges { node {
    one: members(first: 1) { organisation { id } } all: members(first: 5) { organisation { id } } } } } }`;
  const { one, all } = (await server().ask(query, { demand: COLD })).body.data.clustersServing.edges[0].node;
  expect(one).toHaveLength(1);
  expect(all.length).toBeGreaterThan(1);
  expect(all[0]).toEqual(one[0]);
});

test("a hundred requirements are answered", async () => {
  const competences = readSeed()["competences.csv"]!;
  const innovation = competences.filter(({ scheme }) => scheme === "INNOVATION").map(({ id }) => id!);
  const { totalCount, fewest } = await askClusters({ demand: requiring(...innovation.slice(0, 100)) });
  expect(totalCount).toBeGreaterThan(20);
  expect(fewest.length).toBeGreaterThan(3);
});

describe("the number of statements", () => {
  const schema = trefpuntSchema();
  const counted = countedGraph();

  const MATCH = `cluster { id name members(first: 3) { edges { node { name } } } } score uncovered { competence { prefLabel { text } broader { edges { node { id } } } } }
    contributions { bestMembers { organisation { name municipality { name } } cover } focus { prefLabel { text } } } sentence
    members(first: 20) { organisation { name municipality { name } } clusters { name } missing { competence { id } }
      contributions { sentence evidence { source { title } subject { id } competence { prefLabel { text } } } } }`;

  async function statementsOf(source: string): Promise<number> {
    counted.reset();
    const contextValue = contextOf({ graph: counted.graph, today: "2026-11-25" });
    const { errors } = await graphql({ schema, source, contextValue });
    expect(errors).toBeUndefined();
    return counted.runs();
  }

  test.each([
    [
      "one cluster",
      `{ clustersServing(demand: { need: "need:cold2gold" }, first: 1) { edges { node { ${MATCH} } } } }`,
    ],
    [
      "all clusters",
      `{ clustersServing(demand: { need: "need:paardenmarkt" }, first: 100) { totalCount uncovered { competence { id } } fewest { ${MATCH} } edges { node { ${MATCH} } } } }`,
    ],
    [
      "an explanation",
      `{ explainCluster(demand: { need: "need:cold2gold" }, cluster: "cluster:sim") { sentence match { ${MATCH} } instead { ${MATCH} } } }`,
    ],
  ])("for %s is at most three", async (_what, source) => {
    expect(await statementsOf(source)).toBeLessThanOrEqual(3);
  });

  test("is two where names, members and reasons are asked, one where they are not", async () => {
    const of = (fields: string) =>
      statementsOf(
        `{ clustersServing(demand: { need: "need:cold2gold" }, first: 20) { totalCount edges { node { ${fields} } } } }`,
      );
    expect(await of("score coverage sentence uncovered { competence { id } }")).toBe(1);
    expect(await of("cluster { name } members { organisation { name } contributions { sentence } }")).toBe(2);
  });

  test("is none for what is refused", async () => {
    counted.reset();
    const source = `{ clustersServing(demand: { need: "need:cold2gold" }) { edges { node { members(first: 0) { score } } } } }`;
    const { errors } = await graphql({ schema, source, contextValue: contextOf({ graph: counted.graph }) });
    expect(errors).toHaveLength(1);
    expect(counted.runs()).toBe(0);
  });
});
