import fc from "fast-check";
import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { measuresOf, type Measures, networkOf } from "../../src/discovery/cooperation-network/measures";
import { type Problem } from "../../src/problem";
import {
  betweenness,
  degrees,
  modularity,
  networkOfSeed,
  pageRank,
  weighted,
  type Weighted,
} from "../oracle/network.oracle";
import { readSeed } from "../oracle/seed.files";
import { caseCount } from "../support/cases";
import { countedGraph } from "../support/counted-graph";

const NETWORKS = caseCount(40, 200);
const schema = trefpuntSchema();
const counted = countedGraph();

const group = fc.uniqueArray(
  fc.integer({ min: 1, max: 14 }).map((number) => `organisation:${number}`),
  {
    minLength: 0,
    maxLength: 5,
  },
);
const groups = fc.array(group, { maxLength: 14 });

function expectMeasured(told: Measures, expected: Weighted): void {
  const close = (values: readonly number[], exact: readonly number[], digits: number) => {
    expect(values).toHaveLength(exact.length);
    values.forEach((value, place) => expect(value).toBeCloseTo(exact[place]!, digits));
  };
  expect(told.degree).toEqual(degrees(expected));
  close(told.betweenness, betweenness(expected), 12);
  close(told.pageRank, pageRank(expected), 10);
  expect(told.modularity).toBeCloseTo(modularity(expected, told.community), 10);
}

describe("the measures of random networks", () => {
  const each = (check: (groups: string[][]) => void) =>
    fc.assert(fc.property(groups, check), { numRuns: NETWORKS, seed: 5 });

  test("are those of their definitions, worked out pair by pair", () => {
    each((some) => {
      const network = networkOf(some);
      const expected = weighted(some);
      expect(network.ids).toEqual(expected.ids);
      expectMeasured(measuresOf(network), expected);
    });
  });

  test("do not depend on the order in which the links were read, nor on chance", () => {
    each((some) => {
      const turned = [...some].reverse().map((those) => [...those].reverse());
      expect(measuresOf(networkOf(turned))).toEqual(measuresOf(networkOf(some)));
    });
  });

  test("have communities numbered by size, none split between those who never are linked, and no worse than none", () => {
    each((some) => {
      const { community, modularity: told } = measuresOf(networkOf(some));
      const sizes = Array.from(
        { length: Math.max(0, ...community) },
        (_, index) => community.filter((each) => each === index + 1).length,
      );
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      expect(sizes.every((size) => size > 0)).toBe(true);
      expect(told).toBeGreaterThanOrEqual(-1e-12);
    });
  });
});

test("of nobody, and of two, there is little to tell", () => {
  expect(measuresOf(networkOf([]))).toEqual({
    degree: [],
    betweenness: [],
    pageRank: [],
    community: [],
    modularity: 0,
  });
  expect(measuresOf(networkOf([["b", "a"], ["c"]]))).toMatchObject({
    degree: [1, 1],
    betweenness: [0, 0],
    community: [1, 1],
  });
});

const POSITIONS = `query ($orderBy: NetworkMeasure, $community: Int, $first: Int, $after: String) {
  cooperationNetwork(orderBy: $orderBy, community: $community, first: $first, after: $after) {
    organisationCount linkCount modularity totalCount communities { number size leading { id } }
    positions { organisation { id } degree betweenness pageRank community }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

async function ask(source: string, variableValues: Record<string, unknown> = {}): Promise<any> {
  counted.reset();
  const contextValue = contextOf({ graph: counted.graph, today: "2026-11-25" });
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  if (errors) return { refused: `${(errors[0]!.originalError as Problem).code}: ${errors[0]!.message}` };
  return data;
}

/** All places, page by page. */
async function allOf(variables: Record<string, unknown>): Promise<any[]> {
  const found: any[] = [];
  for (let after: string | null = null; ;) {
    const { positions, pageInfo } = (await ask(POSITIONS, { ...variables, first: 100, after })).cooperationNetwork;
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    found.push(...positions);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor as string;
  }
}

describe("the network of the seed", () => {
  const expected = networkOfSeed(readSeed());

  test("is that of the files, with the measures of their definitions", async () => {
    const told = (await ask(POSITIONS)).cooperationNetwork;
    expect(told.organisationCount).toBe(expected.ids.length);
    expect(told.linkCount).toBe(degrees(expected).reduce((a, b) => a + b, 0) / 2);
    const byId = new Map((await allOf({})).map((each) => [each.organisation.id as string, each]));
    const listed = (name: string) => expected.ids.map((id) => byId.get(id)[name] as number);
    const [degree, between, rank, community] = ["degree", "betweenness", "pageRank", "community"].map(listed);
    const { modularity } = told;
    expectMeasured(
      { degree: degree!, betweenness: between!, pageRank: rank!, community: community!, modularity },
      expected,
    );
  });

  test.each([
    ["BETWEENNESS", "betweenness"],
    ["DEGREE", "degree"],
    ["PAGE_RANK", "pageRank"],
  ])("by %s has the most first, equal ones by id", async (orderBy, measure) => {
    const all = await allOf({ orderBy });
    const isBefore = (a: any, b: any) => b[measure] - a[measure] || (a.organisation.id < b.organisation.id ? -1 : 1);
    expect(all).toHaveLength(expected.ids.length);
    expect(all).toEqual([...all].sort(isBefore));
  });

  test("has communities whose members are asked for by their number", async () => {
    const { communities } = (await ask(POSITIONS, { first: 1 })).cooperationNetwork;
    const { number, size, leading } = communities[2];
    const members = await allOf({ community: number });
    expect(members).toHaveLength(size);
    expect(members.slice(0, 3).map(({ organisation }) => organisation.id)).toEqual(
      leading.map(({ id }: { id: string }) => id),
    );
  });

  test("is known, so a page is a look at the version and the organisations; what an organisation is in it costs no more", async () => {
    await ask(POSITIONS);
    await ask(POSITIONS, { first: 100 });
    expect(counted.runs()).toBeLessThanOrEqual(2);
    const { organisations } = await ask(
      `{ organisations(first: 50) { edges { node { id networkPosition { degree betweenness community organisation { id } } } } } }`,
    );
    expect(counted.runs()).toBeLessThanOrEqual(3);
    for (const { node } of organisations.edges)
      expect(node.networkPosition?.organisation.id ?? null).toBe(expected.ids.includes(node.id) ? node.id : null);
  });
});

test.each([
  [{ first: 0 }, "first", "1 to 100"],
  [{ first: 101 }, "first", "1 to 100"],
  [{ community: 0 }, "community", "1 to"],
  [{ community: 9_999 }, "community", "1 to"],
  [{ after: "x" }, "after", "not a cursor"],
])("%j is refused, and the argument is named", async (variables, argument, why) => {
  const { refused } = await ask(POSITIONS, variables);
  expect(refused).toMatch(/^BAD_USER_INPUT/);
  expect(refused).toContain(argument);
  expect(refused).toContain(why);
});

test("a cursor of another order is refused", async () => {
  const { cooperationNetwork } = await ask(POSITIONS, { first: 1 });
  const { refused } = await ask(POSITIONS, { orderBy: "DEGREE", after: cooperationNetwork.pageInfo.endCursor });
  expect(refused).toContain("another list");
});
