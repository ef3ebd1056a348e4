import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { explained, inspirationsIn } from "../../src/discovery/inspirations/inspirations";
import { landscapeOf } from "../../src/discovery/shared/comparable-buyers/buyers-and-solutions";
import { runCooperatively } from "../../src/discovery/shared/runtime/run-cooperatively";
import { inspirationsOracle, type InspirationAnswer } from "../oracle/inspiring.oracle";
import { readSeed } from "../oracle/seed.files";
import { sampleOf } from "../support/cases";
import { openTestGraph } from "../support/database";
import { toInspirationMatch } from "../../src/discovery/inspirations/slice";

const seed = readSeed();
const schema = trefpuntSchema();
const graph = openTestGraph();

const oracleOf = inspirationsOracle(seed);

const INSPIRATIONS = `query ($organisation: ID!) { inspirationsFor(organisation: $organisation, first: 100) {
  totalCount pageInfo { hasNextPage } edges { node {
    subject { id } score isDelivered need { id } organisation { id } ownNeed { id } fit otherOrganisations { id }
    needPoints naturePoints kindPoints provincePoints sizePoints
    matches { required { competence { id } } solved { competence { id } } way similarity points } } } } }`;

/** An answer with ids instead of what they name, as the product holds it. */
const withIds = ({ subject, need, organisation, ownNeed, otherOrganisations, matches, ...rest }: any) => ({
  ...rest,
  ...{ subject: subject.id, need: need.id, organisation: organisation?.id ?? null, ownNeed: ownNeed?.id ?? null },
  otherOrganisations: otherOrganisations.map(({ id }: any) => id),
  matches: matches.map(({ required, solved, ...match }: any) => ({
    ...match,
    required: { competence: required.competence.id },
    solved: { competence: solved.competence.id },
  })),
});

function expectSameInspirations(told: any[], expected: InspirationAnswer[]) {
  expect(told.map(({ subject }) => subject)).toEqual(expected.map(({ subject }) => subject));
  for (const [index, each] of told.entries()) expectSameInspiration(each, expected[index]!);
}

function expectSameInspiration(told: any, expected: InspirationAnswer) {
  expect([told.isDelivered, told.need, told.organisation, told.ownNeed, told.otherOrganisations]).toEqual([
    ...[expected.isDelivered, expected.need, expected.organisation, expected.ownNeed, expected.otherOrganisations],
  ]);
  const parts = [told.needPoints, told.naturePoints, told.kindPoints, told.provincePoints, told.sizePoints];
  expect(parts).toEqual(expected.parts.map((part) => expect.closeTo(part, 9)));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(told.score, 12);
  expect([told.score, told.fit]).toEqual([expect.closeTo(expected.score, 9), expect.closeTo(expected.fit, 9)]);
  expect(told.matches.map((match: any) => [match.required.competence, match.solved.competence, match.way])).toEqual(
    expected.pairs.map(({ required, solved, way }) => [required, solved, way]),
  );
}

const rows = seed["organisations.csv"]!;
const isPublic = ({ kind }: Record<string, string>) => kind === "PUBLIC_ORGANISATION";

test("what may inspire every public organisation is the oracle's", async () => {
  let found = 0;
  const asked = sampleOf(rows.filter(isPublic), 20);
  for (const { id } of asked) {
    const contextValue = contextOf({ graph: () => graph, today: "2026-11-25" });
    const variableValues = { organisation: id };
    const { data, errors } = await graphql({ schema, source: INSPIRATIONS, variableValues, contextValue });
    expect(errors).toBeUndefined();
    const { edges, totalCount }: any = data!.inspirationsFor;
    expect(totalCount).toBe(edges.length);
    expectSameInspirations(
      edges.map(({ node }: any) => withIds(node)),
      oracleOf(id!),
    );
    found += totalCount;
  }
  expect(found).toBeGreaterThan(2 * asked.length);
});

test("so is what may inspire others", async () => {
  const landscape = await landscapeOf(graph);
  for (const row of sampleOf(
    rows.filter((each) => !isPublic(each)),
    100,
  )) {
    const found = await runCooperatively(inspirationsIn(landscape, landscape.organisations.get(row.id!)!));
    expectSameInspirations(
      found.map((each) => toInspirationMatch(explained(landscape, each))),
      oracleOf(row.id!),
    );
  }
});
