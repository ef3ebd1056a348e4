import { closeGraph, openGraph } from "../../src/graph/driver/client";
import { newState } from "../../src/server/http/readiness";
import { answering, expectRefusal, startServer, type TestServer } from "./server";

const QUESTION = '{ need(id: "need:cold2gold") { title { text } } }';
const OF_EVERY_KIND = [
  ["a look-up", QUESTION],
  ["a list", "{ needs { totalCount } }"],
  ["a match", '{ membersServing(demand: { need: "need:cold2gold" }) { totalCount } }'],
  ["several nodes", '{ nodes(ids: ["need:cold2gold", "cluster:flux50"]) { id } }'],
];
const started: TestServer[] = [];
afterAll(() => Promise.all(started.map((server) => server.stop())));

const start = async (...state: Parameters<typeof startServer>) => {
  const server = await startServer(...state);
  started.push(server);
  return server;
};

describe("while the database is prepared", () => {
  let server: TestServer;
  beforeAll(async () => (server = await start({ ...newState(), doing: "loading the first data" })));

  test.each(OF_EVERY_KIND)("%s is refused with 503", async (_what, query) => {
    const reply = await server.ask(query);
    expect(reply.status).toBe(503);
    expectRefusal(reply, "SERVICE_UNAVAILABLE");
  });

  test("a refusal says what is going on", async () => {
    expect((await server.ask(QUESTION)).body.errors[0].message).toContain("loading the first data");
  });

  test("what is wrong with a question is told all the same", async () => {
    expectRefusal(await server.ask("{ needs { nonsense } }"), "BAD_USER_INPUT");
  });

  test("the schema can be read", async () => {
    const { status, body } = await server.ask("{ __schema { queryType { name } } }");
    expect([status, body]).toEqual([200, { data: { __schema: { queryType: { name: "Query" } } } }]);
  });

  test("the playground is there", async () => {
    const { status, text } = await server.get("/");
    expect([status, text.includes("<title>")]).toEqual([200, true]);
  });

  test("the server says that it lives, and that it is not ready", async () => {
    const [alive, ready] = [await server.get("/livez"), await server.get("/readyz")];
    expect([alive.status, ready.status]).toEqual([200, 503]);
    expect(ready.body).toEqual({ isReady: false, isWarm: false, doing: "loading the first data" });
  });
});

describe("while the database is away", () => {
  const graph = openGraph({ uri: "bolt://127.0.0.1:9", user: "neo4j", password: "not used" });
  let server: TestServer;
  beforeAll(async () => (server = await start(answering(graph))));
  afterAll(() => closeGraph(graph));

  test.each(OF_EVERY_KIND)("%s is refused with 503", async (_what, query) => {
    const reply = await server.ask(query);
    expect(reply.status).toBe(503);
    expectRefusal(reply, "SERVICE_UNAVAILABLE");
  });

  test("a question of two parts is refused once for each", async () => {
    const { status, body } = await server.ask(`{ a: needs { totalCount } b: clusters { totalCount } }`);
    expect([status, body.errors.map((error: any) => error.extensions.code)]).toEqual([
      503,
      ["SERVICE_UNAVAILABLE", "SERVICE_UNAVAILABLE"],
    ]);
  });
});
