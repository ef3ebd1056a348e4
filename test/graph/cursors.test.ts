import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { type Problem } from "../../src/problem";
import { countedGraph } from "../support/counted-graph";

const schema = trefpuntSchema();
const { graph, reset, runs } = countedGraph();

async function ask(source: string, variables: Record<string, unknown> = {}) {
  reset();
  const contextValue = contextOf({ graph, today: "2026-11-25" });
  const { data, errors = [] } = await graphql({ schema, source, variableValues: variables, contextValue });
  const faults = errors.map(({ path, originalError }) => ({ path, problem: originalError as Problem }));
  return { data: JSON.parse(JSON.stringify(data ?? null)), faults, runs: runs() };
}

const page = (args: string) => `members(${args}) { edges { node { id } } pageInfo { startCursor endCursor } }`;
const BLUE = "cluster:blue-cluster";

async function cursorOfMembers(id: string, args = "first: 2"): Promise<string> {
  const { data } = await ask(`{ cluster(id: "${id}") { ${page(args)} } }`);
  return data.cluster.members.pageInfo.endCursor;
}

describe("a cursor of the list below one node", () => {
  it("is refused below another, in the one statement that is asked anyway", async () => {
    const after = await cursorOfMembers("cluster:flux50");
    const { data, faults, runs } = await ask(
      `query ($after: String) { cluster(id: "${BLUE}") { ${page("after: $after")} } }`,
      { after },
    );
    expect(data).toEqual({ cluster: null });
    expect(faults).toHaveLength(1);
    expect(faults[0]!.path).toEqual(["cluster", "members"]);
    expect(faults[0]!.problem).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
    expect(faults[0]!.problem.message).toContain(`of cluster:flux50, not of ${BLUE}`);
    expect(runs).toBe(1);
  });

  it("is refused as `before` too, and where only the total is asked", async () => {
    const before = await cursorOfMembers("cluster:flux50");
    const { faults } = await ask(
      `query ($before: String) { cluster(id: "${BLUE}") { members(last: 1, before: $before) { totalCount } } }`,
      { before },
    );
    expect(faults.map(({ problem }) => problem.argument)).toEqual(["before"]);
  });

  it("goes on below its own node, by whatever way that is reached", async () => {
    const after = await cursorOfMembers(BLUE);
    const ways = [
      `alone: cluster(id: "${BLUE}") { ${page("first: 3, after: $after")} }`,
      `known: node(id: "${BLUE}") { ... on Cluster { ${page("first: 3, after: $after")} } }`,
      `listed: clusters(where: { id: { eq: "${BLUE}" } }) { edges { node { ${page("first: 3, after: $after")} } } }`,
    ];
    const { data, faults } = await ask(`query ($after: String) { ${ways.join(" ")} }`, { after });
    expect(faults).toEqual([]);
    expect(data.known).toEqual(data.alone);
    expect(data.listed.edges[0].node).toEqual(data.alone);
    expect(data.alone.members.edges).toHaveLength(3);
  });

  it("is refused below several, since it is of one of them only", async () => {
    const after = await cursorOfMembers(BLUE);
    const { data, faults, runs } = await ask(
      `query ($after: String) { clusters(first: 5) { edges { node { ${page("after: $after")} } } } }`,
      { after },
    );
    expect(data).toEqual({ clusters: null });
    expect(faults[0]!.path!.slice(0, 3)).toEqual(["clusters", "edges", expect.any(Number)]);
    expect(faults[0]!.path!.slice(3)).toEqual(["node", "members"]);
    expect(runs).toBe(1);
  });

  it("leaves other root fields alone", async () => {
    const after = await cursorOfMembers("cluster:flux50");
    const { data } = await ask(
      `query ($after: String) { a: cluster(id: "${BLUE}") { ${page("after: $after")} } b: cluster(id: "cluster:flux50") { ${page("after: $after")} } }`,
      { after },
    );
    expect(data.a).toBeNull();
    expect(data.b.members.edges.length).toBeGreaterThan(0);
  });
});

describe("a cursor goes on whatever was said that changes nothing", () => {
  const cursors = (args: string[]) =>
    Promise.all(args.map((each) => cursorOfMembers(BLUE, ["first: 2", each].filter(Boolean).join(", "))));

  it.each([
    ["nothing", ["", "where: null", "orderBy: []", "orderBy: null", "includeEnded: false", "asOf: null"]],
    [
      "a filter whose fields are in another order",
      [
        'where: { kind: { eq: FOUNDER }, node: { name: { contains: "a" } } }',
        'where: { node: { name: { contains: "a" } }, kind: { eq: FOUNDER } }',
      ],
    ],
    [
      "the time of a relation, as it is anyway",
      [
        "where: { node: { clusters: { count: { gte: 1 } } } }",
        "where: { node: { clusters: { includeEnded: false, count: { gte: 1 } } } }",
        "where: { node: { clusters: { count: { gte: 1 }, asOf: null } } }",
      ],
    ],
    [
      "an order with its language said, which is Dutch anyway",
      [
        "orderBy: [{ node: { summary: { direction: ASC } } }]",
        "orderBy: [{ node: { summary: { language: NL, direction: ASC } } }]",
      ],
    ],
    [
      "a text in another spelling",
      [
        'where: { node: { name: { contains: "e" } } }',
        'where: { node: { name: { contains: "E" } } }',
        'where: { node: { name: { contains: "é" } } }',
        'where: { node: { name: { contains: "ｅ" } } }',
      ],
    ],
    [
      "alternatives in another order, and twice",
      [
        "where: { kind: { in: [FOUNDER, MEMBER] } }",
        "where: { kind: { in: [MEMBER, FOUNDER] } }",
        "where: { kind: { in: [MEMBER, FOUNDER, MEMBER] } }",
      ],
    ],
    [
      "texts among which one is to be, in another order and spelling",
      [
        'where: { node: { name: { in: ["DEME", "IMDC", "Jan De Nul"] } } }',
        'where: { node: { name: { in: ["jan  de nul", "imdc", "deme", "Deme"] } } }',
      ],
    ],
    [
      "parts of a filter in another order",
      [
        'where: { or: [{ kind: { eq: FOUNDER } }, { node: { name: { contains: "a" } } }] }',
        'where: { or: [{ node: { name: { contains: "A" } } }, { kind: { eq: FOUNDER } }] }',
      ],
    ],
    [
      "languages in another order",
      [
        'where: { node: { summary: { contains: "a", languages: [NL, EN] } } }',
        'where: { node: { summary: { contains: "Á", languages: [EN, NL, EN] } } }',
      ],
    ],
  ])("%s", async (_what, args) => {
    const [first, ...others] = await cursors(args);
    expect(first).toEqual(expect.any(String));
    for (const other of others) expect(other).toBe(first);
  });

  it("also where it is really used: the next page is the same by either spelling", async () => {
    const [one, other] = [
      'where: { node: { name: { contains: "É" } } }',
      'where: { node: { name: { contains: "e" } } }',
    ];
    const after = await cursorOfMembers(BLUE, `first: 2, ${one}`);
    const next = (where: string) => `cluster(id: "${BLUE}") { ${page(`first: 2, after: "${after}", ${where}`)} }`;
    const { data, faults } = await ask(`{ a: ${next(one)} b: ${next(other)} }`);
    expect(faults).toEqual([]);
    expect(data.a.members.edges).toHaveLength(2);
    expect(data.b).toEqual(data.a);
  });

  it("but not operands that are other ones, or the same under another operator", async () => {
    const args = [
      'where: { node: { name: { contains: "e" } } }',
      'where: { node: { name: { contains: "i" } } }',
      'where: { node: { name: { contains: "e " } } }',
      'where: { not: { node: { name: { startsWith: "e" } } } }',
      "where: { kind: { in: [FOUNDER, MEMBER, BOARD] } }",
      "where: { kind: { in: [FOUNDER, MEMBER] } }",
      "orderBy: [{ node: { name: ASC } }, { kind: ASC }]",
      "orderBy: [{ kind: ASC }, { node: { name: ASC } }]",
    ];
    expect(new Set(await cursors(args)).size).toBe(args.length);
  });

  it("of a number of texts, which is no text itself", async () => {
    const { data, faults } =
      await ask(`{ a: organisations(first: 1, where: { aliases: { count: { in: [1, 0] } } }) { pageInfo { endCursor } }
      b: organisations(first: 1, where: { aliases: { count: { in: [0, 1] } } }) { pageInfo { endCursor } } }`);
    expect(faults).toEqual([]);
    expect(data.a.pageInfo.endCursor).toEqual(expect.any(String));
    expect(data.b).toEqual(data.a);
  });

  it("of projects, which show all times anyway", async () => {
    const { data } = await ask(`{ a: projects(first: 1) { pageInfo { endCursor } }
      b: projects(first: 1, includeEnded: true) { pageInfo { endCursor } }
      c: projects(first: 1, includeEnded: false) { pageInfo { endCursor } } }`);
    expect(data.b).toEqual(data.a);
    expect(data.c).not.toEqual(data.a);
  });

  it("but not what changes which rows there are, or their order", async () => {
    const args = [
      "",
      "includeEnded: true",
      'asOf: "2020-01-01"',
      "where: { kind: { eq: FOUNDER } }",
      "orderBy: [{ node: { id: DESC } }]",
    ];
    expect(new Set(await cursors(args)).size).toBe(args.length);
  });
});
