import { type FastifyReply } from "fastify";
import { limitRate } from "../../src/server/limits/rate-limit";
import { Problem } from "../../src/problem";
import { newState } from "../../src/server/http/readiness";
import { expectRefusal, startServer, type TestServer } from "./server";

const notReady = { ...newState(), doing: "loading the first data" };
const started: TestServer[] = [];
afterAll(() => Promise.all(started.map((server) => server.stop())));

async function start(...[settings]: [Parameters<typeof startServer>[1]]): Promise<TestServer> {
  const server = await startServer(notReady, settings);
  started.push(server);
  return server;
}

const SMALL = JSON.stringify({ query: "{ __typename }" });
/** Three hundred nodes: three points beside the one that each request is. */
const LARGE = JSON.stringify({
  query: "{ clusters(first: 100) { edges { node { id members(first: 2) { edges { node { id } } } } } } }",
});

/** What one client sends, by its word for who it is. */
const askAs = ({ url }: TestServer, client: string, body = SMALL) =>
  fetch(`${url}/graphql`, {
    ...{ method: "POST", body },
    headers: { "content-type": "application/json", "x-forwarded-for": client },
  });

/** What a reply says about what its client has left. */
const leftIn = ({ status, headers }: Response) =>
  [status, ...["limit", "remaining"].map((name) => headers.get(`ratelimit-${name}`))].join(" ");

describe("a client has so many points for a minute", () => {
  test("each request is one; the one after the last is refused, and says when there is more", async () => {
    const server = await start({ rateLimit: 3 });
    const replies = [];
    for (let turn = 0; turn < 5; turn++) replies.push(await askAs(server, "1.2.3.4"));
    expect(replies.map(leftIn)).toEqual(["200 3 2", "200 3 1", "200 3 0", "429 3 0", "429 3 0"]);
    const [first, , , refused] = replies as [Response, Response, Response, Response];
    expect(first.headers.get("retry-after")).toBeNull();
    for (const name of ["retry-after", "ratelimit-reset"]) {
      expect(Number(refused.headers.get(name))).toBeGreaterThan(50);
      expect(Number(refused.headers.get(name))).toBeLessThanOrEqual(60);
    }
    const text = await refused.text();
    expectRefusal({ status: refused.status, text, body: JSON.parse(text) }, "RATE_LIMITED");
    expect(text).toContain("limit of 3 points a minute");
  });

  test("what may bring much costs more, and is refused before anything is asked of the database", async () => {
    const server = await start({ rateLimit: 6 });
    expect(leftIn(await askAs(server, "1.2.3.4", LARGE))).toBe("503 6 2");
    const refused = await askAs(server, "1.2.3.4", LARGE);
    expect(leftIn(refused)).toBe("429 6 0");
    const { errors, extensions } = (await refused.json()) as { errors: { extensions: object }[]; extensions: object };
    expect(errors[0]!.extensions).toMatchObject({ code: "RATE_LIMITED" });
    expect(extensions).toMatchObject({ cost: { nodes: 300 } });
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
  });

  test("whoever reads the schema pays for what it has to tell", async () => {
    const server = await start({ rateLimit: 100 });
    const query = "{ __schema { types { name fields { name } } } }";
    const { headers } = await askAs(server, "1.2.3.4", JSON.stringify({ query }));
    expect(Number(headers.get("ratelimit-remaining"))).toBeLessThan(95);
  });

  test("a question by GET is one too; the page, the checks of operation and other paths are none", async () => {
    const server = await start({ rateLimit: 1 });
    for (const path of ["/", "/livez", "/readyz", "/metrics", "/nothing"])
      expect((await fetch(server.url + path)).headers.has("ratelimit-limit")).toBe(false);
    const address = `${server.url}/graphql?query={__typename}`;
    expect(leftIn(await fetch(address))).toBe("200 1 0");
    expect(leftIn(await fetch(address))).toBe("429 1 0");
  });
});

describe("who is a client", () => {
  test("whoever connects, whatever they say", async () => {
    const server = await start({ rateLimit: 1 });
    expect(leftIn(await askAs(server, "1.2.3.4"))).toBe("200 1 0");
    expect(leftIn(await askAs(server, "5.6.7.8"))).toBe("429 1 0");
  });

  test.each<[string, string[], string, string]>([
    ["an address", ["1.2.3.4", "1.2.3.4"], "1.2.3.5", "IPv4"],
    ["the same address written as IPv6", ["1.2.3.4", "::ffff:1.2.3.4"], "::ffff:1.2.3.5", "IPv4 in IPv6"],
    ["a household of IPv6", ["2001:db8:0:7::1", "2001:db8:0:7:ffff::2"], "2001:db8:0:8::1", "IPv6"],
    ["what a proxy calls them", ["unknown", "unknown"], "another", "no address"],
  ])("behind a proxy that is believed: %s", async (_what, [one, same], other) => {
    const server = await start({ rateLimit: 1, trustProxy: 1 });
    expect(leftIn(await askAs(server, one!))).toBe("200 1 0");
    expect(leftIn(await askAs(server, same!))).toBe("429 1 0");
    expect(leftIn(await askAs(server, other))).toBe("200 1 0");
  });

  test("a page of another origin may read what is left", async () => {
    const origin = "https://a.example";
    const { url } = await start({ rateLimit: 1, corsOrigins: [origin] });
    const ask = (method: string) =>
      fetch(`${url}/graphql`, {
        ...{ method, body: method === "POST" ? SMALL : undefined },
        headers: { origin, "content-type": "application/json", "access-control-request-method": "POST" },
      });
    expect((await ask("OPTIONS")).headers.has("ratelimit-limit")).toBe(false);
    expect((await ask("POST")).headers.get("access-control-expose-headers")).toContain("ratelimit-remaining");
    const refused = await ask("POST");
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([429, origin]);
  });
});

test("without a limit nothing is counted", async () => {
  const server = await start({});
  for (let turn = 0; turn < 5; turn++) expect(leftIn(await askAs(server, "1.2.3.4"))).toBe("200  ");
});

test("after a minute there are as many again", async () => {
  jest.useFakeTimers();
  const reply = { request: { ip: "1.2.3.4" }, headers: () => reply, header: () => reply } as never as FastifyReply;
  const pay = limitRate(2)(reply);
  await pay(2);
  jest.advanceTimersByTime(59_000);
  await expect(pay(1)).rejects.toThrow(Problem);
  jest.advanceTimersByTime(1_000);
  await pay(2);
  jest.useRealTimers();
});
