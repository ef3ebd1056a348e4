import { closeGraph, openGraph } from "../../src/graph/driver/client";
import { startBoltServer, type BoltServer, type Mishap } from "../support/bolt-server";
import { sampleOf } from "../support/cases";
import { answering, expectRefusal, SECRET, startServer, type Reply, type TestServer } from "./server";
import { type Graph } from "../../src/graph/driver/graph";

let bolt: BoltServer;
let graph: Graph;
let server: TestServer;
beforeAll(async () => {
  bolt = await startBoltServer([]);
  graph = openGraph({ uri: bolt.uri, user: "somebody", password: "secret" });
  server = await startServer(answering(graph));
});
afterEach(() => bolt.mishaps.clear());
afterAll(async () => {
  await server.stop();
  await closeGraph(graph);
  await bolt.stop();
});

const QUESTIONS = {
  "a look-up": '{ need(id: "need:cold2gold") { id } }',
  "a list": "{ needs { edges { node { id } } } }",
  "a match": '{ membersServing(demand: { need: "need:cold2gold" }) { totalCount } }',
};

async function askWith(
  mishap: Mishap,
  query: string,
): Promise<{ reply: Reply; logged: string[]; retryAfter: string | null }> {
  bolt.mishaps.set("RUN", mishap);
  const response = await fetch(`${server.url}/graphql`, {
    ...{ method: "POST", body: JSON.stringify({ query }), headers: { "content-type": "application/json" } },
  });
  const text = await response.text();
  const reply = { status: response.status, text, body: JSON.parse(text) };
  return { reply, logged: server.logged.splice(0), retryAfter: response.headers.get("retry-after") };
}

/** What is nobody's business, by the classes of Neo4j: clients, the transient ones that do not pass, the database itself, and what is none. */
const MASKED = [
  "Neo.ClientError.Statement.SyntaxError",
  "Neo.ClientError.Statement.SemanticError",
  "Neo.ClientError.Statement.ParameterMissing",
  "Neo.ClientError.Statement.TypeError",
  "Neo.ClientError.Statement.ArgumentError",
  "Neo.ClientError.Statement.ArithmeticError",
  "Neo.ClientError.Statement.EntityNotFound",
  "Neo.ClientError.Statement.AccessMode",
  "Neo.ClientError.Statement.ExternalResourceFailed",
  "Neo.ClientError.Procedure.ProcedureNotFound",
  "Neo.ClientError.Procedure.ProcedureCallFailed",
  "Neo.ClientError.Schema.ConstraintValidationFailed",
  "Neo.ClientError.Schema.IndexNotFound",
  "Neo.ClientError.Request.Invalid",
  "Neo.ClientError.Request.InvalidFormat",
  "Neo.ClientError.General.InvalidArguments",
  "Neo.ClientError.Transaction.TransactionNotFound",
  "Neo.ClientError.Transaction.TransactionHookFailed",
  "Neo.ClientError.ChangeDataCapture.InvalidIdentifier",
  "Neo.DatabaseError.Statement.ExecutionFailed",
  "Neo.DatabaseError.General.UnknownError",
  "Neo.DatabaseError.General.StorageDamageDetected",
  "Neo.DatabaseError.General.IndexCorruptionDetected",
  "Neo.DatabaseError.Transaction.TransactionCommitFailed",
  "Neo.DatabaseError.Transaction.TransactionLogError",
  "Neo.Something.New.Unheard",
  "nonsense",
];

/** What passes: whoever asks again later may be answered. Each is tried again for seconds before it is told. */
const PASSING = [
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.TransientError.Database.DatabaseUnavailable",
  "Neo.TransientError.Transaction.DeadlockDetected",
  "Neo.TransientError.Transaction.Outdated",
  "Neo.TransientError.Transaction.MaximumTransactionLimitReached",
  "Neo.TransientError.Transaction.BookmarkTimeout",
  "Neo.TransientError.Cluster.ReplicationFailure",
  "Neo.ClientError.Cluster.NotALeader",
  "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
  "Neo.ClientError.Transaction.Terminated",
  "Neo.TransientError.Transaction.Terminated",
];

/** Who keeps the server must mend it: to a client it is away. */
const MISCONFIGURED = [
  "Neo.ClientError.Security.Unauthorized",
  "Neo.ClientError.Security.AuthorizationExpired",
  "Neo.ClientError.Security.TokenExpired",
  "Neo.ClientError.Security.Forbidden",
  "Neo.ClientError.Security.AuthenticationRateLimit",
  "Neo.ClientError.Database.DatabaseNotFound",
];

const TOO_LONG = [
  "Neo.ClientError.Transaction.TransactionTimedOut",
  "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
  "Neo.ClientError.Transaction.LockClientStopped",
  "Neo.TransientError.Transaction.LockClientStopped",
];

const TOO_MUCH = [
  "Neo.TransientError.General.OutOfMemoryError",
  "Neo.TransientError.General.TransactionOutOfMemoryError",
];

test.each(MASKED)("%s is masked, and logged", async (code) => {
  for (const query of Object.values(QUESTIONS)) {
    const { reply, logged, retryAfter } = await askWith({ code, message: SECRET }, query);
    expectRefusal(reply, "INTERNAL_SERVER_ERROR");
    expect(reply.text).not.toMatch(/organisation|MATCH|var\/lib|srv/i);
    expect(logged.join()).toContain("neo4j: MATCH");
    expect(retryAfter).toBeNull();
  }
});

test.each([
  ...sampleOf(PASSING, 3).map((code) => [code, "SERVICE_UNAVAILABLE", 503] as const),
  ...sampleOf(MISCONFIGURED, 2).map((code) => [code, "SERVICE_UNAVAILABLE", 503] as const),
  ...TOO_LONG.map((code) => [code, "TIMEOUT", 504] as const),
  ...TOO_MUCH.map((code) => [code, "QUERY_TOO_COSTLY", 400] as const),
])("%s is told as %s", async (code, told, status) => {
  const { reply, logged, retryAfter } = await askWith({ code, message: SECRET }, QUESTIONS["a look-up"]);
  expectRefusal(reply, told);
  expect(reply.text).not.toMatch(/organisation|MATCH|var\/lib|srv/i);
  expect([reply.status, logged]).toEqual([status, []]);
  expect(retryAfter !== null).toBe(status === 503);
});

test("a connection that breaks is told as SERVICE_UNAVAILABLE", async () => {
  const { reply, retryAfter } = await askWith("dropped", QUESTIONS["a look-up"]);
  expectRefusal(reply, "SERVICE_UNAVAILABLE");
  expect([reply.status, retryAfter]).toEqual([503, "5"]);
});

test("an answer that is not what was asked for is masked, and logged", async () => {
  const response = await server.ask(QUESTIONS["a list"]);
  expectRefusal(response, "INTERNAL_SERVER_ERROR");
  expect(server.logged.splice(0)).toHaveLength(1);
});
