import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newState } from "../../src/server/http/readiness";
import { startServer, type TestServer } from "./server";

let server: TestServer;
beforeAll(async () => (server = await startServer({ ...newState(), doing: "starting the database" })));
afterAll(() => server.stop());

describe.each([
  ["schema.graphql", "text/plain; charset=utf-8"],
  ["possible-types.json", "application/json; charset=utf-8"],
])("GET /%s", (name, type) => {
  test("gives the file of the project, also before the database is there", async () => {
    const reply = await fetch(`${server.url}/${name}`);
    expect([reply.status, reply.headers.get("content-type")]).toEqual([200, type]);
    expect(await reply.text()).toBe(readFileSync(join(__dirname, "../../schema", name), "utf8"));
  });

  test("is sent again only where it changed", async () => {
    const { headers } = await fetch(`${server.url}/${name}`);
    expect([headers.get("cache-control"), headers.get("vary")]).toEqual(["no-cache", "accept-encoding"]);
    const again = await fetch(`${server.url}/${name}`, { headers: { "if-none-match": headers.get("etag")! } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
});
