import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { reachOracle, type EvidenceLevel, type NeedMatch } from "../oracle/matching.oracle";
import { readSeed } from "../oracle/seed.files";
import { caseCount, sampleOf } from "../support/cases";
import { openTestGraph } from "../support/database";

const TODAY = "2026-11-25";
const seed = readSeed();
const reach = reachOracle(seed, TODAY);
const organisations = seed["organisations.csv"]!.map((row) => row.id!);
const clusters = seed["clusters.csv"]!.map((row) => row.id!);
const schema = trefpuntSchema();
const graph = openTestGraph();

const QUESTION = `query ($ids: [ID!]!, $evidence: EvidenceLevel, $where: NeedFilter, $first: Int, $after: String) {
  nodes(ids: $ids) { ... on Organisation { id needsInReach(evidence: $evidence, where: $where, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node {
      score evidenceLevel need { id } organisation { id } missing { competence { id } }
      contributions {
        points requirement { importance competence { id } }
        evidence { kind similarity strength value competence { id } subject { id } source { id } }
      }
    } }
  } } }
}`;

/** What the server says of the needs in reach of each. */
async function ask(ids: readonly string[], variables: object): Promise<any[]> {
  const contextValue = contextOf({ graph: () => graph, today: TODAY });
  const answer = await graphql({ schema, source: QUESTION, variableValues: { ids, ...variables }, contextValue });
  expect(answer.errors).toBeUndefined();
  return (answer.data as any).nodes.map((node: any) => node.needsInReach);
}

const idOf = (node: any): string | null => node?.id ?? null;

/** A match as the oracle writes it, numbers aside. */
const told = ({ need, organisation, evidenceLevel, missing, contributions }: any) => ({
  need: need.id,
  organisation: organisation.id,
  evidenceLevel,
  missing: missing.map((each: any) => each.competence.id),
  contributions: contributions.map(({ requirement, evidence }: any) => [
    requirement.competence.id,
    requirement.importance,
    evidence.map((piece: any) => [piece.kind, idOf(piece.competence), idOf(piece.subject), idOf(piece.source)]),
  ]),
});

const meant = ({ need, organisation, evidenceLevel, missing, contributions }: NeedMatch) => ({
  need,
  organisation,
  evidenceLevel,
  missing,
  contributions: contributions.map(({ competence, importance, evidence }) => [
    competence,
    importance,
    evidence.map((piece) => [piece.kind, piece.competence, piece.subject, piece.source]),
  ]),
});

function expectSame(edges: any[], expected: readonly NeedMatch[]) {
  expect(edges.map(({ node }) => told(node))).toEqual(expected.map(meant));
  edges.forEach(({ node }, index) => {
    expect(node.score).toBeCloseTo(expected[index]!.score, 9);
    expect(node.contributions.reduce((sum: number, each: any) => sum + each.points, 0)).toBe(node.score);
    node.contributions.forEach((each: any, at: number) =>
      expect(each.points).toBeCloseTo(expected[index]!.contributions[at]!.points, 9),
    );
  });
}

const inHundreds = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / 100) }, (_, index) => ids.slice(index * 100, index * 100 + 100));

/** Compares all needs in reach of each; gives how many there are. */
async function expectOracle(asked: readonly string[], evidence: EvidenceLevel): Promise<number> {
  let found = 0;
  for (const ids of inHundreds(asked))
    for (const [index, { totalCount, edges }] of (await ask(ids, { evidence, first: 100 })).entries()) {
      const expected = reach(ids[index]!, evidence);
      expect(totalCount).toBe(expected.length);
      expectSame(edges, expected);
      found += expected.length;
    }
  return found;
}

test("the needs in reach of organisations and clusters are the oracle's", async () => {
  const asked = sampleOf(organisations, 40);
  expect(await expectOracle(asked, "NEAR")).toBeGreaterThan(2 * asked.length);
});

test.each<EvidenceLevel>(["EXACT", "WEAK"])("so are those of some by %s evidence", async (evidence) => {
  const asked = sampleOf(
    organisations.filter((_, index) => index % 3 === 0),
    30,
  );
  expect(await expectOracle(asked, evidence)).toBeGreaterThan(asked.length);
});

test("weak evidence is left out unless it is asked for", async () => {
  const [unsaid, near] = await Promise.all([ask(clusters, {}), ask(clusters, { evidence: "NEAR" })]);
  expect(unsaid).toEqual(near);
  expect(await ask(clusters, { evidence: null })).toEqual(near);
});

test("the pages of an organisation and of a cluster are the oracle's list, cut in sevens", async () => {
  for (const id of ["organisation:vito", "cluster:blue-cluster", "organisation:tractebel"]) {
    const expected = reach(id);
    expect(expected.length).toBeGreaterThan(7);
    let after: string | null = null;
    for (let start = 0; start < expected.length; start += 7) {
      const [page] = await ask([id], { first: 7, after });
      expectSame(page.edges, expected.slice(start, start + 7));
      expect(page.totalCount).toBe(expected.length);
      expect(page.pageInfo).toEqual({
        hasNextPage: start + 7 < expected.length,
        hasPreviousPage: start > 0,
        startCursor: page.edges[0].cursor,
        endCursor: page.edges.at(-1).cursor,
      });
      after = page.pageInfo.endCursor;
    }
  }
});

test("a need in reach of an organisation scores what the organisation scores among those who serve the need", async () => {
  for (const id of organisations
    .filter((each) => reach(each).length > 0 && !clusters.includes(each))
    .slice(0, caseCount(10, 40))) {
    const [{ edges }] = await ask([id], { first: 2 });
    for (const { node } of edges)
      expect(await scoreAmongServants(node.need.id, id)).toEqual({
        score: node.score,
        evidenceLevel: node.evidenceLevel,
      });
  }
});

/** What `membersServing` says of an organisation, on whichever page it stands. */
async function scoreAmongServants(need: string, organisation: string) {
  const source = `query ($need: ID!, $after: String) {
    membersServing(demand: { need: $need }, where: { includeNonMembers: true }, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { score evidenceLevel organisation { id } } } } }`;
  for (let after: string | null = null; ;) {
    const contextValue = contextOf({ graph: () => graph, today: TODAY });
    const { data } = await graphql({ schema, source, variableValues: { need, after }, contextValue });
    const { edges, pageInfo } = data!.membersServing as any;
    const found = edges.find(({ node }: any) => node.organisation.id === organisation);
    if (found) return { score: found.node.score, evidenceLevel: found.node.evidenceLevel };
    if (!pageInfo.hasNextPage) return undefined;
    after = pageInfo.endCursor;
  }
}
