import { buildSchema } from "graphql";
import { newState } from "../../src/server/http/readiness";
import { sendBytes } from "./bytes";
import { expectRefusal, serverForAll, startServer, type TestServer } from "./server";

const server = serverForAll();
const QUESTION = '{ need(id: "need:cold2gold") { id } }';
const asked = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

/** A GET with these headers and no others: fetch would add its own. */
async function getWith(path: string, headers: Record<string, string>, { url } = server()) {
  const lines = Object.entries({ host: "a.example", connection: "close", ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const { status, body } = await sendBytes(url, `GET ${path} HTTP/1.1\r\n${head}\r\n`);
  const { data, errors } = body as { data?: unknown; errors?: unknown[] };
  return { status, text: JSON.stringify(body), body: errors ? { data, errors } : { data } };
}

const ANSWER = { data: { need: { id: "need:cold2gold" } } };

describe("a plain GET of a question is answered", () => {
  test.each<[string, Record<string, string>]>([
    ["with no header at all", {}],
    ["with what urql sends", { accept: "application/graphql-response+json, application/json, multipart/mixed" }],
    ["with what a browser sends", { accept: "text/html,application/xhtml+xml,*/*;q=0.8" }],
    ["with what a followed link sends", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }],
    ["with what a page of this server sends", { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" }],
    ["with what a typed address sends", { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }],
  ])("%s", async (_what, headers) => {
    const { status, body } = await getWith(asked(QUESTION), headers);
    expect([status, body]).toEqual([200, ANSWER]);
  });

  test("with variables and the name of the operation", async () => {
    const query = "query One($id: ID!) { need(id: $id) { id } } query Two { __typename }";
    const parts = new URLSearchParams({ query, variables: '{"id":"need:cold2gold"}', operationName: "One" });
    expect((await server().get(`/graphql?${parts.toString()}`)).body).toEqual(ANSWER);
  });

  test.each(["%", "%zz", "%c3%28", "%ff"])("but not with %s in its address, which is not UTF-8", async (bytes) => {
    const reply = await server().get(asked(QUESTION) + bytes);
    expect(reply.status).toBe(400);
    expectRefusal(reply, "BAD_USER_INPUT");
  });
});

describe("a GET that a page of another site makes", () => {
  const images = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
  const scripts = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", origin: "https://front.example" };
  const sibling = { ...scripts, "sec-fetch-site": "same-site", origin: "http://localhost:5173" };

  test.each([
    ["an image", images],
    ["a script", scripts],
    ["a script of the same site", sibling],
  ])("as %s is refused and never reaches the database", async (_what, headers) => {
    const reply = await getWith(asked(QUESTION), headers);
    expect(reply.status).toBe(403);
    expectRefusal(reply, "FORBIDDEN");
    expect(server().operations).toEqual([]);
  });

  test.each([["https://front.example"], ["*"]])("is answered where CORS_ORIGINS is %s", async (origin) => {
    const open = await startServer({ ...newState(), doing: "starting" }, { corsOrigins: [origin] });
    const [script, image] = [scripts, images].map((headers) => getWith(asked("{ __typename }"), headers, open));
    expect([(await script!).status, (await image!).status]).toEqual([200, 403]);
    await open.stop();
  });

  beforeEach(() => void server().operations.splice(0));
});

describe("what would change something", () => {
  const schema = buildSchema("type Query { ok: Boolean } type Mutation { change: Boolean }");
  let changing: TestServer;
  beforeAll(async () => (changing = await startServer({ ...newState(), doing: "" }, {}, schema)));
  afterAll(() => changing.stop());
  const mutation = JSON.stringify({ query: "mutation { change }" });

  test("is not done by a GET", async () => {
    const reply = await changing.get(asked("mutation { change }"));
    expect(reply.status).toBe(405);
    expect(reply.body.data).toBeUndefined();
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "is not done by what a form can POST: %s",
    async (type) => expect((await changing.post(mutation, { "content-type": type })).status).toBe(415),
  );

  test("is not done by a POST of bytes without a type", async () => {
    const body = new Blob([mutation]);
    expect((await fetch(`${changing.url}/graphql`, { method: "POST", body })).status).toBe(415);
  });
});

describe("/graphql in a browser", () => {
  const visit = (path: string, accept: string) =>
    fetch(server().url + path, { redirect: "manual", headers: { accept } });

  test.each(["/graphql", "/graphql?", "/graphql?query="])(
    "%s without a question leads to the playground",
    async (path) => {
      const { status, headers } = await visit(path, "text/html,application/xhtml+xml,*/*;q=0.8");
      expect([status, headers.get("location"), headers.get("vary")]).toEqual([303, "/", "accept-encoding, accept"]);
    },
  );

  test.each(["*/*", "application/json", "application/graphql-response+json"])(
    "who takes %s is told that there is no question",
    async (accept) => expect((await visit("/graphql", accept)).status).toBe(400),
  );
});

test.each(["/graphql", asked("{ __typename }"), "/livez", "/readyz", "/nothing"])(
  "no copy of %s is kept",
  async (path) => {
    const { headers } = await fetch(server().url + path);
    expect(headers.get("cache-control")).toBe("no-store");
  },
);
