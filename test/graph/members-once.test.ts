import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { countedGraph } from "../support/counted-graph";

const schema = trefpuntSchema();
const { graph, reset, runs } = countedGraph();

async function ask(source: string) {
  reset();
  const contextValue = contextOf({ graph, today: "2026-11-25" });
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  expect(runs()).toBe(1);
  return JSON.parse(JSON.stringify(data));
}

type Edge = { node: { id: string }; memberships: { kind: string }[] };

const ofBlueCluster = async (what: string) =>
  (await ask(`{ cluster(id: "cluster:blue-cluster") { ${what} } }`)).cluster;
const idsOf = ({ edges }: { edges: Edge[] }) => edges.map(({ node }) => node.id);
const kindsOf = ({ edges }: { edges: Edge[] }, id: string) =>
  edges.find(({ node }) => node.id === id)?.memberships.map(({ kind }) => kind);

test("De Blauwe Cluster has 19 members, each once, whatever their capacities", async () => {
  const { members } = await ofBlueCluster(
    "members(first: 100) { totalCount edges { memberships { kind } node { id } } }",
  );
  expect(members.totalCount).toBe(19);
  expect(new Set(idsOf(members)).size).toBe(19);
  expect(members.edges.flatMap(({ memberships }: Edge) => memberships)).toHaveLength(26);
  expect(kindsOf(members, "organisation:deme")).toEqual(["BOARD", "FOUNDER", "MEMBER"]);
});

test("each capacity has its own dates and its own source", async () => {
  const { members } = await ofBlueCluster(
    `members(where: { node: { id: { eq: "organisation:imdc" } } }) { totalCount edges { memberships { kind since until source { id } } } }`,
  );
  expect(members).toEqual({
    totalCount: 1,
    edges: [
      {
        memberships: [
          { kind: "BOARD", since: null, until: null, source: { id: "source:h1-bc-board-en" } },
          { kind: "MEMBER", since: "2018", until: null, source: { id: "source:h1-bc-oceano" } },
        ],
      },
    ],
  });
});

test("a filter on a capacity lists those who have it, with all that they have", async () => {
  const { some, board } = await ofBlueCluster(`
    some: members(first: 100, where: { kind: { in: [FOUNDER, MEMBER] } }) { totalCount edges { memberships { kind } node { id } } }
    board: members(first: 100, where: { kind: { eq: BOARD } }) { totalCount edges { memberships { kind } node { id } } }`);
  expect(new Set(idsOf(some)).size).toBe(some.totalCount);
  expect(kindsOf(some, "organisation:24sea")).toBeUndefined();
  expect(kindsOf(board, "organisation:imdc")).toEqual(["BOARD", "MEMBER"]);
});

test("what one object of a filter says is of one capacity; two objects may be about two", async () => {
  const { one, two } = await ofBlueCluster(`
    one: members(where: { kind: { eq: BOARD }, since: { eq: "2017" } }) { totalCount }
    two: members(where: { and: [{ kind: { eq: BOARD } }, { since: { eq: "2017" } }] }) { edges { node { id } } }`);
  expect(one.totalCount).toBe(0);
  expect(idsOf(two)).toEqual([
    "organisation:colruyt",
    "organisation:deme",
    "organisation:jan-de-nul",
    "organisation:tractebel",
  ]);
});

test("`not` leaves out whoever has the capacity, also beside others", async () => {
  const { all, board, others } = await ofBlueCluster(`
    all: members { totalCount }
    board: members(where: { kind: { eq: BOARD } }) { totalCount }
    others: members(first: 100, where: { not: { kind: { eq: BOARD } } }) { totalCount edges { node { id } } }`);
  expect(board.totalCount + others.totalCount).toBe(all.totalCount);
  expect(idsOf(others)).not.toContain("organisation:deme");
});

test("groups by capacity have a member in each of its own, groups by anything else once", async () => {
  const { members } = await ofBlueCluster(`members { totalCount
    capacities: groups(by: EDGE_KIND) { key count } kinds: groups(by: KIND) { count } }`);
  expect(members.capacities).toEqual([
    { key: "FOUNDER", count: 10 },
    { key: "BOARD", count: 8 },
    { key: "MEMBER", count: 8 },
  ]);
  const added = members.kinds.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  expect(added).toBe(members.totalCount);
});

test("an order by a date puts a member where the first of its capacities stands, either way", async () => {
  const { first, last } = await ofBlueCluster(`
    first: members(first: 100, orderBy: [{ since: ASC }]) { edges { node { id } memberships { kind since } } }
    last: members(first: 100, orderBy: [{ since: DESC }]) { edges { node { id } memberships { kind since } } }`);
  const sinceOf = (
    edges: { memberships: { since: string | null }[] }[],
    pick: (dates: string[]) => string | undefined,
  ) => edges.map(({ memberships }) => pick(memberships.flatMap(({ since }) => since ?? []).sort()) ?? null);
  const inOrder = (dates: (string | null)[], isUp: boolean) => {
    const known = dates.filter((date) => date !== null).sort();
    return [...(isUp ? known : known.reverse()), ...dates.filter((date) => date === null)];
  };
  const [up, down] = [sinceOf(first.edges, (dates) => dates[0]), sinceOf(last.edges, (dates) => dates.at(-1))];
  expect(up).toEqual(inOrder(up, true));
  expect(down).toEqual(inOrder(down, false));
  expect(new Set(up).size).toBeGreaterThan(2);
});

test("statistics count a member once in each cluster, as the lists do", async () => {
  const { statistics } = await ask("{ statistics { memberships(by: [CLUSTER]) { total cells { keys count } } } }");
  const { clusters } = await ask("{ clusters(first: 100) { edges { node { id members { totalCount } } } } }");
  const listed = (clusters.edges as { node: { id: string; members: { totalCount: number } } }[])
    .filter(({ node }) => node.members.totalCount > 0)
    .map(({ node }) => [node.id, node.members.totalCount]);
  const { total, cells } = statistics.memberships as { total: number; cells: { keys: [string]; count: number }[] };
  expect(Object.fromEntries(cells.map(({ keys: [id], count }) => [id, count]))).toEqual(Object.fromEntries(listed));
  expect(total).toBe(cells.reduce((sum, { count }) => sum + count, 0));
});

test("a table by capacity has a member in each of its own, and once in the total", async () => {
  const blue = 'where: { node: { id: { eq: "cluster:blue-cluster" } } }';
  const { statistics } = await ask(`{ statistics {
    memberships(by: [EDGE_KIND], ${blue}) { total cells { keys count } } } }`);
  expect(statistics.memberships).toEqual({
    total: 19,
    cells: [
      { keys: ["FOUNDER"], count: 10 },
      { keys: ["BOARD"], count: 8 },
      { keys: ["MEMBER"], count: 8 },
    ],
  });
});

test("a relation to many in a filter or an order counts clusters, not capacities", async () => {
  const { organisations } = await ask(`{ organisations(
    where: { clusters: { count: { eq: 1 }, every: { kind: { eq: BOARD } }, some: { kind: { eq: MEMBER } } } }
    orderBy: [{ clusters: { count: DESC } }]
  ) { edges { node { clusters { totalCount edges { memberships { kind } } } } } } }`);
  const found = organisations.edges.map(
    ({ node }: { node: { clusters: { totalCount: number; edges: Edge[] } } }) => node,
  );
  expect(found.length).toBeGreaterThan(0);
  for (const { clusters } of found) {
    expect(clusters.totalCount).toBe(1);
    expect(clusters.edges[0].memberships.map(({ kind }: { kind: string }) => kind)).toEqual(["BOARD", "MEMBER"]);
  }
});

test("an ended capacity is shown where all times are asked for, beside the one that runs", async () => {
  const { clusters } =
    await ask(`{ clusters(first: 100, where: { members: { includeEnded: true, some: { until: { isNull: false } } } }) {
    edges { node { id
      always: members(first: 100, includeEnded: true) { totalCount edges { memberships { kind until } node { id } } }
      now: members(first: 100) { totalCount edges { memberships { kind until } node { id } } } } } } }`);
  for (const { node } of clusters.edges as {
    node: Record<"always" | "now", { totalCount: number; edges: Edge[] }>;
  }[]) {
    expect(node.always.totalCount).toBe(new Set(idsOf(node.always)).size);
    for (const id of idsOf(node.now))
      expect(kindsOf(node.always, id)).toEqual(expect.arrayContaining(kindsOf(node.now, id)!));
  }
});

test("a party that leads a project and is involved in it stands there once, with both roles", async () => {
  const { project } = await ask(`{ project(id: "project:cold2gold") { parties(where: { role: { eq: LEAD } }) {
    totalCount edges { participations { role } node { id } } } } }`);
  expect(project.parties).toEqual({
    totalCount: 1,
    edges: [{ participations: [{ role: "CLUSTER_INVOLVED" }, { role: "LEAD" }], node: { id: "cluster:bike-valley" } }],
  });
});

test("who works with a cluster in several ways is one partner, from both ends", async () => {
  const { clusters } =
    await ask(`{ clusters(first: 100, where: { partners: { includeEnded: true, count: { gte: 1 } } }) { edges { node { id
    partners(first: 100, includeEnded: true) { totalCount edges { cooperations { role } node { id
      cooperations(first: 100, includeEnded: true) { edges { cooperations { role } node { id } } } } } } } } } }`);
  let several = 0;
  for (const { node: cluster } of clusters.edges) {
    const partners = cluster.partners.edges;
    expect(new Set(idsOf(cluster.partners)).size).toBe(cluster.partners.totalCount);
    for (const { cooperations, node } of partners) {
      several += Number(cooperations.length > 1);
      const back = node.cooperations.edges.filter((each: Edge) => each.node.id === cluster.id);
      expect(back.map((each: { cooperations: unknown }) => each.cooperations)).toEqual([cooperations]);
    }
  }
  expect(several).toBeGreaterThan(0);
});
