import neo4j from "neo4j-driver";
import {
  isUnavailable,
  isRefusal,
  isTransient,
  clientGone,
  outcomeUnknown,
  throwAsProblem,
  timedOut,
} from "../../src/graph/driver/driver-errors";
import { Problem } from "../../src/problem";

const fault = (code: string, message = "said by the database") => new neo4j.Neo4jError(message, code, "50N42", message);

const AWAY = [
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.TransientError.Database.DatabaseUnavailable",
  "Neo.ClientError.Cluster.NotALeader",
  "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
  "Neo.ClientError.Transaction.Terminated",
];
const UNAVAILABLE = "The database cannot be reached at the moment. Try again in a few seconds.";
const TOO_LONG = "The database did not answer in time. Request less data, or try again in a few seconds.";

/** What `refuse` makes of a fault. */
function refusalOf(thrown: unknown) {
  try {
    throwAsProblem(thrown);
  } catch (refusal) {
    return refusal;
  }
}

const told = (thrown: unknown) => {
  const refusal = refusalOf(thrown);
  return refusal instanceof Problem ? [refusal.code, refusal.message] : refusal;
};

test.each(AWAY)("%s says that the database is away", (code) => {
  expect([isUnavailable(fault(code)), isTransient(fault(code))]).toEqual([true, true]);
  expect(told(fault(code))).toEqual(["SERVICE_UNAVAILABLE", UNAVAILABLE]);
});

test.each(["Connection acquisition timed out in 2000 ms.", "Connection was closed by server"])(
  "so do the words: %s",
  (words) => {
    expect([isUnavailable(fault("N/A", words)), isTransient(fault("N/A", words))]).toEqual([true, true]);
    expect(told(fault("N/A", words))).toEqual(["SERVICE_UNAVAILABLE", UNAVAILABLE]);
    expect(isUnavailable(new Error(words))).toBe(false);
  },
);

test("what passes is tried again, though the database is there", () => {
  const deadlock = fault("Neo.TransientError.Transaction.DeadlockDetected");
  expect([isUnavailable(deadlock), isTransient(deadlock)]).toEqual([false, true]);
  expect(told(deadlock)).toEqual(["SERVICE_UNAVAILABLE", UNAVAILABLE]);
});

test("what needs more memory than there is does not pass", () => {
  const large = fault("Neo.TransientError.General.MemoryPoolOutOfMemoryError");
  expect(large.retryable).toBe(true);
  expect(isTransient(large)).toBe(false);
  expect(told(large)).toEqual([
    "QUERY_TOO_COSTLY",
    "This request needs more memory than the database has. Request less data.",
  ]);
});

test.each([
  "Neo.ClientError.Transaction.TransactionTimedOut",
  "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
  "Neo.TransientError.Transaction.LockClientStopped",
  "Neo.ClientError.Transaction.LockClientStopped",
])("%s says that it took too long", (code) => expect(told(fault(code))).toEqual(["TIMEOUT", TOO_LONG]));

test.each(["Neo.ClientError.Security.Unauthorized", "Neo.ClientError.Security.TokenExpired"])(
  "%s is told without what was refused",
  (code) =>
    expect(told(fault(code))).toEqual(["SERVICE_UNAVAILABLE", "The database rejects the user name or the password."]),
);

test("so is a database that is not there", () =>
  expect(told(fault("Neo.ClientError.Database.DatabaseNotFound"))).toEqual([
    "SERVICE_UNAVAILABLE",
    "The database server has no database with the configured name.",
  ]));

test.each([
  fault("Neo.ClientError.Statement.SyntaxError"),
  fault("Neo.DatabaseError.General.UnknownError"),
  fault("N/A", "anything"),
  new TypeError("of ours"),
  new Problem("CONFLICT", "of ours"),
  "a text",
  undefined,
])("all else stays what it is: %p", (thrown) => {
  expect(refusalOf(thrown)).toBe(thrown);
  expect([isUnavailable(thrown), isTransient(thrown)]).toEqual([false, false]);
});

test.each<[unknown, boolean]>([
  [fault("Neo.ClientError.Schema.ConstraintValidationFailed"), true],
  [fault("Neo.TransientError.Transaction.DeadlockDetected"), true],
  [fault("Neo.DatabaseError.Transaction.TransactionCommitFailed"), false],
  [fault("ServiceUnavailable", "Neo.ClientError.Schema.X"), false],
  [fault("of Neo.ClientError.Schema.X"), false],
  [fault("Neo.ClientError"), false],
  [new Error("Neo.ClientError.Schema.X"), false],
])("whether the database itself said no: %p", (thrown, isNo) => expect(isRefusal(thrown)).toBe(isNo));

test.each([
  [timedOut(), "TIMEOUT", TOO_LONG],
  [clientGone(), "TIMEOUT", "The client closed the connection before the answer was ready."],
  [
    outcomeUnknown(),
    "SERVICE_UNAVAILABLE",
    "The connection to the database broke while this change was being saved. Check whether it was saved before you repeat it.",
  ],
])("%p is told with its code", (problem, code, message) => {
  expect(problem).toBeInstanceOf(Problem);
  expect([problem.code, problem.message]).toEqual([code, message]);
});
