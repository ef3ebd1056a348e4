import { serverForAll } from "../server/server";

const server = serverForAll();

/** The headers that Python gql 4 sends by each of its transports, and a body as it writes it. */
test.each([
  ["requests", "python-requests/2.34.2"],
  ["aiohttp", "Python/3.11 aiohttp/3.14.5"],
  ["httpx", "python-httpx2/2.16.2"],
])("what Python gql sends over %s is answered", async (_transport, agent) => {
  const body =
    '{"query": "query ($id: ID!) {\\n  cluster(id: $id) {\\n    name\\n  }\\n}", "variables": {"id": "cluster:blue-cluster"}}';
  const reply = await server().post(body, { accept: "*/*", "accept-encoding": "gzip, deflate", "user-agent": agent });
  expect(reply.body).toEqual({ data: { cluster: { name: "De Blauwe Cluster" } } });
});
