import {
  demandOfNeed,
  membersServingOracle,
  randomDemands,
  randomFilter,
  reachOracle,
  type Evidence,
  type Filter,
  type Match,
  type Requirement,
} from "../oracle/matching.oracle";
import { playersForOracle } from "../oracle/players.oracle";
import { caseCount, randomOf, SEED } from "../support/cases";
import { ownWorld } from "../support/own-world";
import { asking, idOf, near } from "./asking";
import { clusterTests } from "./clusters.suite";
import { discoveringTests } from "./discovering.suite";
import { TODAY } from "./drawing";
import { pagesTests } from "./pages.suite";
import { repeatedPairsTests } from "./repeated-pairs.suite";
import { filesOf, smallWorld } from "./small-world";

jest.setTimeout(600_000);

const world = smallWorld(7 + SEED);
const graph = ownWorld(filesOf(world));
const ask = asking(graph);

const DAYS = ["2011-01-01", "2015-03-31", "2019-05-31", "2019-06-01", "2020-05-31", "2021-06-15", TODAY];
const needs = world["needs.csv"]!.map((row) => row.id!);

const MATCH = `score evidenceLevel organisation { id } clusters { id } missing { competence { id } }
  contributions { points requirement { competence { id } }
    evidence { kind way strength similarity value competence { id } subject { id } source { id } } }`;

const QUESTION = `query ($demand: DemandInput!, $where: MatchFilter, $asOf: Date) {
  membersServing(demand: $demand, where: $where, asOf: $asOf, first: 100) {
    totalCount uncovered { competence { id } } edges { node { ${MATCH} } } } }`;

/** A match as the server tells it and as the oracle does, in the same words. */
const told = (match: any) => ({
  organisation: match.organisation.id,
  score: near(match.score),
  level: match.evidenceLevel,
  clusters: match.clusters.map(idOf),
  missing: match.missing.map((each: any) => each.competence.id),
  contributions: match.contributions.map(({ requirement, points, evidence }: any) => [
    requirement.competence.id,
    near(points),
    evidence.map((piece: any) => [
      ...[piece.kind, piece.way, piece.strength, near(piece.value), piece.competence.id],
      ...[idOf(piece.subject), idOf(piece.source)],
    ]),
  ]),
});

const expected = (match: Match) => ({
  organisation: match.organisation,
  score: near(match.score),
  level: match.evidenceLevel,
  clusters: match.clusters,
  missing: match.missing,
  contributions: match.contributions.map(({ competence, points, evidence }) => [
    competence,
    near(points),
    evidence.map((piece) => [
      ...[piece.kind, piece.way, piece.strength, near(piece.value), piece.competence],
      ...[piece.subject, piece.source],
    ]),
  ]),
});

/** How often each kind of evidence, by each way of similarity, was compared. */
const compared = new Map<string, number>();
const note = ({ kind, way }: Evidence) =>
  [kind, way].forEach((word) => compared.set(word, (compared.get(word) ?? 0) + 1));

async function expectOracle(demand: object, requirements: Requirement[], where: Filter, asOf?: string) {
  const { membersServing } = await ask(QUESTION, { demand, where, asOf });
  const oracle = membersServingOracle(world, requirements, where, asOf ?? TODAY);
  expect(membersServing.edges.map(({ node }: any) => told(node))).toEqual(oracle.matches.map(expected));
  expect(membersServing.totalCount).toBe(oracle.totalCount);
  expect(membersServing.uncovered.map((each: any) => each.competence.id)).toEqual(
    oracle.uncovered.map(({ competence }) => competence),
  );
  oracle.matches.forEach((match) => match.contributions.forEach(({ evidence }) => evidence.forEach(note)));
  return oracle.totalCount;
}

test("who serves every need, members or not, is the oracle's answer", async () => {
  for (const need of needs)
    for (const where of [{}, { includeNonMembers: true, evidence: "WEAK" }] as const)
      await expectOracle({ need }, demandOfNeed(world, need), where);
});

test("who serves random demands under random filters, on whatever day, is the oracle's answer", async () => {
  const random = randomOf(18);
  let found = 0;
  for (const requirements of randomDemands(world, caseCount(20, 100), random)) {
    const day = DAYS[Math.floor(random() * DAYS.length)]!;
    found += await expectOracle({ requirements }, requirements, randomFilter(world, random), day);
  }
  expect(found).toBeGreaterThan(3 * caseCount(20, 100));
});

test.each(["COMPETENCE", "SOLUTION", "PROJECT", "RESEARCH", "PROFILE"])("%s evidence was compared", (kind) => {
  expect(compared.get(kind)).toBeGreaterThan(20);
});

test.each(["SAME", "CLOSE_MATCH", "NARROWER", "BROADER", "RELATED", "SIBLING"])(
  "similarity by %s was compared",
  (way) => {
    expect(compared.get(way)).toBeGreaterThan(20);
  },
);

test("a solution with several sources shows the first of them, and all its sources", async () => {
  const several = world["solutions.csv"]!.filter(({ sources }) => sources!.includes(";"));
  expect(several.length).toBeGreaterThan(5);
  for (const { id, sources } of several) {
    const { solution } = await ask(`query ($id: ID!) { solution(id: $id) { sources { edges { node { id } } } } }`, {
      id,
    });
    expect(solution.sources.edges.map(({ node }: any) => node.id)).toEqual(sources!.split(";").sort());
  }
});

test("an explanation says of everybody what the oracle says, and names nothing that lies beyond two steps", async () => {
  const source = `query ($demand: DemandInput!, $organisation: ID!) {
    explainMatch(demand: $demand, organisation: $organisation, where: { includeNonMembers: true, evidence: WEAK }) {
      rank totalCount score requirements { steps evidence { kind } requirement { competence { id } } } } }`;
  const distances: [evidence: number, steps: number][] = [];
  for (const need of needs.slice(0, caseCount(2, 4))) {
    const everybody = { includeNonMembers: true, evidence: "WEAK" } as const;
    const { matches } = membersServingOracle(world, demandOfNeed(world, need), everybody, TODAY);
    for (const { id } of world["organisations.csv"]!) {
      const { explainMatch } = await ask(source, { demand: { need }, organisation: id });
      const place = matches.findIndex(({ organisation }) => organisation === id);
      expect([explainMatch.rank, explainMatch.totalCount]).toEqual([place < 0 ? null : place + 1, matches.length]);
      expect(near(explainMatch.score)).toBe(near(matches[place]?.score ?? 0));
      const far = explainMatch.requirements.filter(({ steps }: any) => steps !== null);
      distances.push(...far.map(({ evidence, steps }: any) => [evidence.length, steps]));
    }
  }
  expect(distances.length).toBeGreaterThan(0);
  expect(new Set(distances.map(String))).toEqual(new Set(["0,2"]));
});

test("the needs in reach of every organisation and cluster are the oracle's", async () => {
  const ids = world["organisations.csv"]!.map((row) => row.id!);
  const source = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Organisation { needsInReach(first: 100) {
    edges { node { score need { id } organisation { id } } } } } } }`;
  const { nodes } = await ask(source, { ids });
  const reach = reachOracle(world, TODAY);
  for (const { id, needsInReach } of nodes)
    expect(needsInReach.edges.map(({ node }: any) => [node.need.id, node.organisation.id, near(node.score)])).toEqual(
      reach(id).map(({ need, organisation, score }) => [need, organisation, near(score)]),
    );
});

test("everybody who matters to a need is the oracle's, by group", async () => {
  const source = `query ($demand: DemandInput!) { playersFor(demand: $demand, first: 100) { groups {
    kind totalCount players { score organisation { id } solution { id } } } } }`;
  for (const need of needs) {
    const { playersFor } = await ask(source, { demand: { need } });
    const { groups } = playersForOracle(world, demandOfNeed(world, need), TODAY);
    for (const { kind, players } of playersFor.groups)
      expect(
        players.map(({ organisation, solution, score }: any) => [idOf(solution ?? organisation), near(score)]),
      ).toEqual(groups[kind as keyof typeof groups].map(({ id, score }) => [id, near(score)]));
  }
});

clusterTests(ask, world, DAYS);
discoveringTests(graph, world, ["2018-06-15", "2021-06-15", TODAY]);
repeatedPairsTests(graph, world);
pagesTests(graph, world);
