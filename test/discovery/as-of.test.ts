import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { demandOfNeed, membersServingOracle, reachOracle } from "../oracle/matching.oracle";
import { readSeed } from "../oracle/seed.files";
import { openTestGraph } from "../support/database";

const DAYS = ["2006-01-01", "2012-06-30", "2016-04-20", "2016-04-21", "2018-03-31", "2023-09-01"];
const seed = readSeed();
const schema = trefpuntSchema();
const graph = openTestGraph();

async function ask(source: string, variableValues: object = {}, today = "2026-11-25"): Promise<any> {
  const contextValue = contextOf({ graph: () => graph, today });
  const { data, errors } = await graphql({ schema, source, variableValues: { ...variableValues }, contextValue });
  return errors ? { refused: errors[0]!.message } : data;
}

/** One field of {@link ask} for each day, under the name `d0`, `d1` and so on. */
const onEachDay = (field: (day: string) => string) => DAYS.map((day, index) => `d${index}: ${field(day)}`).join("\n");
const eachDay = (answer: any): any[] => DAYS.map((_, index) => answer[`d${index}`]);

const MATCHES = `totalCount edges { node { score organisation { id } clusters { id } } }`;
const told = ({ totalCount, edges }: any) => [
  totalCount,
  edges.map(({ node }: any) => [node.organisation.id, node.clusters.map(({ id }: any) => id)]),
];

test.each(["need:cold2gold", "need:paardenmarkt", "need:aquafin-slib", "need:bermgras-papier"])(
  "who serves %s on some days, asked at once, are those of the oracle on each day",
  async (need) => {
    const answer = await ask(
      `{ need(id: "${need}") { ${onEachDay((day) => `membersServing(first: 100, asOf: "${day}") { ${MATCHES} }`)} } }`,
    );
    const expected = DAYS.map((day) => membersServingOracle(seed, demandOfNeed(seed, need), {}, day));
    expect(eachDay(answer.need).map(told)).toEqual(
      expected.map(({ totalCount, matches }) => [
        totalCount,
        matches.map((each) => [each.organisation, each.clusters]),
      ]),
    );
    expect(new Set(expected.map(({ totalCount }) => totalCount)).size).toBeGreaterThan(1);
  },
);

test.each(["2016-04-20"])("the needs in reach of clusters on %s are those of the oracle", async (day) => {
  const ids = seed["clusters.csv"]!.map((row) => row.id!);
  const answer = await ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Cluster { needsInReach(first: 100, asOf: "${day}") {
      totalCount edges { node { need { id } organisation { id } } } } } } }`,
    { ids },
  );
  const reach = reachOracle(seed, day);
  expect(
    answer.nodes.map(({ needsInReach }: any) =>
      needsInReach.edges.map(({ node }: any) => [node.need.id, node.organisation.id]),
    ),
  ).toEqual(ids.map((id) => reach(id).map((match) => [match.need, match.organisation])));
});

test("a day in the past is the day as it was asked then", async () => {
  const field = (asked: string) => `{ need(id: "need:cold2gold") { membersServing${asked} { ${MATCHES} } } }`;
  expect(await ask(field(`(asOf: "2012-06-30")`))).toEqual(await ask(field(""), {}, "2012-06-30"));
});

test("a cursor of one day is refused on another", async () => {
  const page = (rest: string) =>
    ask(`{ membersServing(demand: { need: "need:cold2gold" }, first: 2, ${rest}) { pageInfo { endCursor } } }`);
  const { endCursor } = (await page(`asOf: "2018-03-31"`)).membersServing.pageInfo;
  expect(await page(`asOf: "2018-03-31", after: "${endCursor}"`)).not.toHaveProperty("refused");
  expect(await page(`after: "${endCursor}"`)).toEqual({ refused: expect.stringContaining("cursor of another list") });
});

test.each(["2018", "2018-02-30", ""])("%j is no day", async (day) => {
  const answer = await ask(`{ membersServing(demand: { need: "need:cold2gold" }, asOf: "${day}") { totalCount } }`);
  expect(answer.refused).toContain("must be a day");
});
