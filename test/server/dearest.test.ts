import { newState } from "../../src/server/http/readiness";
import { expectRefusal, startServer, type TestServer } from "./server";

/** Without a database: what is too much is refused before anything is sent to it. */
let server: TestServer;
beforeAll(async () => (server = await startServer({ ...newState(), doing: "nothing" })));
afterAll(() => server.stop());

const below = "edges { node { id } }";
const refusal = async (query: string, variables?: object): Promise<string> => {
  const reply = await server.ask(query, variables);
  expectRefusal(reply, "QUERY_TOO_COSTLY");
  return reply.body.errors[0].message as string;
};

describe("a refusal names the path on which most nodes would come, with its page sizes:", () => {
  test.each<[string, string, object]>([
    [
      "needs (first: 100) > owners (last: 90) > needs (10, the default)",
      `{ needs(first: 100) { edges { node { sources(first: 1) { ${below} }
           owners(last: 90) { edges { node { needs { ${below} } } } } } } } }`,
      {},
    ],
    [
      "nodes (2 ids) > owners (first: 100) > needs (first: 100)",
      `query ($size: Int!) { clusters { ${below} } nodes(ids: ["need:a", "need:b"]) {
         ... on Need { ...owners } } }
       fragment owners on Need { owners(first: $size) { edges { node { needs(first: $size) { ${below} } } } } }`,
      { size: 100 },
    ],
    [
      "organisations (first: 100) > projects (first: 100) > needs (10, the default)",
      `{ few: needs { ${below} } many: organisations(first: 100) { edges { node { projects(first: 100) {
           edges { node { needs { ${below} } } } } } } } }`,
      {},
    ],
    [
      "needs (first: 100) > owners (last: 80) > needs (10, the default)",
      `{ needs(first: 100) { nodes { sources(first: 1) { nodes { id } }
           owners(last: 80) { nodes { needs { nodes { id } } } } } } }`,
      {},
    ],
  ])("%s", async (path, query, variables) => {
    expect(await refusal(query, variables)).toContain(`; the most expensive path is ${path}; `);
  });
});

test("it says how many a page has where nobody says", async () => {
  const message = await refusal(
    `{ needs { edges { node { owners { edges { node { needs { edges { node {
         owners { edges { node { needs { ${below} } } } } } } } } } } } } } }`,
  );
  expect(message).toContain("without first or last, a page has 10 nodes");
});

test("what is skipped is no part of the path", async () => {
  const message = await refusal(
    `query ($no: Boolean = true) { organisations(first: 100) { edges { node {
       projects(first: 100) @skip(if: $no) { edges { node { parties(first: 100) { ${below} } } } }
       needs(first: 100) { edges { node { sources(first: 2) { ${below} } } } } } } } }`,
  );
  expect(message).toContain("organisations (first: 100) > needs (first: 100) > sources (first: 2)");
});
