import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import {
  demandOfNeed,
  informationContent,
  membersServingOracle,
  randomDemands,
  randomFilter,
  type Filter,
  type Requirement,
} from "../oracle/matching.oracle";
import { readSeed } from "../oracle/seed.files";
import { caseCount, randomOf } from "../support/cases";
import { countedGraph } from "../support/counted-graph";

const TODAY = "2026-11-25";
const seed = readSeed();
const organisations = seed["organisations.csv"]!.map((row) => row.id!);
const schema = trefpuntSchema();
const counted = countedGraph();

const QUESTION = `query ($demand: DemandInput!, $organisation: ID!, $where: MatchFilter, $asOf: Date) {
  explainMatch(demand: $demand, organisation: $organisation, where: $where, asOf: $asOf) {
    organisation { id name } score evidenceLevel rank totalCount notListed clusters { id name }
    english: sentence(language: EN) nederlands: sentence
    requirements {
      requirement { importance competence { id informationContent prefLabel(languages: [EN]) { text } } }
      weight share cover points steps english: sentence(language: EN) nederlands: sentence
      evidence { kind way similarity strength value counts competence { id } subject { id } source { id title } }
      nearest { kind way similarity strength value counts competence { id prefLabel { text } } subject { id } source { id } }
    }
  }
}`;

async function ask(variableValues: object): Promise<any> {
  const contextValue = contextOf({ graph: counted.graph, today: TODAY });
  counted.reset();
  const { data, errors } = await graphql({
    schema,
    source: QUESTION,
    variableValues: { ...variableValues },
    contextValue,
  });
  expect(errors).toBeUndefined();
  return data!.explainMatch;
}

const everybody: Filter = { includeNonMembers: true, evidence: "WEAK" };
const idOf = (node: any) => node?.id ?? null;

/** The data as if one organisation were alone in the world: what it brings is the same. */
const alone = new Map(
  organisations.map((id) => [
    id,
    { ...seed, "organisations.csv": seed["organisations.csv"]!.filter((row) => row.id === id) },
  ]),
);
const ownMatch = (organisation: string, demand: Requirement[], day = TODAY) =>
  membersServingOracle(alone.get(organisation)!, demand, everybody, day).matches.at(0);

/** What the oracle says of one organisation, whether or not it would be listed. */
function expectOracle(told: any, demand: Requirement[], filter: Filter, day = TODAY) {
  const list = membersServingOracle(seed, demand, filter, day).matches;
  const own = ownMatch(told.organisation.id, demand, day);
  const place = list.findIndex((each) => each.organisation === told.organisation.id);
  expect([told.rank, told.totalCount]).toEqual([place < 0 ? null : place + 1, list.length]);
  expect(told.evidenceLevel).toBe(own?.evidenceLevel ?? null);
  expect(told.score).toBeCloseTo(own?.score ?? 0, 9);
  expect(told.requirements.map((each: any) => each.requirement.competence.id)).toEqual(
    demand.map((each) => each.competence),
  );
  told.requirements.forEach((each: any) => {
    const expected = own?.contributions.find((other) => other.competence === each.requirement.competence.id);
    expect(each.points).toBeCloseTo(expected?.points ?? 0, 9);
    expect(
      each.evidence.map((piece: any) => [
        piece.kind,
        piece.way,
        piece.competence.id,
        idOf(piece.subject),
        idOf(piece.source),
      ]),
    ).toEqual(
      (expected?.evidence ?? []).map((piece) => [piece.kind, piece.way, piece.competence, piece.subject, piece.source]),
    );
  });
}

const EXPLANATIONS = caseCount(24, 80);

/** Everything that an explanation promises of its own numbers. */
function expectArithmetic({ score, rank, notListed, requirements }: any) {
  const whole = requirements.reduce((sum: number, each: any) => sum + each.weight, 0);
  expect(requirements.reduce((sum: number, each: any) => sum + each.points, 0)).toBe(score);
  expect(rank === null).toBe(notListed.length > 0);
  for (const { requirement, weight, share, cover, points, evidence, nearest, steps } of requirements) {
    expect(weight).toBe(requirement.importance * requirement.competence.informationContent);
    expect(share).toBeCloseTo(weight / whole, 12);
    expect(points).toBe(share * cover);
    const counting = evidence.filter((piece: any) => piece.counts);
    expect(cover).toBeCloseTo(1 - counting.reduce((rest: number, { value }: any) => rest * (1 - value), 1), 12);
    const isSibling = ({ way }: any) => way === "SIBLING";
    expect(counting.filter(isSibling).length).toBeLessThanOrEqual(1);
    const others = counting.filter((piece: any) => !isSibling(piece));
    const sources = others.flatMap((piece: any) => (piece.source ? [piece.source.id] : []));
    expect(new Set(sources).size).toBe(sources.length);
    for (const piece of evidence.filter(({ counts }: any) => !counts))
      expect(
        counting.some(
          (other: any) =>
            (isSibling(piece) ? isSibling(other) : other.source.id === piece.source.id) &&
            other.value >= piece.value - 1e-12,
        ),
      ).toBe(true);
    if (evidence.length > 0) expect(nearest).toEqual([]);
    expect(steps === null).toBe(nearest.length === 0);
    for (const piece of nearest) expect(piece).toMatchObject({ way: null, similarity: 0, value: 0, counts: false });
  }
}

test("explanations of whoever it is, under whatever filter, are the oracle's, and their numbers add up", async () => {
  const random = randomOf(12);
  let absent = 0;
  let nearest = 0;
  for (const demand of randomDemands(seed, EXPLANATIONS, random)) {
    const where = randomFilter(seed, random);
    const found = membersServingOracle(seed, demand, where, TODAY).matches;
    const among = random() < 0.5 && found.length > 0 ? found.map((match) => match.organisation) : organisations;
    const organisation = among[Math.floor(random() * among.length)]!;
    const told = await ask({ demand: { requirements: demand }, organisation, where });
    expect(counted.runs()).toBeLessThanOrEqual(3);
    expectArithmetic(told);
    expectOracle(told, demand, where);
    absent += told.rank === null ? 1 : 0;
    nearest += told.requirements.filter((each: any) => each.nearest.length > 0).length;
  }
  expect(absent).toBeGreaterThan(EXPLANATIONS / 5);
  expect(absent).toBeLessThan(EXPLANATIONS * 0.9);
  expect(nearest).toBeGreaterThan(EXPLANATIONS / 40);
});

test("an explanation on a day in the past is that of the day", async () => {
  const demand = demandOfNeed(seed, "need:cold2gold");
  for (const asOf of ["2006-01-01", "2018-03-31"]) {
    const told = await ask({ demand: { need: "need:cold2gold" }, organisation: "organisation:bioracer", asOf });
    expectOracle(told, demand, {}, asOf);
  }
});

/** The concepts next to one: broader, narrower, related, close match; walked naively. */
const neighbours = new Map<string, Set<string>>();
const join = (from: string, to: string) => neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
const linksOf = (row: Record<string, string>) =>
  ["broader", "related", "close_matches"].flatMap((column) => (row[column] ?? "").split(";").filter(Boolean));
for (const row of seed["competences.csv"]!)
  linksOf(row).forEach((other) => join(row.id!, other) && join(other, row.id!));

function stepsBetween(start: string, end: string): number {
  const seen = new Map([[start, 0]]);
  for (const [concept, steps] of seen) {
    const beyond = [...(neighbours.get(concept) ?? [])].filter((next) => !seen.has(next));
    beyond.forEach((next) => seen.set(next, steps + 1));
  }
  return seen.get(end) ?? Infinity;
}

test("what comes closest to a requirement is the nearest of all that somebody has, and nothing beyond two steps", async () => {
  const distances: number[] = [];
  for (const organisation of ["organisation:bioracer", "organisation:24sea", "organisation:vito"]) {
    const held = heldBy(organisation);
    for (const need of ["need:cold2gold", "need:paardenmarkt", "need:asbestdaken", "need:aquafin-slib"]) {
      const { requirements } = await ask({ demand: { need }, organisation });
      for (const { requirement, nearest, steps } of requirements.filter(({ evidence }: any) => evidence.length === 0)) {
        const far = (competence: string) => stepsBetween(competence, requirement.competence.id);
        const least = Math.min(...held.map(far));
        distances.push(least);
        expect(steps).toBe(least > 2 ? null : least);
        expect(nearest.map((piece: any) => far(piece.competence.id) - least)).toEqual(nearest.map(() => 0));
      }
    }
  }
  expect(distances).toContain(2);
  expect(Math.max(...distances)).toBeGreaterThan(2);
});

/** Whatever the oracle finds evidence of: each single competence is asked as the only requirement. */
function heldBy(organisation: string): string[] {
  const innovation = seed["competences.csv"]!.filter((row) => row.scheme === "INNOVATION").map((row) => row.id!);
  const demand = innovation.map((competence) => ({ competence, importance: 1 }));
  const own = ownMatch(organisation, demand)!;
  return [...new Set(own.contributions.flatMap(({ evidence }) => evidence.map(({ competence }) => competence)))];
}

test("the information content that an explanation shows is that of the formula", async () => {
  const told = await ask({
    demand: { requirements: [{ competence: "competence:body-cooling" }] },
    organisation: "organisation:bioracer",
  });
  const scheme = seed["competences.csv"]!.filter((row) => row.scheme === "INNOVATION");
  expect(told.requirements[0].requirement.competence.informationContent).toBe(informationContent(0, scheme.length));
});
