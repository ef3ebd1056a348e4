import { serverAudits } from "graphql-http";
import { newState } from "../../src/server/http/readiness";
import { startServer, type TestServer } from "./server";

let server: TestServer;
beforeAll(async () => (server = await startServer({ ...newState(), doing: "being audited" })));
afterAll(() => server.stop());

const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch });

describe("GraphQL over HTTP, as its own audits have it", () => {
  test("all 61 of them are there", () => expect(audits).toHaveLength(61));

  test.each(audits.map(({ id, name, fn }) => [name, id, fn] as const))("%s (%s)", async (_name, _id, audit) => {
    const result = await audit();
    if ("response" in result) await result.response.body?.cancel();
    expect({ status: result.status, reason: "reason" in result ? result.reason : undefined }).toEqual({ status: "ok" });
  });
});
