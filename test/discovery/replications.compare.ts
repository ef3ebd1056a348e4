/** Who could take a solution over, as the server and the oracle answer it for the same files. */
import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { deliveringProjects, replicationsOracle, type ReplicationAnswer } from "../oracle/replicating.oracle";
import { type Seed } from "../oracle/seed.files";
import { sampleOf } from "../support/cases";
import { type Graph } from "../../src/graph/driver/graph";

const TODAY = "2026-11-25";
const schema = trefpuntSchema();

async function ask(graph: () => Graph, variableValues: { solution: string }): Promise<any> {
  const contextValue = contextOf({ graph, today: TODAY });
  const { data, errors } = await graphql({ schema, source: REPLICATIONS, variableValues, contextValue });
  expect(errors).toBeUndefined();
  return data!.replicationsOf;
}

const REPLICATIONS = `query ($solution: ID!) { replicationsOf(solution: $solution, first: 100) {
  totalCount pageInfo { hasNextPage } adopters { id } needsWithoutOwner { id }
  edges { node {
    organisation { id } score evidenceLevel need { id } solvedNeed { id } isMet otherNeeds { id } missing { competence { id } }
    matches { required { competence { id } } solved { competence { id } } way similarity points } } } } }`;

const idsOf = (things: any[]) => things.map(({ id }) => id as string);

function expectSameReplication(match: any, expected: ReplicationAnswer) {
  expect([match.organisation.id, match.need.id, match.solvedNeed?.id ?? null]).toEqual([
    ...[expected.organisation, expected.need, expected.solvedNeed],
  ]);
  expect([match.evidenceLevel, match.isMet, idsOf(match.otherNeeds)]).toEqual([
    ...[expected.level, expected.isMet, expected.otherNeeds],
  ]);
  expect(match.score).toBeCloseTo(expected.score, 9);
  expect(match.matches.reduce((sum: number, { points }: any) => sum + points, 0)).toBe(match.score);
  expect(idsOf(match.missing.map(({ competence }: any) => competence))).toEqual(expected.missing);
  expectSamePairs(match.matches, expected.pairs);
}

function expectSamePairs(matches: any[], pairs: ReplicationAnswer["pairs"]) {
  const told = ({ required, solved, way }: any) => [required.competence.id, solved.competence.id, way];
  expect(matches.map(told)).toEqual(pairs.map(({ required, solved, way }) => [required, solved, way]));
  for (const [index, { points, similarity }] of matches.entries()) {
    expect(points).toBeCloseTo(pairs[index]!.points, 9);
    expect(similarity).toBeCloseTo(pairs[index]!.similarity, 9);
  }
}

/** Asks for every solution and for what every project delivered, or for a sample of this size; returns what was found. */
export async function expectSameReplications(
  graph: () => Graph,
  seed: Seed,
  size = Infinity,
): Promise<ReplicationAnswer[]> {
  const all = [...seed["solutions.csv"]!, ...deliveringProjects(seed)].map((row) => row.id!);
  const asked = sampleOf(all, size);
  const found: ReplicationAnswer[] = [];
  for (const solution of asked) {
    const expected = replicationsOracle(seed, solution);
    const answer = await ask(graph, { solution });
    expect(idsOf(answer.adopters)).toEqual(expected.adopters);
    expect(idsOf(answer.needsWithoutOwner)).toEqual(expected.needsWithoutOwner);
    expect(answer.totalCount).toBe(expected.ranking.length);
    expect(idsOf(answer.edges.map(({ node }: any) => node.organisation))).toEqual(
      expected.ranking.map(({ organisation }) => organisation),
    );
    for (const [index, { node }] of answer.edges.entries()) expectSameReplication(node, expected.ranking[index]!);
    found.push(...expected.ranking);
  }
  return found;
}
