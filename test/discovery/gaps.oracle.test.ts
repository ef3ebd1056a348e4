import { graphql } from "graphql";
import { contextOf } from "../../src/api/context";
import { buildTrefpuntSchema } from "../../src/api/schema";
import { closeGraph } from "../../src/graph/database";
import { gapsOracle, type GapAnswer, type GapFilter } from "../oracle/gaps.oracle";
import { readSeed } from "../oracle/seed.files";
import { openTestGraph } from "../support/database";

const TODAY = "2026-11-25";
const seed = readSeed();
const schema = buildTrefpuntSchema();
const graph = openTestGraph();
afterAll(() => closeGraph(graph));

const GAPS = `query ($cluster: ID, $domain: ID, $atMost: Int, $after: String) {
  gaps(cluster: $cluster, domain: $domain, atMost: $atMost, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    domains { domain { id } shortage requiredCount gapCount nobodyCount needCount }
    edges { node {
      competence { id } domain { id } shortage demand supply needCount needs { id } exactCount nearCount weakCount } } } }`;

async function ask(variables: object, today: string): Promise<any> {
  const contextValue = contextOf({ graph: () => graph, today });
  const { data, errors } = await graphql({ schema, source: GAPS, variableValues: { ...variables }, contextValue });
  expect(errors).toBeUndefined();
  return data!.gaps;
}

/** All gaps, whatever the pages. */
async function askAll(filter: GapFilter, today = TODAY) {
  const nodes: any[] = [];
  for (let after: string | null = null; ;) {
    const page: any = await ask({ ...filter, after }, today);
    nodes.push(...page.edges.map(({ node }: any) => node));
    if (!page.pageInfo.hasNextPage) return { ...page, nodes };
    after = page.pageInfo.endCursor;
  }
}

const idsOf = (things: any[]) => things.map(({ id }) => id as string);

function expectSameGap(node: any, expected: GapAnswer) {
  const { shortage, demand, supply, ...counts } = node;
  expect(counts).toEqual({
    competence: { id: expected.competence },
    domain: { id: expected.domain },
    needCount: expected.needs.length,
    needs: expected.needs.slice(0, 10).map((id) => ({ id })),
    exactCount: expected.exact,
    nearCount: expected.near,
    weakCount: expected.weak,
  });
  expect(demand).toBeCloseTo(expected.demand, 9);
  expect(supply).toBeCloseTo(expected.supply, 9);
  expect(shortage).toBeCloseTo(expected.shortage, 9);
}

const oracleOf = gapsOracle(seed, TODAY);

async function expectSameAnswer(filter: GapFilter): Promise<number> {
  const [expected, answer] = [oracleOf(filter), await askAll(filter)];
  expect(idsOf(answer.nodes.map((node: any) => node.competence))).toEqual(
    expected.ranking.map(({ competence }) => competence),
  );
  expect(answer.totalCount).toBe(expected.ranking.length);
  for (const [index, node] of answer.nodes.entries()) expectSameGap(node, expected.ranking[index]!);
  expect(answer.domains).toEqual(
    expected.domains.map((each) => ({
      ...each,
      domain: { id: each.domain },
      shortage: expect.closeTo(each.shortage, 9),
    })),
  );
  return expected.ranking.length;
}

test("what is short for all clusters together, and how many may have it, is the oracle's", async () => {
  let before = 0;
  for (const atMost of [0, 1, 2, 5, 1000]) {
    const found = await expectSameAnswer({ atMost });
    expect(found).toBeGreaterThan(before);
    before = found;
  }
});

test("what is short in every cluster is the oracle's", async () => {
  for (const { id } of seed["clusters.csv"]!) await expectSameAnswer({ cluster: id! });
});

test("what is short in every domain, and in a part of one, is the oracle's", async () => {
  const tops = seed["competences.csv"]!.filter((row) => row.scheme === "INNOVATION" && !row.broader);
  let found = 0;
  for (const { id } of tops) found += await expectSameAnswer({ domain: id! });
  expect(found).toBe(oracleOf({}).ranking.length);
  await expectSameAnswer({ domain: "competence:hydrogen", atMost: 1000 });
  await expectSameAnswer({ domain: "competence:water-reuse", cluster: "cluster:flux50", atMost: 0 });
});

test("a member counts from the day on which it belongs", async () => {
  const membership = seed["memberships.csv"]!.find(({ since }) => since!.length === 10)!;
  for (const day of [membership.since!, "2010-01-01"]) {
    const filter = { cluster: membership.cluster!, atMost: 1000 };
    const expected = gapsOracle(seed, day)(filter).ranking;
    const { nodes } = await askAll(filter, day);
    expect(nodes.map((node: any) => [node.competence.id, node.exactCount, node.nearCount])).toEqual(
      expected.map(({ competence, exact, near }) => [competence, exact, near]),
    );
  }
});
