import { request } from "node:http";
import { once } from "node:events";
import { openTestGraph } from "../support/database";
import { pause } from "../support/program";
import { answering, startServer, type TestServer } from "./server";

const graph = openTestGraph();
let server: TestServer;
beforeAll(async () => (server = await startServer(answering(graph))));
beforeEach(() => void server.operations.splice(0));
afterAll(() => server.stop());

const lines = () => server.operations.map((line) => JSON.parse(line));
const QUESTION = "query One($id: ID!) { need(id: $id) { id owners(first: 2) { edges { node { name } } } } }";

describe("each operation is one line of the log", () => {
  test("with its name, its cost and what the database did, and without any value", async () => {
    await server.ask(QUESTION, { id: "need:cold2gold" });
    expect(lines()).toEqual([
      expect.objectContaining({
        ...{ operation: "One", code: "OK", nodes: 3, statements: 1, rows: 1 },
        ...{ hash: expect.stringMatching(/^[0-9a-f]{16}$/), requestId: expect.stringMatching(/^[\w-]{36}$/) },
        ...{ ms: expect.any(Number), databaseMs: expect.any(Number) },
      }),
    ]);
    expect(server.operations.join("")).not.toContain("cold2gold");
    expect(lines()[0].databaseMs).toBeLessThanOrEqual(lines()[0].ms);
  });

  test("with the code of what went wrong and the id that the client was told", async () => {
    const { body } = await server.ask(QUESTION, { id: "need:secret-name" });
    const [{ extensions }] = body.errors;
    expect(lines()).toEqual([expect.objectContaining({ code: "NOT_FOUND", requestId: extensions.requestId })]);
    expect(server.operations.join("")).not.toContain("secret-name");
  });

  test("also where it asks for too much, or is none", async () => {
    await server.ask(`{ needs(first: 100) { edges { node { owners(first: 100) { edges { node { id } } } } } } }`);
    await server.ask("{ nonsense }");
    expect(lines().map(({ code, statements }) => [code, statements])).toEqual([
      ["QUERY_TOO_COSTLY", 0],
      ["BAD_USER_INPUT", 0],
    ]);
  });
});

describe("/metrics", () => {
  const metrics = async () => (await server.get("/metrics")).text;
  const valueOf = (text: string, name: string) =>
    Number(
      text
        .split("\n")
        .find((line) => line.startsWith(`${name} `))
        ?.split(" ")[1] ?? 0,
    );

  test("counts operations by their code, statements and rows", async () => {
    const before = await metrics();
    await server.ask(QUESTION, { id: "need:cold2gold" });
    await server.ask(QUESTION, { id: "need:nobody" });
    const after = await metrics();
    const more = (name: string) => valueOf(after, name) - valueOf(before, name);
    expect(more('trefpunt_operations_total{code="OK"}')).toBe(1);
    expect(more('trefpunt_operations_total{code="NOT_FOUND"}')).toBe(1);
    expect(more("trefpunt_statements_total")).toBe(2);
    expect(more("trefpunt_operation_seconds_count")).toBe(2);
    expect(valueOf(after, "trefpunt_ready")).toBe(1);
    expect(valueOf(after, "nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
  });

  test("has no label that clients could make up", async () => {
    const count = async () => (await metrics()).split("\n").filter((line) => line.startsWith("trefpunt_")).length;
    const before = await count();
    for (let at = 0; at < 20; at++) await server.ask(`query Made${at} { need(id: "need:made${at}") { id } }`);
    expect(await count()).toBeLessThanOrEqual(before + 1);
    expect(await metrics()).not.toContain("Made");
  });
});

test("what a client asked who went away is no longer worked on", async () => {
  const members = "needs(first: 10) { edges { node { membersServing(first: 10) { edges { node { score } } } } } }";
  const query = `{ ${Array.from({ length: 9 }, (_, at) => `a${at}: ${members}`).join(" ")} }`;
  const asking = request(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json" } });
  asking.on("error", () => undefined);
  asking.end(JSON.stringify({ query }));
  await once(asking, "finish");
  await pause(30);
  asking.destroy();
  for (let waited = 0; lines().length === 0 && waited < 100; waited++) await pause(50);
  expect(lines()).toEqual([expect.objectContaining({ code: "TIMEOUT" })]);
  expect(server.logged).toEqual([]);
});
