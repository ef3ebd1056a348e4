import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { clustersServingOracle, type ClusterAnswer, type ClusterList } from "../oracle/inviting.oracle";
import { demandOfNeed, randomDemands, sharesOf, type Requirement } from "../oracle/matching.oracle";
import { readSeed } from "../oracle/seed.files";
import { caseCount, randomOf, sampleOf } from "../support/cases";
import { openTestGraph } from "../support/database";

const TODAY = "2026-11-25";
const seed = readSeed();
const needs = sampleOf(
  seed["needs.csv"]!.map((row) => row.id!),
  10,
);
const clusters = seed["clusters.csv"]!.map((row) => row.id!);
const schema = trefpuntSchema();
const graph = openTestGraph();

const MATCH = `fragment match on ClusterMatch {
  cluster { id } score coverage uncovered { competence { id } }
  contributions {
    requirement { competence { id } } points bestMembers { organisation { id } cover } cover evidenceLevel memberCount
    focus { id } focusSimilarity
  }
  members(first: 100) { organisation { id } score } formerMembers { id }
}`;

async function ask(query: string, variables: object, today = TODAY): Promise<any> {
  const contextValue = contextOf({ graph: () => graph, today });
  const { data, errors } = await graphql({ schema, source: query, variableValues: { ...variables }, contextValue });
  expect(errors).toBeUndefined();
  return data;
}

const askAll = async (demand: object, today?: string) =>
  (
    await ask(
      `query ($demand: DemandInput!) { clustersServing(demand: $demand, first: 100) {
        totalCount isFewestProven pageInfo { hasNextPage }
        requirements { competence { id } } uncovered { competence { id } } fewest { cluster { id } }
        edges { node { ...match } } } } ${MATCH}`,
      { demand },
      today,
    )
  ).clustersServing;

const lists = new Map<string, ClusterList>();

/** What the oracle says for a need, worked out once. */
function listOf(need: string): ClusterList {
  const list = lists.get(need) ?? clustersServingOracle(seed, demandOfNeed(seed, need), TODAY);
  lists.set(need, list);
  return list;
}

/** How many former members were told, so that the comparison is about something. */
let formerMembers = 0;
afterAll(() => expect(formerMembers).toBeGreaterThan(needs.length));

const idsOf = (requirements: any[]) => requirements.map((each) => each.competence.id as string);

function expectSameAnswer(answer: any, demand: Requirement[], expected: ClusterList) {
  expect(answer.edges.map(({ node }: any) => node.cluster.id)).toEqual(expected.ranked.map(({ cluster }) => cluster));
  expect(answer.totalCount).toBe(expected.ranked.length);
  expect(answer.pageInfo.hasNextPage).toBe(false);
  expect(idsOf(answer.requirements)).toEqual(demand.map(({ competence }) => competence));
  expect(idsOf(answer.uncovered)).toEqual(expected.uncovered);
  expect(answer.fewest.map((each: any) => each.cluster.id)).toEqual(expected.fewest);
  expect(answer.isFewestProven).toBe(true);
  for (const [index, { node }] of answer.edges.entries()) expectSameCluster(node, expected.ranked[index]!);
}

function expectSameCluster(match: any, expected: ClusterAnswer) {
  expect(match.score).toBeCloseTo(expected.score, 9);
  expect(match.contributions.reduce((sum: number, { points }: any) => sum + points, 0)).toBe(match.score);
  expect(match.coverage).toBeCloseTo(expected.coverage, 9);
  expect(idsOf(match.uncovered)).toEqual(expected.uncovered);
  expect(match.contributions.map(told)).toEqual(
    expected.parts.map(({ competence, members, level, memberCount, focus }) => [
      competence,
      members.map(({ organisation }) => organisation),
      level,
      memberCount,
      focus,
    ]),
  );
  for (const [index, part] of match.contributions.entries()) {
    expect(part.points).toBeCloseTo(expected.parts[index]!.points, 9);
    expect(part.cover).toBeCloseTo(expected.parts[index]!.cover, 9);
    for (const [at, member] of part.bestMembers.entries())
      expect(member.cover).toBeCloseTo(expected.parts[index]!.members[at]!.cover, 9);
    expect(part.focusSimilarity).toBeCloseTo(expected.parts[index]!.focusSimilarity, 9);
  }
  expect(match.members.map(({ organisation }: any) => organisation.id)).toEqual(
    expected.members.map(({ organisation }) => organisation),
  );
  expect(match.formerMembers.map(({ id }: any) => id)).toEqual(
    expected.formerMembers.slice(0, 10).map(({ organisation }) => organisation),
  );
  formerMembers += match.formerMembers.length;
  for (const [index, { score }] of match.members.entries())
    expect(score).toBeCloseTo(expected.members[index]!.score, 9);
}

const told = ({ requirement, bestMembers, evidenceLevel, memberCount, focus }: any) => [
  requirement.competence.id,
  bestMembers.map(({ organisation }: any) => organisation.id),
  evidenceLevel,
  memberCount,
  focus?.id ?? null,
];

test("the clusters to invite for needs, their members and the fewest are the oracle's", async () => {
  let found = 0;
  for (const need of needs) {
    const expected = listOf(need);
    expectSameAnswer(await askAll({ need }), demandOfNeed(seed, need), expected);
    found += expected.ranked.length;
  }
  expect(found).toBeGreaterThan(5 * needs.length);
});

test("so are those for random demands, some on the day before a cluster went over into another", async () => {
  const random = randomOf(40);
  for (const demand of randomDemands(seed, caseCount(10, 30), random)) {
    const today = random() < 0.3 ? "2022-12-12" : TODAY;
    expectSameAnswer(await askAll({ requirements: demand }, today), demand, clustersServingOracle(seed, demand, today));
  }
});

test("a cluster stands until the day on which it goes over into another", async () => {
  const demand = { requirements: [{ competence: "competence:medtech" }] };
  const found = async (today: string) => (await askAll(demand, today)).edges.map(({ node }: any) => node.cluster.id);
  expect(await found("2022-12-12")).toContain("cluster:medtech-fl");
  expect(await found("2022-12-13")).not.toContain("cluster:medtech-fl");
});

const STANDING = `query ($demand: DemandInput!, $cluster: ID!) { explainCluster(demand: $demand, cluster: $cluster) {
  standing rank rise { requirement { competence { id } } score rank } totalCount sentence instead { cluster { id } } match { ...match } } } ${MATCH}`;

/** Where the oracle says that a cluster stands. */
function standingOf(answer: ClusterAnswer, { fewest }: ClusterList): string {
  if (answer.isGone) return "GONE";
  if (fewest.includes(answer.cluster)) return "INVITED";
  if (answer.covered.length > 0) return "COVERED_BY_OTHERS";
  if (answer.isFound) return "FOCUS_ONLY";
  if (answer.score > 0) return "WEAK_ONLY";
  return answer.memberCount > 0 ? "NO_EVIDENCE" : "NO_MEMBERS";
}

test("every cluster is told why it is, or is not, proposed, also one that has nothing or is gone", async () => {
  const seen = new Set<string>();
  for (const [index, cluster] of clusters.entries())
    for (const need of [needs[index % needs.length]!, needs[(index * 7) % needs.length]!]) {
      const list = listOf(need);
      const expected = list.all.get(cluster)!;
      const { explainCluster } = await ask(STANDING, { demand: { need }, cluster });
      const standing = standingOf(expected, list);
      seen.add(standing);
      expect(explainCluster.standing).toBe(standing);
      expect(explainCluster.rank).toBe(list.ranked.indexOf(expected) + 1 || null);
      expect(explainCluster.totalCount).toBe(list.ranked.length);
      expectSameRise(explainCluster.rise, expected, list, demandOfNeed(seed, need));
      expect(explainCluster.match.cluster.id).toBe(cluster);
      expectSameCluster(explainCluster.match, expected);
      const instead =
        standing === "INVITED" ? [] : list.fewest.filter((id) => sharesCover(list.all.get(id)!, expected));
      expect(explainCluster.instead.map((each: any) => each.cluster.id)).toEqual(instead);
    }
  expect([...seen].sort()).toEqual([
    "COVERED_BY_OTHERS",
    "FOCUS_ONLY",
    "GONE",
    "INVITED",
    "NO_EVIDENCE",
    "NO_MEMBERS",
    "WEAK_ONLY",
  ]);
});

/** One member more, who covers a requirement entirely, takes the place of the third. */
function expectSameRise(rise: any, expected: ClusterAnswer, { ranked }: ClusterList, demand: Requirement[]) {
  const rank = ranked.indexOf(expected) + 1 || Infinity;
  const shares = sharesOf(seed, demand);
  const scores = demand.map(({ competence }, index) => {
    const part = expected.parts.find((each) => each.competence === competence);
    const cover = (1 + sumOf((part?.members ?? []).slice(0, 2).map((each) => each.cover))) / 3;
    const points = shares[index]! * (1 - (1 - cover) * (1 - 0.8 * (part?.focusSimilarity ?? 0)));
    return Number((expected.score - (part?.points ?? 0) + points).toFixed(12));
  });
  const best = Math.max(...scores);
  const before = ranked.filter(({ cluster, score }) => {
    const other = Number(score.toFixed(12));
    return cluster !== expected.cluster && (other > best || (other === best && cluster < expected.cluster));
  });
  if (expected.isGone || before.length + 1 >= rank) return expect(rise).toBeNull();
  rises++;
  expect(rise.rank).toBe(before.length + 1);
  expect(rise.score).toBeCloseTo(best, 9);
  expect(scores[demand.findIndex(({ competence }) => competence === rise.requirement.competence.id)]).toBeCloseTo(
    best,
    9,
  );
}

let rises = 0;
afterAll(() => expect(rises).toBeGreaterThan(clusters.length));

const sumOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

const sharesCover = (one: ClusterAnswer, other: ClusterAnswer) =>
  one.covered.some((each) => other.covered.includes(each));

test("the pages are the list, cut in twos", async () => {
  const source = `query ($demand: DemandInput!, $after: String) { clustersServing(demand: $demand, first: 2, after: $after) {
    edges { cursor node { cluster { id } } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
  const demand = { need: "need:paardenmarkt" };
  const expected = listOf(demand.need).ranked.map(({ cluster }) => cluster);
  expect(expected.length).toBeGreaterThan(4);
  const found: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { clustersServing: page }: any = await ask(source, { demand, after });
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    found.push(...page.edges.map(({ node }: any) => node.cluster.id));
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  expect(found).toEqual(expected);
});
