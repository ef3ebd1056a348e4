import { expectRefusal, serverForAll } from "./server";

const server = serverForAll();

const BY_ID = "query ($id: ID!) { need(id: $id) { id } }";
const PAGE = "query ($first: Int) { needs(first: $first) { totalCount } }";
const MATCH =
  "query ($demand: DemandInput!, $where: MatchFilter) { membersServing(demand: $demand, where: $where) { totalCount } }";

describe("a question that is none is refused", () => {
  test.each<[string, unknown]>([
    ["with an error of syntax", { query: "{ needs {" }],
    ["with an empty text", { query: "" }],
    ["with a NUL", { query: "{ needs\u0000 }" }],
    ["with half a surrogate pair", { query: "{ \ud800 }" }],
    ["with an unknown field", { query: "{ needs { nonsense } }" }],
    ["with an unknown root field", { query: "{ nonsense }" }],
    ["with an unknown argument", { query: "{ needs(sort: 3) { totalCount } }" }],
    ["with an unknown type in a fragment", { query: "{ needs { edges { node { ... on Person { id } } } } }" }],
    ["with a fragment that holds itself", { query: "{ needs { ...a } } fragment a on NeedConnection { ...a }" }],
    ["with an unknown name of an operation", { query: "query A { needs { totalCount } }", operationName: "B" }],
    ["with two operations and no name", { query: "query A { needs { totalCount } } query B { needs { totalCount } }" }],
    ["with a mutation, since there is none", { query: "mutation { deleteAll }" }],
    ["without a query", {}],
    ["with a null query", { query: null }],
    ["with a number for a query", { query: 7 }],
    ["with a list for a query", { query: ["{ needs { totalCount } }"] }],
    ["with variables that are a list", { query: BY_ID, variables: ["need:cold2gold"] }],
    ["with variables that are text", { query: BY_ID, variables: "need:cold2gold" }],
    ["that is null", null],
    ["that is a list", [{ query: "{ needs { totalCount } }" }]],
    ["that is text", "{ needs { totalCount } }"],
  ])("%s", async (_what, body) => {
    expectRefusal(await server().post(JSON.stringify(body)), "BAD_USER_INPUT");
  });
});

describe("variables of the wrong type are refused", () => {
  test.each<[string, string, object]>([
    ["none where one is due", BY_ID, {}],
    ["null where none may be", BY_ID, { id: null }],
    ["a list for an id", BY_ID, { id: ["need:cold2gold", "need:x"] }],
    ["a map for an id", BY_ID, { id: { eq: "need:cold2gold" } }],
    ["half a number", PAGE, { first: 1.5 }],
    ["text for a number", PAGE, { first: "10" }],
    ["a number that is too large", PAGE, { first: 3_000_000_000 }],
    ["a map for a number", PAGE, { first: {} }],
    ["text for a demand", MATCH, { demand: "need:cold2gold" }],
    ["an unknown way of asking", MATCH, { demand: { project: "project:cold2gold" } }],
    ["an unknown filter", MATCH, { demand: { need: "need:cold2gold" }, where: { sectors: ["x"] } }],
    ["an unknown kind", MATCH, { demand: { need: "need:cold2gold" }, where: { kinds: ["SHIP"] } }],
    ["half an importance", MATCH, { demand: { requirements: [{ competence: "competence:iot", importance: 2.5 }] } }],
    ["a requirement without competence", MATCH, { demand: { requirements: [{ importance: 2 }] } }],
  ])("%s", async (_what, query, variables) => {
    expectRefusal(await server().ask(query, variables), "BAD_USER_INPUT");
  });
});

describe("a body that is none is refused", () => {
  const good = JSON.stringify({ query: "{ needs { totalCount } }" });

  test("half of one", async () => {
    expectRefusal(await server().post(good.slice(0, -3)), "BAD_USER_INPUT");
  });

  test("nothing", async () => {
    expectRefusal(await server().post(""), "BAD_USER_INPUT");
  });

  test("of more than 64 kB", async () => {
    const reply = await server().post(JSON.stringify({ query: `{ needs { totalCount } } # ${"x".repeat(65_536)}` }));
    expect(reply.status).toBe(413);
    expectRefusal(reply, "BAD_USER_INPUT");
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "image/png"])(
    "of type %s",
    async (type) => expectRefusal(await server().post(good, { "content-type": type }), "BAD_USER_INPUT"),
  );
});

describe("a GET", () => {
  const path = `/graphql?query=${encodeURIComponent('{ need(id: "need:cold2gold") { id } }')}`;

  test("with a question is answered", async () => {
    const { body } = await server().get(path);
    expect(body).toEqual({ data: { need: { id: "need:cold2gold" } } });
  });

  test("without a question is refused", async () => {
    expectRefusal(await server().get("/graphql"), "BAD_USER_INPUT");
  });

  test("of a page that does not exist says so", async () => {
    const reply = await server().get("/nothing");
    expect(reply.status).toBe(404);
    expectRefusal(reply, "NOT_FOUND");
  });
});

test.each(["DELETE", "PUT", "PATCH"])("%s of /graphql is refused", async (method) => {
  const response = await fetch(`${server().url}/graphql`, { method });
  expect([400, 404, 405]).toContain(response.status);
});
