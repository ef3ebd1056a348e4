/** What is short, as the server and the oracle answer it for the same files. */
import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { gapsOracle, type GapAnswer, type GapFilter } from "../oracle/gaps.oracle";
import { type Seed } from "../oracle/seed.files";
import { type Graph } from "../../src/graph/driver/graph";

const schema = trefpuntSchema();

const GAPS = `query ($cluster: ID, $domain: ID, $atMost: Int, $after: String) {
  gaps(cluster: $cluster, domain: $domain, atMost: $atMost, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    domains { domain { id } shortage requiredCount gapCount nobodyCount needCount }
    edges { node {
      competence { id } domain { id } shortage demand supply needCount needs { id } exactCount nearCount weakCount } } } }`;

type Ask = (filter: object) => Promise<any>;

const askOn =
  (graph: () => Graph, today: string): Ask =>
  async (variables) => {
    const contextValue = contextOf({ graph, today });
    const { data, errors } = await graphql({ schema, source: GAPS, variableValues: { ...variables }, contextValue });
    expect(errors).toBeUndefined();
    return data!.gaps;
  };

/** All gaps, whatever the pages. */
async function askAll(ask: Ask, filter: GapFilter) {
  const nodes: any[] = [];
  for (let after: string | null = null; ;) {
    const page: any = await ask({ ...filter, after });
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

/** Compares answers on one day; each comparison returns how many competences are short. */
export function gapsComparison(graph: () => Graph, seed: Seed, today: string) {
  const [ask, oracleOf] = [askOn(graph, today), gapsOracle(seed, today)];
  return async (filter: GapFilter): Promise<number> => {
    const [expected, answer] = [oracleOf(filter), await askAll(ask, filter)];
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
  };
}
