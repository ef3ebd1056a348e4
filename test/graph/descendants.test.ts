import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { type Problem } from "../../src/problem";
import { readSeed, rowsOf } from "../oracle/seed.files";
import { countedGraph } from "../support/counted-graph";
import { withStatementListener } from "../support/statement-listener";

const schema = trefpuntSchema();
const counted = countedGraph();

async function ask(source: string, tell: (text: string, parameters: object) => void = () => undefined): Promise<any> {
  counted.reset();
  const graph = () => withStatementListener(counted.graph(), tell);
  const { data, errors } = await graphql({ schema, source, contextValue: contextOf({ graph, today: "2026-11-25" }) });
  return { data, refused: errors?.map((error) => ({ path: error.path, ...(error.originalError as Problem) })) };
}

const concepts = rowsOf(readSeed(), "competences.csv");

/** A competence and all below it, read from the file. */
function idsUnder(top: string): string[] {
  const below = concepts.filter(({ broader }) => broader?.split(";").includes(top)).flatMap(({ id }) => idsUnder(id!));
  return [...new Set([top, ...below])].sort();
}

const ids = (connection: any): string[] => connection.edges.map(({ node }: any) => node.id);

test.each(["competence:water", "competence:sludge-dewatering", "cpv:03110000"])(
  "the competences under %s are that one and all below it, at any depth",
  async (top) => {
    const { data } = await ask(
      `{ competences(first: 100, where: { under: "${top}" }) { totalCount edges { node { id } } } }`,
    );
    expect(ids(data.competences)).toEqual(idsUnder(top).slice(0, 100));
    expect(data.competences.totalCount).toBe(idsUnder(top).length);
  },
);

test("in a relation, in a list of many, in groups and in statistics it means the same", async () => {
  const where = '{ competences: { some: { node: { under: "competence:water" } } } }';
  const water = idsUnder("competence:water")
    .map((id) => `"${id}"`)
    .join(", ");
  const { data } = await ask(`{
    under: organisations(where: ${where}) { totalCount groups(by: KIND) { key count } }
    each: organisations(where: { competences: { some: { node: { id: { in: [${water}] } } } } }) {
      totalCount groups(by: KIND) { key count } }
    statistics { organisations(by: [KIND], where: ${where}) { total cells { keys count } } } }`);
  expect(data.under.totalCount).toBeGreaterThan(5);
  expect(data.under).toEqual(data.each);
  const { total, cells } = data.statistics.organisations;
  expect(total).toBe(data.under.totalCount);
  expect(cells.map(({ keys: [key], count }: any) => ({ key, count }))).toEqual(data.under.groups);
});

test("below one node, and where it must not be, it leaves out the others", async () => {
  const under = '{ node: { under: "competence:water" } }';
  const { data } = await ask(`{
    with: organisation(id: "organisation:aquafin") { competences(first: 100, where: ${under}) { edges { node { id } } } }
    without: needs(first: 100, where: { requirements: { none: ${under} } }) { edges { node {
      requirements(first: 100) { edges { node { id } } } } } } }`);
  const water = idsUnder("competence:water");
  expect(ids(data.with.competences).length).toBeGreaterThan(0);
  expect(water).toEqual(expect.arrayContaining(ids(data.with.competences)));
  const others = data.without.edges.flatMap(({ node }: any) => ids(node.requirements));
  expect(others.length).toBeGreaterThan(50);
  expect(others.filter((id: string) => water.includes(id))).toEqual([]);
});

describe("a competence that does not exist is refused, with its place", () => {
  test.each([
    [
      "in a list",
      '{ competences(where: { under: "competence:nowhere" }) { totalCount } }',
      "where.under",
      ["competences"],
    ],
    [
      "in a list below a node",
      '{ organisation(id: "organisation:vito") { competences(where: { node: { under: "need:cold2gold" } }) { totalCount } } }',
      "where.node.under",
      ["organisation", "competences"],
    ],
    [
      "in a table",
      '{ statistics { needs(by: [OWNERS], where: { requirements: { some: { node: { under: "x" } } } }) { total } } }',
      "where.requirements.some.node.under",
      ["statistics", "needs"],
    ],
  ])("%s", async (_where, query, argument, path) => {
    const { refused } = await ask(query);
    expect(refused).toMatchObject([{ code: "NOT_FOUND", argument, path }]);
  });

  test("and what stands beside it is answered", async () => {
    const { data, refused } =
      await ask(`{ lost: needs(where: { classifications: { some: { under: "cpv:nowhere" } } }) { totalCount }
      found: needs(where: { requirements: { some: { node: { under: "competence:water" } } } }) { totalCount } }`);
    expect(refused).toHaveLength(1);
    expect(data.lost).toBeNull();
    expect(data.found.totalCount).toBeGreaterThan(0);
  });
});

describe("the database", () => {
  const query = `{ organisations(first: 5, where: { competences: { some: { node: { under: "cpv:45000000" } } } }) {
    totalCount edges { node { id } } } }`;

  test("is asked once", async () => {
    await ask(query);
    expect(counted.runs()).toBe(1);
  });

  test("begins at the competence that is named, and looks at no whole label", async () => {
    const sent: [string, object][] = [];
    await ask(query, (...statement) => sent.push(statement));
    const [[text, parameters]] = sent as [[string, object]];
    const session = counted.graph().driver.session();
    const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
    await session.close();
    const steps = (plan: any): string[] => [plan.operatorType, ...plan.children.flatMap(steps)];
    const scans = steps(summary.plan).filter((step) => /LabelScan|AllNodesScan/.test(step));
    expect(scans).toEqual([]);
  });
});
