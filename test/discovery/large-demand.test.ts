import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { readSeed } from "../oracle/seed.files";
import { openTestGraph } from "../support/database";

const graph = openTestGraph();

test("a hundred requirements and a hundred members are answered", async () => {
  const innovation = readSeed()["competences.csv"]!.filter((row) => row.scheme === "INNOVATION");
  const requirements = innovation.slice(0, 100).map((row) => ({ competence: row.id }));
  const { data, errors } = await graphql({
    schema: trefpuntSchema(),
    source: `query ($demand: DemandInput!, $where: MatchFilter) {
      membersServing(demand: $demand, where: $where, first: 100) { totalCount edges { node { contributions { sentence } } } }
    }`,
    variableValues: { demand: { requirements }, where: { includeNonMembers: true } },
    contextValue: contextOf({ graph: () => graph, today: "2026-11-25" }),
  });
  expect(errors).toBeUndefined();
  const { totalCount, edges } = data!.membersServing as any;
  expect(totalCount).toBeGreaterThan(100);
  expect(edges).toHaveLength(100);
});
