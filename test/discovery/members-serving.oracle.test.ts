import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import {
  demandOfNeed,
  membersServingOracle,
  randomDemands,
  randomFilter,
  type Requirement,
  type Filter,
} from "../oracle/matching.oracle";
import { readSeed } from "../oracle/seed.files";
import { caseCount, randomOf, sampleOf } from "../support/cases";
import { openTestGraph } from "../support/database";

const TODAY = "2026-11-25";
const seed = readSeed();
const needs = seed["needs.csv"]!.map((row) => row.id!);

const graph = openTestGraph();
const schema = trefpuntSchema();

const QUESTION = `query ($demand: DemandInput!, $where: MatchFilter, $after: String) {
  membersServing(demand: $demand, where: $where, first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    requirements { importance competence { id } }
    uncovered { competence { id } }
    edges { node {
      score evidenceLevel organisation { id } clusters { id } missing { competence { id } }
      contributions {
        points requirement { importance competence { id } }
        evidence { kind similarity strength value competence { id } subject { id } source { id } }
      }
    } }
  }
}`;

async function ask(variables: object): Promise<any> {
  const contextValue = contextOf({ graph: () => graph, today: TODAY });
  const { data, errors } = await graphql({ schema, source: QUESTION, variableValues: { ...variables }, contextValue });
  expect(errors).toBeUndefined();
  return data!.membersServing;
}

/** Every page of an answer. */
async function askAll(demand: object, where: Filter): Promise<{ first: any; matches: any[] }> {
  const first = await ask({ demand, where });
  const matches = first.edges.map((edge: any) => edge.node);
  for (let page = first; page.pageInfo.hasNextPage;) {
    page = await ask({ demand, where, after: page.pageInfo.endCursor });
    matches.push(...page.edges.map((edge: any) => edge.node));
  }
  return { first, matches };
}

const idOf = (node: any) => node?.id ?? null;
const idsOf = (list: any[]) => list.map((each) => each.competence.id as string);

function expectEqual({ first, matches }: { first: any; matches: any[] }, demand: Requirement[], filter: Filter) {
  const expected = membersServingOracle(seed, demand, filter, TODAY);
  expect(matches.map((match) => match.organisation.id)).toEqual(expected.matches.map((match) => match.organisation));
  expect(first.totalCount).toBe(expected.totalCount);
  expect(idsOf(first.uncovered)).toEqual(expected.uncovered.map((each) => each.competence));
  expect(idsOf(first.requirements)).toEqual(demand.map((each) => each.competence));
  matches.forEach((match, index) => expectSameMatch(match, expected.matches[index]!));
}

function expectSameMatch(match: any, expected: ReturnType<typeof membersServingOracle>["matches"][number]) {
  expect(match.score).toBeCloseTo(expected.score, 9);
  expect(match.contributions.reduce((sum: number, each: any) => sum + each.points, 0)).toBe(match.score);
  expect(match.evidenceLevel).toBe(expected.evidenceLevel);
  expect(match.clusters.map(idOf)).toEqual(expected.clusters);
  expect(idsOf(match.missing)).toEqual(expected.missing);
  expect(match.contributions.map((each: any) => each.requirement.competence.id)).toEqual(
    expected.contributions.map((each) => each.competence),
  );
  match.contributions.forEach((contribution: any, index: number) => {
    const other = expected.contributions[index]!;
    expect(contribution.points).toBeCloseTo(other.points, 9);
    expect(
      contribution.evidence.map((piece: any) => [
        piece.kind,
        piece.competence.id,
        idOf(piece.subject),
        idOf(piece.source),
        piece.strength,
      ]),
    ).toEqual(
      other.evidence.map((piece) => [piece.kind, piece.competence, piece.subject, piece.source, piece.strength]),
    );
    contribution.evidence.forEach((piece: any, at: number) => {
      expect(piece.value).toBeCloseTo(other.evidence[at]!.value, 9);
      expect(piece.similarity).toBeCloseTo(other.evidence[at]!.similarity, 9);
    });
  });
}

test.each(needs)("the answer for %s is the oracle's", async (need) => {
  expectEqual(await askAll({ need }, {}), demandOfNeed(seed, need), {});
});

test("random demands under random filters get the oracle's answers", async () => {
  const random = randomOf(2019);
  for (const demand of randomDemands(seed, caseCount(28, 200), random)) {
    const filter = randomFilter(seed, random);
    expectEqual(await askAll({ requirements: demand }, filter), demand, filter);
  }
});

test("a page of a ranking is the same where nobody asks how many there are", async () => {
  const random = randomOf(2020);
  const source = `query ($demand: DemandInput!, $where: MatchFilter, $after: String) {
    membersServing(demand: $demand, where: $where, first: 3, after: $after) {
      edges { node { score organisation { id name } } } pageInfo { hasNextPage endCursor } } }`;
  for (const requirements of randomDemands(seed, caseCount(14, 60), random)) {
    const where = randomFilter(seed, random);
    const expected = membersServingOracle(seed, requirements, where, TODAY).matches.slice(0, 7);
    const found: string[] = [];
    for (let after: string | null = null, hasMore = true; hasMore && found.length < expected.length;) {
      const contextValue = contextOf({ graph: () => graph, today: TODAY });
      const variableValues = { demand: { requirements }, where, after };
      const { data, errors } = (await graphql({ schema, source, variableValues, contextValue })) as any;
      expect(errors).toBeUndefined();
      found.push(...data.membersServing.edges.map((edge: any) => edge.node.organisation.id));
      ({ hasNextPage: hasMore, endCursor: after } = data.membersServing.pageInfo);
    }
    expect(found.slice(0, expected.length)).toEqual(expected.map((match) => match.organisation));
  }
});

test("needs under every level of evidence, members or not, gets the oracle's answer", async () => {
  for (const need of sampleOf(needs, 5))
    for (const evidence of ["EXACT", "WEAK"] as const)
      for (const includeNonMembers of [true, false])
        expectEqual(await askAll({ need }, { evidence, includeNonMembers }), demandOfNeed(seed, need), {
          evidence,
          includeNonMembers,
        });
});

test("no member who holds a required competence is lost", async () => {
  const members = new Set(seed["memberships.csv"]!.map((row) => row.organisation));
  const held = seed["organisation_competences.csv"]!.filter((row) => members.has(row.organisation));
  for (const need of sampleOf(needs, 12)) {
    const required = new Set(demandOfNeed(seed, need).map((each) => each.competence));
    const { matches } = await askAll({ need }, {});
    const found = new Set(matches.map((match) => match.organisation.id as string));
    const lost = held.filter((row) => required.has(row.competence!) && !found.has(row.organisation!));
    expect(lost).toEqual([]);
  }
});

test("ten needs with their best members are three statements' worth of batches and say the same as one by one", async () => {
  const source = `{ needs(first: 10) { edges { node { id membersServing(first: 3) { totalCount edges { node { score organisation { id } } } } } } } }`;
  const contextValue = contextOf({ graph: () => graph, today: TODAY });
  const { data, errors } = (await graphql({ schema, source, contextValue })) as any;
  expect(errors).toBeUndefined();
  for (const { node } of data.needs.edges) {
    const expected = membersServingOracle(seed, demandOfNeed(seed, node.id), {}, TODAY);
    expect(node.membersServing.totalCount).toBe(expected.totalCount);
    expect(node.membersServing.edges.map((edge: any) => edge.node.organisation.id)).toEqual(
      expected.matches.slice(0, 3).map((match) => match.organisation),
    );
  }
});
