import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import pino from "pino";
import { formatError, MASKED, problemOf, replyPlugin } from "../../src/server/graphql/errors";
import { badInput, Problem, type ProblemCode } from "../../src/problem";

const logged: any[] = [];
const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) });
afterEach(() => logged.splice(0));

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const format = formatError(log);
const told = (error: unknown, path?: readonly (string | number)[]) =>
  format({ message: error instanceof Error ? error.message : "", path }, error);

describe("one error", () => {
  test.each([
    undefined,
    "GRAPHQL_PARSE_FAILED",
    "GRAPHQL_VALIDATION_FAILED",
    "BAD_USER_INPUT",
    "BAD_REQUEST",
    "OPERATION_RESOLUTION_FAILURE",
    "PERSISTED_QUERY_NOT_FOUND",
    "PERSISTED_QUERY_NOT_SUPPORTED",
  ])("of the request, with the code %s, is told as bad input", (code) => {
    expect(told(new GraphQLError("Said of a request.", { extensions: { code } }))).toEqual({
      message: "Said of a request.",
      extensions: { code: "BAD_USER_INPUT", requestId: expect.stringMatching(ID) },
    });
    expect(logged).toEqual([]);
  });

  test.each(["", "INTERNAL_SERVER_ERROR", "ANYTHING", null])("with another code, %s, is logged and masked", (code) => {
    const { message, extensions } = told(new GraphQLError("Of ours.", { extensions: { code } }));
    expect({ message, code: extensions!.code }).toEqual({ message: MASKED, code: "INTERNAL_SERVER_ERROR" });
    expect(logged).toEqual([
      expect.objectContaining({
        requestId: extensions!.requestId,
        err: expect.objectContaining({ message: "Of ours." }),
      }),
    ]);
  });

  test.each([new Error("plain"), "a text", undefined, null, 7, { message: "an object" }])(
    "that is %p is masked",
    (thrown) => {
      expect(told(thrown).message).toBe(MASKED);
      expect(logged).toHaveLength(1);
    },
  );

  test("of a field is told where graphql-js says it of an argument", () => {
    const path = ["need"];
    const said = (message: string, originalError?: Error) =>
      told(new GraphQLError(message, { path, originalError }), path);
    expect(said('Argument "id" has invalid value 1.')).toMatchObject({ path, extensions: { code: "BAD_USER_INPUT" } });
    expect(said('In Argument "id".').message).toBe(MASKED);
    expect(said('Argument "id"', new Error("thrown by a resolver")).message).toBe(MASKED);
    expect(told(new GraphQLError("of none", { path, extensions: { code: "BAD_USER_INPUT" } })).message).toBe(MASKED);
  });

  test("is told up to its 500th character", () => {
    const said = (length: number) => told(new GraphQLError("x".repeat(length))).message;
    expect(said(500)).toBe("x".repeat(500));
    expect(said(501)).toBe(`${"x".repeat(500)}…`);
  });

  test("made of a problem is that problem, however often it was wrapped", () => {
    const problem = badInput("where.kinds[0]", "is none");
    const wrapped = new GraphQLError("outer", { originalError: new GraphQLError("inner", { originalError: problem }) });
    for (const error of [problem, wrapped])
      expect(told(error, ["members"])).toEqual({
        message: "where.kinds[0]: is none",
        path: ["members"],
        extensions: { code: "BAD_USER_INPUT", argument: "where.kinds[0]", requestId: expect.stringMatching(ID) },
      });
    expect(told(new Problem("CONFLICT", "Changed.")).extensions).toEqual({
      code: "CONFLICT",
      requestId: expect.stringMatching(ID),
    });
    expect([problemOf(wrapped), problemOf(new Error("none")), problemOf(undefined)]).toEqual([
      problem,
      undefined,
      undefined,
    ]);
  });
});

const REQUEST = "5f0c0b52-0000-4000-8000-000000000000";

/** What the plugin makes of a reply. */
async function reply(
  originals: readonly GraphQLError[],
  {
    data,
    accept,
    query = "{ a }",
    status,
  }: { data?: object | null; accept?: string; query?: string; status?: number } = {},
) {
  const headers = new HeaderMap();
  const asked = new HeaderMap();
  if (accept) asked.set("accept", accept);
  const errors = originals.map((error) => format({ message: error.message, path: error.path }, error));
  const response = {
    http: { headers, status },
    body: { kind: "single", singleResult: { data, errors: originals.length > 0 ? errors : undefined } },
  };
  const context = { request: { query, http: { headers: asked } }, response, contextValue: { requestId: REQUEST } };
  const listener: any = await replyPlugin(log).requestDidStart!({} as any);
  if (originals.length > 0) await listener.didEncounterErrors({ ...context, errors: originals });
  await listener.willSendResponse({ ...context, ...(originals.length > 0 ? { errors: originals } : {}) });
  return {
    status: response.http.status,
    retryAfter: headers.get("retry-after"),
    errors: response.body.singleResult.errors,
  };
}

const problem = (code: ProblemCode, beside: readonly Problem[] = []) =>
  new GraphQLError("wrapped", { path: ["a"], originalError: new Problem(code, `A ${code}.`, undefined, beside) });

describe("a reply", () => {
  test.each<[ProblemCode, number | undefined, string | undefined]>([
    ["QUERY_TOO_COSTLY", 400, undefined],
    ["RATE_LIMITED", 429, undefined],
    ["SERVICE_UNAVAILABLE", 503, "5"],
    ["TIMEOUT", 504, undefined],
    ["NOT_FOUND", undefined, undefined],
    ["INTERNAL_SERVER_ERROR", undefined, undefined],
  ])("to which %s happened has a status and says when to ask again", async (code, status, retryAfter) => {
    expect(await reply([problem("CONFLICT"), problem(code)])).toMatchObject({ status, retryAfter });
  });

  test.each([
    [undefined, 503],
    [null, 503],
    [{}, 503],
    [{ a: null, b: null }, 503],
    [{ a: [null, null], b: [] }, 503],
    [{ a: null, b: 0 }, undefined],
    [{ a: "" }, undefined],
    [{ a: [null, { b: 1 }] }, undefined],
    [{ a: {} }, undefined],
  ])("with the data %j has the status %s", async (data, status) => {
    expect(await reply([problem("SERVICE_UNAVAILABLE")], { data })).toMatchObject({ status, retryAfter: "5" });
  });

  test("names its request in every error, and what else is wrong with an input", async () => {
    const beside = [badInput("first", "too many"), new Problem("CONFLICT", "Changed.")];
    const { errors } = await reply([
      problem("NOT_FOUND", beside),
      new GraphQLError("masked", { originalError: new Error() }),
    ]);
    expect(errors).toEqual([
      { message: "A NOT_FOUND.", path: ["a"], extensions: { code: "NOT_FOUND", requestId: REQUEST } },
      {
        message: "first: too many",
        path: ["a"],
        extensions: { code: "BAD_USER_INPUT", argument: "first", requestId: REQUEST },
      },
      { message: "Changed.", path: ["a"], extensions: { code: "CONFLICT", requestId: REQUEST } },
      { message: MASKED, extensions: { code: "INTERNAL_SERVER_ERROR", requestId: REQUEST } },
    ]);
  });

  test("tells ten errors at most", async () => {
    const many = Array.from({ length: 9 }, () => new Problem("CONFLICT", "Changed."));
    expect((await reply([problem("NOT_FOUND", many)])).errors).toHaveLength(10);
    expect((await reply([problem("NOT_FOUND", many), problem("CONFLICT")])).errors).toHaveLength(10);
  });

  test("without errors is left as it is", async () => {
    expect(await reply([], { data: { a: 1 } })).toEqual({
      status: undefined,
      retryAfter: undefined,
      errors: undefined,
    });
  });

  test.each<[string | undefined, string | undefined, number | undefined, number | undefined]>([
    [undefined, "{ a }", 400, 200],
    ["application/json", "{ a }", 400, 200],
    ["application/graphql-response+json", "{ a }", 400, 400],
    ["text/html, application/graphql-response+json;q=0.9", "{ a }", 400, 400],
    [undefined, "", 400, 400],
    [undefined, "{ a }", 500, 500],
    [undefined, "{ a }", undefined, undefined],
  ])("asked for as %s to %p, refused with %s, has the status %s", async (accept, query, before, status) => {
    expect((await reply([new GraphQLError("No such field.")], { accept, query, status: before })).status).toBe(status);
  });

  test("is logged once with all that was masked, under the id of its request", async () => {
    await reply([problem("CONFLICT"), new GraphQLError("No such field."), problem("INTERNAL_SERVER_ERROR")]);
    expect(logged).toEqual([]);
    await reply([new GraphQLError("outer", { path: ["a"], originalError: new TypeError("inner") })]);
    expect(logged.filter(({ requestId }) => requestId === REQUEST)).toEqual([
      expect.objectContaining({ err: expect.objectContaining({ message: "inner", type: "TypeError" }) }),
    ]);
  });

  test("that streams is not touched", async () => {
    const listener: any = await replyPlugin(log).requestDidStart!({} as any);
    const response = { http: {}, body: { kind: "incremental" } };
    await listener.willSendResponse({ request: {}, response, contextValue: { requestId: REQUEST } });
    expect(response).toEqual({ http: {}, body: { kind: "incremental" } });
  });
});

test("what was logged under the id of its request is not logged again where it is told", async () => {
  const error = new GraphQLError("of ours", { path: ["a"], originalError: new Error("of ours") });
  const listener: any = await replyPlugin(log).requestDidStart!({} as any);
  await listener.didEncounterErrors({ errors: [error], contextValue: { requestId: REQUEST }, operationName: "Named" });
  expect(logged.splice(0)).toEqual([expect.objectContaining({ requestId: REQUEST, operationName: "Named" })]);
  expect(told(error).message).toBe(MASKED);
  expect(logged).toEqual([]);
});
