import { cursorOf } from "../../src/graph/lists/page-arguments";
import { openTestGraph } from "../support/database";
import { answering, expectRefusal, startServer, type TestServer } from "./server";

const graph = openTestGraph();
let server: TestServer;
let cursor: string;
let member: string;
beforeAll(async () => {
  server = await startServer(answering(graph));
  const { body } = await server.ask(`{ needs(first: 3) { pageInfo { endCursor } }
    cluster(id: "cluster:blue-cluster") { members(first: 1) { pageInfo { endCursor } } } }`);
  cursor = body.data.needs.pageInfo.endCursor;
  member = body.data.cluster.members.pageInfo.endCursor;
});
afterEach(() => expect(server.logged.splice(0)).toEqual([]));
afterAll(() => server.stop());

const NEEDS = "query ($after: String) { needs(after: $after, first: 2) { edges { node { id } } } }";
const MEMBERS = `query ($after: String) { cluster(id: "cluster:blue-cluster") {
  members(after: $after, first: 2) { edges { node { id } } } } }`;
const altered = (change: (parts: unknown[]) => unknown[]) =>
  Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(cursor, "base64url").toString())))).toString("base64url");

test("a cursor of a list goes on where it stands", async () => {
  expect((await server.ask(NEEDS, { after: cursor })).body.data.needs.edges).toHaveLength(2);
});

test("a null cursor begins at the beginning", async () => {
  const [first, same] = [await server.ask(NEEDS, {}), await server.ask(NEEDS, { after: null })];
  expect(same.text).toBe(first.text);
});

describe("a cursor of a list is refused", () => {
  test.each<[string, () => string]>([
    ["where it is empty", () => ""],
    ["where it is cut", () => cursor.slice(0, -5)],
    ["where its beginning is cut", () => cursor.slice(3)],
    ["where its seal is altered", () => altered(([, ...rest]) => ["aaaaaa", ...rest])],
    ["where a key is missing", () => altered(([seal, sum]) => [seal, sum])],
    ["where there is a key too many", () => altered((parts) => [...parts, "need:x"])],
    ["where a key is a map", () => altered(([seal, sum]) => [seal, sum, { id: "need:x" }])],
    ["where a key is a list", () => altered(([seal, sum]) => [seal, sum, ["need:x"]])],
    ["where its key is altered", () => altered(([seal, sum]) => [seal, sum, "need:x"])],
    ["where it is garbage", () => "ÿ not base64 \u0000"],
    ["where it is JSON, but no list", () => Buffer.from("{}").toString("base64url")],
    ["where it is huge", () => "A".repeat(10_000)],
    ["where it is of another list", () => member],
    ["where it was made for the same field of another type", () => cursorOf(["need:x"], "Organisation.needs")],
  ])("%s", async (_what, after) => {
    expectRefusal(await server.ask(NEEDS, { after: after() }), "BAD_USER_INPUT", "after");
  });

  test("below, where it is of the list at the root", async () => {
    expectRefusal(await server.ask(MEMBERS, { after: cursor }), "BAD_USER_INPUT", "after");
  });

  test("also where only the total is asked", async () => {
    const query = "query ($after: String) { needs(after: $after) { totalCount } }";
    expectRefusal(await server.ask(query, { after: "nonsense" }), "BAD_USER_INPUT", "after");
  });
});

test("a cursor behind the last gives an empty page, no fault", async () => {
  const after = cursorOf(["need:~"], "Query.needs");
  expect((await server.ask(NEEDS, { after })).body).toEqual({ data: { needs: { edges: [] } } });
});

test("a cursor with half a surrogate pair in its key is no fault of ours", async () => {
  const after = cursorOf(["need:\ud800\u0000"], "Query.needs");
  expect((await server.ask(NEEDS, { after })).text).not.toContain("INTERNAL_SERVER_ERROR");
});
