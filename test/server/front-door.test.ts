import { request, type IncomingHttpHeaders } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import pino from "pino";
import { type HttpSettings } from "../../src/server/http/request-checks";
import { buildServer } from "../../src/server/http/build-server";
import { trefpuntSchema } from "../support/schema";
import { newState } from "../../src/server/http/readiness";
import { startServer, type TestServer } from "./server";

const notReady = { ...newState(), doing: "loading the first data" };
const started: TestServer[] = [];
afterAll(() => Promise.all(started.map((server) => server.stop())));

const start = async (settings?: HttpSettings) => {
  const server = await startServer(notReady, settings);
  started.push(server);
  return server;
};

const SMALL = "{ __typename }";
const LARGE = "{ __schema { types { name description } } }";
const asked = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

/** What comes back as it is: fetch would decompress it. */
async function getRaw(url: string, headers: Record<string, string>) {
  const got = await new Promise<{ headers: IncomingHttpHeaders; body: Promise<Buffer> }>((resolve, reject) =>
    request(url, { headers }, (reply) => resolve({ headers: reply.headers, body: buffer(reply) }))
      .on("error", reject)
      .end(),
  );
  return { headers: got.headers, bytes: await got.body };
}

describe("what a reply says to a browser", () => {
  let server: TestServer;
  beforeAll(async () => (server = await start()));

  test.each(["/graphql", asked(SMALL), "/livez", "/readyz", "/nothing", "/%zz"])("of %s", async (path) => {
    const { headers } = await fetch(server.url + path);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers.has("strict-transport-security")).toBe(false);
  });

  test("the playground has its own policy for what it loads, and the rest like all others", async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  });
});

describe("an answer is compressed", () => {
  let server: TestServer;
  beforeAll(async () => (server = await start()));

  test.each<[string, string, (bytes: Buffer) => Buffer]>([
    ["gzip", "gzip", gunzipSync],
    ["gzip, deflate", "gzip", gunzipSync],
    ["gzip, deflate, br", "br", brotliDecompressSync],
    ["br;q=0, gzip", "gzip", gunzipSync],
  ])("for who takes %s, as %s", async (accepted, encoding, decompress) => {
    const plain = await getRaw(server.url + asked(LARGE), {});
    const { headers, bytes } = await getRaw(server.url + asked(LARGE), { "accept-encoding": accepted });
    expect([headers["content-encoding"], headers.vary]).toEqual([encoding, "accept-encoding, accept"]);
    expect(bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(decompress(bytes).equals(plain.bytes)).toBe(true);
  });

  test("also as application/graphql-response+json, and after a POST", async () => {
    const reply = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json",
        "accept-encoding": "gzip",
      },
      body: JSON.stringify({ query: LARGE }),
    });
    expect([reply.headers.get("content-type"), reply.headers.get("content-encoding")]).toEqual([
      "application/graphql-response+json; charset=utf-8",
      "gzip",
    ]);
    expect(await reply.json()).toHaveProperty("data.__schema");
  });

  test.each([
    ["it is shorter than 1 kB", SMALL, "gzip, br"],
    ["nobody asked for that", LARGE, ""],
    ["the client refuses it", LARGE, "gzip;q=0, br;q=0"],
  ])("but not where %s", async (_why, query, accepted) => {
    const { headers, bytes } = await getRaw(server.url + asked(query), { "accept-encoding": accepted });
    expect([headers["content-encoding"], headers.vary]).toEqual([undefined, "accept-encoding, accept"]);
    expect(JSON.parse(bytes.toString())).toHaveProperty("data");
  });
});

describe("pages of other origins", () => {
  const ours = "https://front.example";
  const ask = (url: string, origin: string, options: RequestInit = {}) =>
    fetch(url, { ...options, headers: { origin, ...options.headers } });
  const preflight = (url: string, origin: string) =>
    ask(url, origin, {
      method: "OPTIONS",
      headers: {
        "access-control-request-method": "POST",
        "access-control-request-headers": "apollo-require-preflight,content-type",
      },
    });
  const allowed = ({ headers }: Response) => headers.get("access-control-allow-origin");

  test("may not ask unless the configuration says so", async () => {
    const { url } = await start();
    expect(allowed(await ask(url + asked(SMALL), ours))).toBeNull();
    expect(allowed(await preflight(`${url}/graphql`, ours))).toBeNull();
  });

  describe("that the configuration names", () => {
    let server: TestServer;
    beforeAll(async () => (server = await start({ corsOrigins: [ours, "http://localhost:5173"] })));

    test.each([ours, "http://localhost:5173"])("may ask from %s, with the headers of a front end", async (origin) => {
      const { status, headers } = await preflight(`${server.url}/graphql`, origin);
      expect(status).toBe(204);
      expect(Object.fromEntries(headers)).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers": expect.stringMatching(/content-type, apollo-require-preflight/),
        "access-control-max-age": "7200",
        vary: "accept-encoding, accept, Origin",
      });
      expect(headers.has("access-control-allow-credentials")).toBe(false);
      expect(allowed(await ask(server.url + asked(SMALL), origin))).toBe(origin);
    });

    test("are told what was wrong with a question", async () => {
      const reply = await ask(`${server.url}/graphql`, ours, { method: "POST", body: "{", headers: JSON_BODY });
      expect([reply.status, allowed(reply)]).toEqual([400, ours]);
    });

    test("may read nothing else", async () => {
      expect(allowed(await ask(`${server.url}/readyz`, ours))).toBeNull();
      expect(allowed(await ask(server.url, ours))).toBeNull();
    });

    test.each(["https://other.example", "https://front.example.evil.example", "http://front.example", "null"])(
      "are no others: not %s",
      async (origin) => {
        expect(allowed(await ask(server.url + asked(SMALL), origin))).toBeNull();
        expect(allowed(await preflight(`${server.url}/graphql`, origin))).toBeNull();
      },
    );
  });

  test("may all ask where the configuration says *", async () => {
    const { url } = await start({ corsOrigins: ["*"] });
    expect(allowed(await preflight(`${url}/graphql`, ours))).toBe("*");
    expect(allowed(await ask(url + asked(SMALL), ours))).toBe("*");
  });
});

const JSON_BODY = { "content-type": "application/json" };

describe("who asks", () => {
  /** The address that the server takes for the client's, when a neighbour on loopback says that it asks for another. */
  async function clientOf(trustProxy: HttpSettings["trustProxy"]): Promise<string> {
    const server = await buildServer(trefpuntSchema(), notReady, pino({ level: "silent" }), { trustProxy });
    server.get("/who", ({ ip }) => ip);
    const home = await server.listen({ host: "127.0.0.1", port: 0 });
    const reply = await fetch(`${home}/who`, { headers: { "x-forwarded-for": "198.51.100.7, 203.0.113.9" } });
    const client = await reply.text();
    await server.close();
    return client;
  }

  test.each<[string, HttpSettings["trustProxy"], string]>([
    ["the neighbour, where no proxy is believed", undefined, "127.0.0.1"],
    ["whom a proxy of a named network names", ["127.0.0.0/8"], "203.0.113.9"],
    ["whom the outer of two named proxies names", ["127.0.0.1", "203.0.113.9"], "198.51.100.7"],
    ["the neighbour, where it is no such proxy", ["10.0.0.0/8", "::1"], "127.0.0.1"],
    ["whom the one proxy names", 1, "203.0.113.9"],
    ["whom the outer of two proxies names", 2, "198.51.100.7"],
  ])("is %s", async (_who, trustProxy, client) => {
    expect(await clientOf(trustProxy)).toBe(client);
  });
});
