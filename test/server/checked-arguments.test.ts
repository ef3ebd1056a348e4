import { type GraphQLField } from "graphql";
import { trefpuntSchema } from "../support/schema";
import { expectRefusal, serverForAll } from "./server";

const server = serverForAll();
const schema = trefpuntSchema();

/** Arguments that must be given, by name. */
const GIVEN: Record<string, string> = {
  demand: '{ need: "need:cold2gold" }',
  text: '"water"',
  organisation: '"organisation:vito"',
  solution: '"solution:telraam"',
  id: '"organisation:vito"',
  from: '"organisation:vito"',
  to: '"organisation:imec"',
};

const takes = ({ args }: GraphQLField<unknown, unknown>, name: string) => args.some((each) => each.name === name);

/** A root field with the arguments that it needs and one more; nothing of its page is selected. */
function questionOf(field: GraphQLField<unknown, unknown>, more: string): string {
  const given = field.args.flatMap(({ name, type }) => (String(type).endsWith("!") ? `${name}: ${GIVEN[name]}` : []));
  return `{ ${field.name}(${[...given, more].join(", ")}) { __typename } }`;
}

const fields = Object.values(schema.getQueryType()!.getFields());
const taking = (argument: string) =>
  fields.filter((field) => takes(field, argument)).map((field) => [field.name, field] as const);

describe("an argument that is wrong is refused, though nothing of the page is selected:", () => {
  test.each(taking("first"))("the size of a page of %s", async (_name, field) => {
    expectRefusal(await server().ask(questionOf(field, "first: 0")), "BAD_USER_INPUT", "first");
  });

  test.each(taking("after"))("the cursor of %s", async (_name, field) => {
    expectRefusal(await server().ask(questionOf(field, 'after: "nonsense"')), "BAD_USER_INPUT", "after");
  });

  const NESTED = [
    ['organisation(id: "organisation:vito")', "needsInReach"],
    ['organisation(id: "organisation:vito")', "workedWith"],
    ['organisation(id: "organisation:vito")', "inspirations"],
    ['organisation(id: "organisation:vito")', "projects"],
    ['cluster(id: "cluster:blue-cluster")', "members"],
    ['cluster(id: "cluster:blue-cluster")', "gaps"],
    ['solution(id: "solution:telraam")', "replications"],
    ['need(id: "need:cold2gold")', "membersServing"],
  ];

  test.each(NESTED)("the page of %s { %s }", async (parent, field) => {
    const ask = (args: string) => server().ask(`{ ${parent} { ${field}(${args}) { __typename } } }`);
    expectRefusal(await ask("first: 101"), "BAD_USER_INPUT", "first");
    expectRefusal(await ask('after: "nonsense"'), "BAD_USER_INPUT", "after");
  });

  const LISTS: [string, string, string][] = [
    ["an order that says two things", "orderBy: [{ name: ASC, id: DESC }]", "orderBy[0]"],
    ["an order that says nothing", "orderBy: [{}]", "orderBy[0]"],
    ["six keys", `orderBy: [${"{ name: ASC }".repeat(6)}]`, "orderBy"],
    ["a filter that says nothing", "where: {}", "where"],
    ["a filter for a part that is empty", 'where: { name: { contains: "" } }', "where.name.contains"],
    [
      "a time in a filter that is said twice",
      `where: { clusters: { count: { gte: 1 }, asOf: "2020-01-01", includeEnded: true } }`,
      "where.clusters.includeEnded",
    ],
  ];

  test.each(LISTS)("%s, of a list at the root", async (_what, args, argument) => {
    for (const selected of ["totalCount", "__typename", "pageInfo { hasNextPage }", "groups(by: KIND) { count }"])
      expectRefusal(await server().ask(`{ organisations(${args}) { ${selected} } }`), "BAD_USER_INPUT", argument);
  });

  test.each([
    ["orderBy: [{ since: ASC, node: { name: ASC } }]", "orderBy[0]"],
    ["orderBy: [{ node: { name: ASC, id: ASC } }]", "orderBy[0].node"],
    ['asOf: "2020-01-01", includeEnded: true', "includeEnded"],
  ])("%s, of a list below a node", async (args, argument) => {
    for (const selected of ["totalCount", "__typename"])
      expectRefusal(
        await server().ask(`{ cluster(id: "cluster:blue-cluster") { members(${args}) { ${selected} } } }`),
        "BAD_USER_INPUT",
        argument,
      );
  });
});

test("what is wrong with a filter and with an order is told at once", async () => {
  const { body } = await server().ask("{ organisations(where: {}, orderBy: [{}]) { totalCount } }");
  const told = body.errors.map(({ extensions }: { extensions: { argument: string } }) => extensions.argument);
  expect(told).toEqual(expect.arrayContaining(["where"]));
  expect(JSON.stringify(body.errors)).toContain("orderBy[0]");
});
