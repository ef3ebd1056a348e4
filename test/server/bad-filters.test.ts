import { expectRefusal, serverForAll } from "./server";

const server = serverForAll();
const needs = (args: string) => `{ needs(${args}) { totalCount edges { node { id } } } }`;
const where = (filter: string) => needs(`where: ${filter}`);
const members = (args: string) => `{ cluster(id: "cluster:blue-cluster") { members(${args}) { totalCount } } }`;

const nest = (depth: number): string => (depth === 0 ? '{ id: { eq: "need:x" } }' : `{ not: ${nest(depth - 1)} }`);
const nested = (depth: number): object => (depth === 0 ? { id: { eq: "need:x" } } : { not: nested(depth - 1) });

describe("a filter is refused, with the place that is wrong,", () => {
  test.each([
    ["that is empty", where("{}"), "where"],
    ["that says nothing of a property", where("{ title: {} }"), "where.title"],
    ["that says nothing of a relation", where("{ owners: {} }"), "where.owners"],
    ["whose relation says nothing", where("{ owners: { some: {} } }"), "where.owners.some"],
    ["whose not is empty", where("{ not: {} }"), "where.not"],
    ["whose and lists nothing", where("{ and: [] }"), "where.and"],
    ["whose or lists nothing", where("{ or: [] }"), "where.or"],
    ["whose or lists an empty one", where("{ or: [{ id: { eq: 1 } }, {}] }"), "where.or[1]"],
    ["whose operand is null", where("{ title: { contains: null } }"), "where.title.contains"],
    ["whose property is null", where("{ title: null }"), "where.title"],
    ["that every text would pass", where('{ title: { contains: "" } }'), "where.title.contains"],
    ["that folds to nothing", where('{ title: { startsWith: "\\u0301" } }'), "where.title.startsWith"],
    ["that names no language", where('{ title: { languages: [], eq: "a" } }'), "where.title.languages"],
    ["that asks what is absent at the root", where("{ isNull: true }"), "where.isNull"],
    [
      "of what is absent and more",
      where("{ project: { isNull: true, phase: { isNull: true } } }"),
      "where.project.isNull",
    ],
  ])("%s", async (_what, query, argument) => {
    expectRefusal(await server().ask(query), "BAD_USER_INPUT", argument);
  });

  test("with more than a hundred values", async () => {
    const query = "query ($ids: [ID!]) { needs(where: { id: { in: $ids } }) { totalCount } }";
    const ids = Array.from({ length: 101 }, (_, index) => `need:${index}`);
    expectRefusal(await server().ask(query, { ids }), "QUERY_TOO_COSTLY");
    expect((await server().ask(query, { ids: ids.slice(1) })).body).toEqual({ data: { needs: { totalCount: 0 } } });
  });

  test("two hundred deep, in the document or by a variable", async () => {
    expectRefusal(await server().ask(where(nest(200))), "QUERY_TOO_COSTLY");
    const query = "query ($where: NeedFilter) { needs(where: $where) { totalCount } }";
    expectRefusal(await server().ask(query, { where: nested(200) }), "QUERY_TOO_COSTLY");
    expect((await server().ask(where(nest(10)))).body.errors).toBeUndefined();
  });

  test("with two hundred comparisons", async () => {
    const many = Array.from({ length: 101 }, () => '{ id: { eq: "a" }, title: { eq: "b" } }').join(", ");
    expectRefusal(await server().ask(where(`{ or: [${many}] }`)), "QUERY_TOO_COSTLY");
  });
});

describe("what is no filter of the schema is refused:", () => {
  test.each([
    ["an unknown operator", '{ title: { like: "a" } }'],
    ["an unknown property", "{ titel: { eq: 1 } }"],
    ["an operator of another type", '{ title: { gt: "a" } }'],
    ["a number for a text", "{ title: { eq: 7 } }"],
    ["a text for a word of a list", '{ project: { phase: { eq: "DELIVERED" } } }'],
    ["an unknown word of a list", "{ project: { phase: { eq: DONE } } }"],
    ["a fraction for a whole number", "{ project: { year: { gt: 2018.5 } } }"],
    ["a number beyond 32 bits", "{ project: { year: { gt: 4294967296 } } }"],
    ["no date", '{ project: { milestones: { some: { date: { gte: "2018-13" } } } } }'],
    ["an object for an id", "{ id: { eq: {} } }"],
    ["a text for a truth", '{ text: { isNull: "yes" } }'],
    ["a null among values", '{ id: { in: ["a", null] } }'],
    ["a list of filters for one", "{ not: [{ id: { eq: 1 } }] }"],
  ])("%s", async (_what, filter) => {
    expectRefusal(await server().ask(where(filter)), "BAD_USER_INPUT");
  });
});

describe("nothing is found, and nothing is wrong, where a filter", () => {
  test.each([
    ["asks one of no values", "{ id: { in: [] } }"],
    ["contradicts itself", '{ id: { eq: "need:cold2gold" }, not: { id: { eq: "need:cold2gold" } } }'],
    ["contradicts itself in one property", "{ project: { year: { gt: 2020, lt: 2019 } } }"],
    ["asks what is there and absent", "{ title: { isNull: true }, and: [{ title: { isNull: false } }] }"],
    ["asks for the nasty", '{ title: { contains: "\' OR 1=1 //\\u0000`" } }'],
  ])("%s", async (_what, filter) => {
    expect((await server().ask(where(filter))).body).toEqual({ data: { needs: { totalCount: 0, edges: [] } } });
  });
});

describe("a page or an order is refused", () => {
  test.each([
    ["from both ends", needs("first: 1, last: 1"), "last"],
    ["with both cursors", needs('after: "a", before: "b"'), "before"],
    ["first before a cursor", needs('first: 1, before: "b"'), "before"],
    ["last behind a cursor", needs('last: 1, after: "a"'), "last"],
    ["of none", needs("last: 0"), "last"],
    ["of too many", needs("last: 101"), "last"],
    ["by two keys in one", needs("orderBy: [{ id: ASC, owners: { count: ASC } }]"), "orderBy[0]"],
    ["by no key", needs("orderBy: [{}]"), "orderBy[0]"],
    ["by no key of a relation", needs("orderBy: [{ project: {} }]"), "orderBy[0].project"],
    ["by six keys", needs(`orderBy: [${"{ id: ASC }, ".repeat(6)}]`), "orderBy"],
    ["at two times", members('asOf: "2019-01-01", includeEnded: true'), "includeEnded"],
    ["in no groups", "{ needs { groups(by: OWNERS, first: 0) { key } } }", "first"],
    ["in too many groups", "{ needs { groups(by: OWNERS, first: 101) { key } } }", "first"],
  ])("%s", async (_what, query, argument) => {
    expectRefusal(await server().ask(query), "BAD_USER_INPUT", argument);
  });

  test.each(['"2019"', '"2019-02-30"', '"yesterday"', "2019"])("as of %s, which is no day", async (day) => {
    expectRefusal(await server().ask(members(`asOf: ${day}`)), "BAD_USER_INPUT");
  });
});

describe("a cursor is refused", () => {
  const cursorOf = async (args: string): Promise<string> =>
    (await server().ask(`{ needs(${args}) { pageInfo { endCursor } } }`)).body.data.needs.pageInfo.endCursor;

  test.each([
    ["of another filter", 'first: 1, where: { title: { contains: "a" } }', "first: 1"],
    ["of no filter", "first: 1", 'first: 1, where: { title: { contains: "a" } }'],
    ["of another order", "first: 1, orderBy: [{ title: { direction: ASC } }]", "first: 1"],
    ["of another direction", "first: 1, orderBy: [{ id: ASC }]", "first: 1, orderBy: [{ id: DESC }]"],
  ])("%s", async (_what, made, used) => {
    const cursor = await cursorOf(made);
    expectRefusal(await server().ask(needs(`${used}, after: "${cursor}"`)), "BAD_USER_INPUT", "after");
    const backward = used.replace("first", "last");
    expectRefusal(await server().ask(needs(`${backward}, before: "${cursor}"`)), "BAD_USER_INPUT", "before");
  });

  test("of another day", async () => {
    const { body } = await server().ask(
      '{ cluster(id: "cluster:blue-cluster") { members(first: 1, asOf: "2020-01-01") { pageInfo { endCursor } } } }',
    );
    const cursor = body.data.cluster.members.pageInfo.endCursor;
    expectRefusal(
      await server().ask(members(`first: 1, asOf: "2020-01-02", after: "${cursor}"`)),
      "BAD_USER_INPUT",
      "after",
    );
  });

  test("with any letter altered", async () => {
    const cursor = await cursorOf("first: 3");
    for (let place = 0; place < cursor.length - 1; place++) {
      const altered = cursor.slice(0, place) + (cursor[place] === "A" ? "B" : "A") + cursor.slice(place + 1);
      expectRefusal(await server().ask(needs(`after: "${altered}"`)), "BAD_USER_INPUT", "after");
    }
  });
});
