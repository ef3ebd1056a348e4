import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { expectRefusal, serverForAll } from "../server/server";
import { demandOfNeed, mulberry32, randomDemands, type Requirement } from "../oracle/matching.oracle";
import { playersForOracle } from "../oracle/players.oracle";
import { readSeed } from "../oracle/seed.files";
import { countedGraph } from "../support/counted-graph";

const TODAY = "2026-11-25";
const seed = readSeed();
const needs = seed["needs.csv"]!.map((row) => row.id!);
const schema = trefpuntSchema();
const server = serverForAll();
const counted = countedGraph();

const QUESTION = `query ($demand: DemandInput!, $first: Int) { playersFor(demand: $demand, first: $first) {
  requirements { competence { id } } uncovered { competence { id } }
  groups { kind totalCount players {
    score evidenceLevel organisation { id } solution { id } clusters { id } contributions { points evidence { value } } } } } }`;

async function ask(source: string, variables: object): Promise<any> {
  const contextValue = contextOf({ graph: counted.graph, today: TODAY });
  const { data, errors } = await graphql({ schema, source, variableValues: { ...variables }, contextValue });
  expect(errors).toBeUndefined();
  return data!.playersFor;
}

const idOf = ({ organisation, solution }: any): string => (solution ?? organisation).id;

async function expectOracle(demand: object, requirements: Requirement[], first: number): Promise<void> {
  const answer = await ask(QUESTION, { demand, first });
  const { groups, uncovered } = playersForOracle(seed, requirements, TODAY);
  expect(answer.uncovered.map((each: any) => each.competence.id)).toEqual(uncovered);
  expect(answer.groups.map(({ kind, totalCount }: any) => [kind, totalCount])).toEqual(
    Object.entries(groups).map(([kind, players]) => [kind, players.length]),
  );
  for (const { kind, players } of answer.groups) {
    const expected = groups[kind as keyof typeof groups].slice(0, first);
    expect(players.map(idOf)).toEqual(expected.map(({ id }) => id));
    for (const [index, { score, contributions }] of players.entries()) {
      expect(score).toBeCloseTo(expected[index]!.score, 9);
      expect(contributions.reduce((sum: number, { points }: any) => sum + points, 0)).toBe(score);
    }
  }
}

test("the players for every second need, by group, and how many there are, are the oracle's", async () => {
  for (const [index, need] of needs.filter((_, index) => index % 2 === 0).entries())
    await expectOracle({ need }, demandOfNeed(seed, need), [3, 7, 100][index % 3]!);
});

test("so are those for twenty random demands", async () => {
  for (const requirements of randomDemands(seed, 20, mulberry32(41)))
    await expectOracle({ requirements }, requirements, 10);
});

test("each organisation stands in one group, though its solutions stand among the solutions", async () => {
  const { groups } = await ask(QUESTION, { demand: { need: "need:paardenmarkt" }, first: 100 });
  const ids = groups.flatMap(({ players }: any) => players.map(idOf)) as string[];
  expect(new Set(ids).size).toBe(ids.length);
  const solutions = groups.at(-1).players;
  expect(solutions.every(({ organisation, solution }: any) => organisation.id && solution.id)).toBe(true);
});

test("weak evidence is among them, and says that it is weak", async () => {
  const { groups } = await ask(QUESTION, { demand: { need: "need:cold2gold" }, first: 100 });
  const levels = groups.flatMap(({ players }: any) => players.map(({ evidenceLevel }: any) => evidenceLevel));
  expect(new Set(levels)).toEqual(new Set(["EXACT", "NEAR", "WEAK"]));
});

test("a demand that nobody serves has all groups, with nobody in them", async () => {
  const demand = { requirements: [{ competence: "cpv:03311000" }] };
  const { groups, uncovered } = await ask(QUESTION, { demand });
  expect(groups.map(({ totalCount, players }: any) => [totalCount, players])).toEqual(Array(5).fill([0, []]));
  expect(uncovered).toEqual([{ competence: { id: "cpv:03311000" } }]);
});

describe("what cannot be is refused", () => {
  const NEED = { need: "need:cold2gold" };
  test.each<[string, object, string, string]>([
    ["a demand in no way", { demand: {} }, "demand", "BAD_USER_INPUT"],
    ["an unknown need", { demand: { need: "need:nonsense" } }, "demand.need", "NOT_FOUND"],
    [
      "an unknown competence",
      { demand: { requirements: [{ competence: "competence:nonsense" }] } },
      "demand.requirements[0].competence",
      "NOT_FOUND",
    ],
    ["a statement for a need", { demand: { need: 'need:x"}) DETACH DELETE n //' } }, "demand.need", "BAD_USER_INPUT"],
    ["none of each", { demand: NEED, first: 0 }, "first", "BAD_USER_INPUT"],
    ["101 of each", { demand: NEED, first: 101 }, "first", "BAD_USER_INPUT"],
  ])("%s", async (_what, variables, argument, code) => {
    expectRefusal(await server().ask(QUESTION, variables), code, argument);
  });
});

test.each([1, 100])(
  "%i of each group with reasons and names are one statement, and two where more is asked",
  async (first) => {
    const of = async (more: string) => {
      counted.reset();
      await ask(
        `{ playersFor(demand: { need: "need:cold2gold" }, first: ${first}) { uncovered { competence { prefLabel { text } } } groups { totalCount players {
        organisation { name ${more} } solution { name } clusters { name } contributions { sentence evidence { source { title } subject { id } } } } } } }`,
        {},
      );
      return counted.runs();
    };
    expect(await of("")).toBe(1);
    expect(await of("municipality { name }")).toBe(2);
  },
);
