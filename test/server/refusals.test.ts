import { connect, Socket } from "node:net";
import { text } from "node:stream/consumers";
import Fastify from "fastify";
import pino from "pino";
import { sendRefusal, refuseConnection, refuseExpectation } from "../../src/server/http/refusals";
import { Problem } from "../../src/problem";
import { newState } from "../../src/server/http/readiness";
import { replyOf, sendBytes } from "./bytes";
import { expectRefusal, startServer, type TestServer } from "./server";

const QUESTION = JSON.stringify({ query: "{ __typename }" });
const notReady = { ...newState(), doing: "loading the first data" };

let server: TestServer;
beforeAll(async () => (server = await startServer(notReady)));
afterEach(() => expect(server.logged.splice(0)).toEqual([]));
afterAll(() => server.stop());

/** Asks by fetch; a refusal must be JSON, whatever it is of. */
async function refusalOf(path: string, request: RequestInit, code = "BAD_USER_INPUT") {
  const response = await fetch(server.url + path, request);
  const body = await response.text();
  expect(response.headers.get("content-type")).toMatch(/^application\/json; charset=utf-8$/);
  expectRefusal({ status: response.status, text: body, body: JSON.parse(body) }, code);
  return response;
}

/** The same by bytes that fetch would not send. */
async function refusalOfBytes(bytes: string, code = "BAD_USER_INPUT") {
  const { status, headers, body } = await sendBytes(server.url, bytes);
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expectRefusal({ status, text: JSON.stringify(body), body }, code);
  return status;
}

describe("a method that asks no question", () => {
  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])("%s is refused with those that do", async (method) => {
    const { status, headers } = await refusalOf("/graphql", { method });
    expect([status, headers.get("allow")]).toEqual([405, "GET, POST"]);
  });

  test("HEAD is refused likewise, without a body", async () => {
    const { status, headers } = await fetch(`${server.url}/graphql`, { method: "HEAD" });
    expect([status, headers.get("allow")]).toEqual([405, "GET, POST"]);
  });

  test("is refused before its body is read", async () => {
    const request = { method: "PUT", body: "<a/>", headers: { "content-type": "text/xml" } };
    expect((await refusalOf("/graphql", request)).status).toBe(405);
  });
});

test.each(["/", "/livez"])("HEAD of %s is answered like a GET", async (path) => {
  const [head, get] = [await fetch(server.url + path, { method: "HEAD" }), await fetch(server.url + path)];
  expect([head.status, head.headers.get("content-type")]).toEqual([200, get.headers.get("content-type")]);
  expect(await head.text()).toBe("");
});

describe("an address where nothing is", () => {
  test.each(["GET", "POST", "DELETE", "OPTIONS", "PROPFIND"])("is refused to %s", async (method) => {
    expect((await refusalOf("/nothing", { method }, "NOT_FOUND")).status).toBe(404);
  });

  test("and one that cannot be read is refused", async () => {
    expect((await refusalOf("/%zz", {})).status).toBe(400);
    expect((await refusalOf("/playground/%c3%28", {})).status).toBe(400);
  });
});

describe("a body that is no question", () => {
  const post = (body: string, headers: Record<string, string>) =>
    refusalOf("/graphql", { method: "POST", body, headers });

  test.each([
    "text/plain",
    "text/xml",
    "application/x-www-form-urlencoded",
    "image/png",
    "nonsense",
    "application/graphql",
  ])("of type %s is refused with 415", async (type) =>
    expect((await post(QUESTION, { "content-type": type })).status).toBe(415),
  );

  test.each(["gzip", "br", "deflate", "gzip, gzip", "nonsense"])(
    "compressed by %s is refused with 415",
    async (encoding) => {
      const { status } = await post(QUESTION, { "content-type": "application/json", "content-encoding": encoding });
      expect(status).toBe(415);
    },
  );

  test.each(["{", '{"query": "{ __typename }"', "query", '{"__proto__": {"x": 1}}', ""])(
    "such as %s is refused with 400",
    async (body) => expect((await post(body, { "content-type": "application/json" })).status).toBe(400),
  );

  test("of more than 64 kB is refused with 413", async () => {
    const body = JSON.stringify({ query: `{ __typename } # ${"x".repeat(65_536)}` });
    expect((await post(body, { "content-type": "application/json" })).status).toBe(413);
  });

  test("of more than 64 kB in pieces is refused with 413", async () => {
    const piece = `8000\r\n${"x".repeat(32_768)}\r\n`;
    const head =
      "POST /graphql HTTP/1.1\r\nhost: a.example\r\ncontent-type: application/json\r\ntransfer-encoding: chunked";
    expect(await refusalOfBytes(`${head}\r\nconnection: close\r\n\r\n${piece}${piece}${piece}0\r\n\r\n`)).toBe(413);
  });
});

describe("what is no request is refused:", () => {
  const close = "connection: close\r\n\r\n";

  test.each<[string, number, string]>([
    ["headers of more than 16 kB", 431, `GET / HTTP/1.1\r\nhost: a\r\nx: ${"x".repeat(20_000)}\r\n\r\n`],
    ["an address of more than 16 kB", 431, `GET /${"x".repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`],
    ["bytes of another protocol", 400, "\u0016\u0003\u0001 hello\r\n\r\n"],
    ["a method that nobody knows", 400, "ASK /graphql HTTP/1.1\r\nhost: a\r\n\r\n"],
    ["a length that is none", 400, "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: x\r\n\r\n"],
    [
      "a length and pieces",
      400,
      "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
    ],
    ["HTTP/1.1 without a host", 400, `GET / HTTP/1.1\r\n${close}`],
    ["a question over HTTP/1.0 without a host", 400, `GET /graphql?query={__typename} HTTP/1.0\r\n\r\n`],
    ["a host that is none", 400, `GET /graphql HTTP/1.1\r\nhost: a b\r\n${close}`],
    ["an open bracket for a host", 400, `GET /graphql HTTP/1.1\r\nhost: [\r\n${close}`],
    ["an expectation that nobody meets", 417, `GET / HTTP/1.1\r\nhost: a\r\nexpect: everything\r\n${close}`],
  ])("%s", async (_what, status, bytes) => {
    expect(await refusalOfBytes(bytes)).toBe(status);
  });

  test("though an older check of health needs no host", async () => {
    expect((await sendBytes(server.url, "GET /livez HTTP/1.0\r\n\r\n")).status).toBe(200);
  });
});

test("a question that arrives while the server stops is refused with what is going on", async () => {
  const stopping = await startServer({ ...notReady, doing: "stopping" });
  const socket = connect(Number(new URL(stopping.url).port), "127.0.0.1");
  const query = encodeURIComponent('{ need(id: "need:cold2gold") { id } }');
  socket.write(`GET /graphql?query=${query} HTTP/1.1\r\nhost: a.example\r\n`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = stopping.stop();
  socket.write("accept: */*\r\n\r\n");
  const { status, body } = replyOf(await text(socket));
  await stopped;
  expect(status).toBe(503);
  expectRefusal({ status, text: JSON.stringify(body), body }, "SERVICE_UNAVAILABLE");
});

/** A connection that nobody holds the other end of, and what is sent over it. */
function loose({ writable = true } = {}) {
  const sent: string[] = [];
  const socket = Object.assign(new Socket(), {
    end: (bytes: string, then: () => void) => (sent.push(bytes), then()),
  });
  Object.defineProperty(socket, "writable", { value: writable });
  return { socket, sent };
}

const faultOf = (code?: string) => Object.assign(new Error("said by Node"), { code });

test.each<[string | undefined, string, string, string]>([
  [
    "HPE_HEADER_OVERFLOW",
    "431 Request Header Fields Too Large",
    "BAD_USER_INPUT",
    "The request line and headers are larger than 16 kB. Send shorter headers or a shorter address.",
  ],
  [
    "HPE_CHUNK_EXTENSIONS_OVERFLOW",
    "413 Payload Too Large",
    "BAD_USER_INPUT",
    "The chunk extensions of the request are too long.",
  ],
  [
    "ERR_HTTP_REQUEST_TIMEOUT",
    "408 Request Timeout",
    "TIMEOUT",
    "The request did not arrive completely in time. Send it again.",
  ],
  ["HPE_INVALID_METHOD", "400 Bad Request", "BAD_USER_INPUT", "This is not a valid HTTP request."],
  [undefined, "400 Bad Request", "BAD_USER_INPUT", "This is not a valid HTTP request."],
])("a connection that fails with %s is told %s, and ended", (code, status, told, message) => {
  const { socket, sent } = loose();
  refuseConnection(faultOf(code), socket);
  expect(socket.destroyed).toBe(true);
  expect(sent).toHaveLength(1);
  const { body, headers } = replyOf(sent[0]!);
  expect(sent[0]!.split("\r\n")[0]).toBe(`HTTP/1.1 ${status}`);
  expect(body.errors).toEqual([
    { message, extensions: { code: told, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) } },
  ]);
  const written = sent[0]!.split("\r\n\r\n")[1]!;
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(written)),
    connection: "close",
    "x-content-type-options": "nosniff",
  });
});

test.each([
  ["was reset", "ECONNRESET", true],
  ["can be written to no more", "HPE_INVALID_METHOD", false],
])("a connection that %s is told nothing", (_what, code, writable) => {
  const { socket, sent } = loose({ writable });
  refuseConnection(faultOf(code), socket);
  expect([socket.destroyed, sent]).toEqual([true, []]);
});

test("an expectation is told back up to its hundredth character", () => {
  const told: any[] = [];
  const response: any = {
    writeHead: (status: number, headers: object) => (told.push(status, headers), response),
    end: (body: string) => told.push(JSON.parse(body)),
  };
  refuseExpectation({ headers: { expect: "x".repeat(200) } } as any, response);
  refuseExpectation({ headers: {} } as any, response);
  expect(told[0]).toBe(417);
  expect(told[1]).toMatchObject({ connection: "close", "content-type": "application/json; charset=utf-8" });
  expect(told[2].errors[0].message).toBe(
    `The server does not support the expectation "${"x".repeat(100)}". Remove the Expect header.`,
  );
  expect(told[2].errors[0].extensions.code).toBe("BAD_USER_INPUT");
  expect(told[3]).toBe(417);
});

test.each<[number, Error | undefined, string, string]>([
  [400, undefined, "BAD_USER_INPUT", "a reason"],
  [404, undefined, "NOT_FOUND", "a reason"],
  [408, undefined, "TIMEOUT", "a reason"],
  [429, new Problem("RATE_LIMITED", "of ours"), "RATE_LIMITED", "a reason"],
  [499, undefined, "BAD_USER_INPUT", "a reason"],
  [
    500,
    new Error("secret"),
    "INTERNAL_SERVER_ERROR",
    "An internal error occurred. The server log has the details under the id of this request.",
  ],
  [
    503,
    undefined,
    "INTERNAL_SERVER_ERROR",
    "An internal error occurred. The server log has the details under the id of this request.",
  ],
])("a reply of %i for %p has the code %s", async (status, error, code, message) => {
  const logged: any[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const app = Fastify();
  app.get("/", (_request, reply) => sendRefusal(reply, status, "a reason", log, error));
  const response = await fetch(await app.listen({ host: "127.0.0.1", port: 0 }));
  const { errors } = (await response.json()) as any;
  await app.close();
  expect([response.status, errors]).toEqual([
    status,
    [{ message, extensions: { code, requestId: expect.any(String) } }],
  ]);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const masked = status >= 500 ? [expect.objectContaining({ requestId: errors[0].extensions.requestId })] : [];
  expect(logged).toEqual(masked);
  if (status === 500) expect(logged[0].err.message).toBe("secret");
});
