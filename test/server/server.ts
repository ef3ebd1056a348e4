import { type AddressInfo } from "node:net";
import pino from "pino";
import { type HttpSettings } from "../../src/server/http/request-checks";
import { buildServer } from "../../src/server/http/build-server";
import { trefpuntSchema } from "../support/schema";
import { newState, type State } from "../../src/server/http/readiness";
import { openTestGraph } from "../support/database";
import { type Graph } from "../../src/graph/driver/graph";

/** What came back over HTTP: the status, the text as it was, the same as JSON, and apart from it what the question cost. */
export type Reply = Readonly<{ status: number; text: string; body: any; cost?: any }>;

/** The real server on a free port of loopback. */
export type TestServer = Readonly<{
  url: string;
  /** What it logged of faults, one JSON line each; and of operations. */
  logged: string[];
  operations: string[];
  /** Sends a body to /graphql as it is. */
  post: (body: string, headers?: Record<string, string>) => Promise<Reply>;
  ask: (query: string, variables?: object) => Promise<Reply>;
  get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  stop: () => Promise<void>;
}>;

export async function startServer(
  state: State,
  settings?: HttpSettings,
  schema = trefpuntSchema(),
): Promise<TestServer> {
  const [logged, operations]: [string[], string[]] = [[], []];
  const note = (line: string) => void (isFault(line) ? logged : operations).push(line);
  const server = await buildServer(schema, state, pino({}, { write: note }), settings);
  await server.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const post: TestServer["post"] = async (body, headers = {}) =>
    read(await fetch(`${url}/graphql`, { method: "POST", body, headers: { ...JSON_BODY, ...headers } }));
  return {
    url,
    logged,
    operations,
    post,
    ask: (query, variables) => post(JSON.stringify({ query, variables })),
    get: async (path, headers) => read(await fetch(url + path, { headers })),
    stop: () => server.close(),
  };
}

const isFault = (line: string) => (JSON.parse(line) as { level: number }).level >= pino.levels.values.warn!;

const JSON_BODY = { "content-type": "application/json" };

async function read(response: Response): Promise<Reply> {
  const text = await response.text();
  const { extensions, ...body } = text.startsWith("{") ? JSON.parse(text) : {};
  return { status: response.status, text, body: text.startsWith("{") ? body : undefined, cost: extensions?.cost };
}

/** What no client may see: a place, an address, a statement, labels, a stack. */
export const SECRET =
  "at bolt://127.0.0.1:7687 in /var/lib/neo4j: MATCH (organisation:Organisation) RETURN organisation\n    at run (/srv/dist/graph/database.js:1:2)";

/** What a client must never be told: a stack, a statement, a place of this machine, an address of the database. */
const SECRETS =
  /\bat .+:\d+:\d+|\b(MATCH|UNWIND|COLLECT|RETURN) [({$]|Neo4j|Neo\.|bolt:|127\.0\.0\.1|localhost|node_modules|stacktrace|\.ts\b|\.js\b/;

/** Fails unless the reply is a refusal, or brings one, with this code, for this argument, that tells no secret. */
export function expectRefusal({ text, body }: Reply, code: string, argument?: string): void {
  expect(body?.errors?.length).toBeGreaterThan(0);
  const { message, extensions } = body.errors[0];
  expect({ message, ...extensions }).toEqual({
    message: expect.stringMatching(/\S.{5}/),
    code,
    requestId: expect.stringMatching(/^[\w-]{8,}$/),
    ...(argument !== undefined && { argument }),
  });
  expect(text).not.toMatch(SECRETS);
  expect(text.length).toBeLessThan(4_000);
}

/** Ready to answer from a graph. */
export const answering = (graph: Graph): State => ({
  ...newState(),
  graph,
  isReady: true,
  isWarm: true,
  doing: "answering",
});

/** For a test file: a server with the seed from its beginning to its end, which must have logged nothing after each test. */
export function serverForAll(): () => TestServer {
  const graph = openTestGraph();
  let server: TestServer;
  beforeAll(async () => (server = await startServer(answering(graph))));
  afterEach(() => expect(server.logged.splice(0)).toEqual([]));
  afterAll(() => server.stop());
  return () => server;
}
