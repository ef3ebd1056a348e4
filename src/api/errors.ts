import { randomUUID } from "node:crypto";
import { type ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type Logger } from "pino";
import { Problem, type ProblemCode } from "../problem";
import { type Context } from "./context";

/** What Apollo says of a request that is not right -> our own code. */
const REQUEST_CODES: Readonly<Record<string, ProblemCode>> = {
  GRAPHQL_PARSE_FAILED: "BAD_USER_INPUT",
  GRAPHQL_VALIDATION_FAILED: "BAD_USER_INPUT",
  BAD_USER_INPUT: "BAD_USER_INPUT",
  BAD_REQUEST: "BAD_USER_INPUT",
  OPERATION_RESOLUTION_FAILURE: "BAD_USER_INPUT",
  PERSISTED_QUERY_NOT_FOUND: "BAD_USER_INPUT",
  PERSISTED_QUERY_NOT_SUPPORTED: "BAD_USER_INPUT",
};

export const MASKED = "Something went wrong on our side. It was logged under the id of this request.";

/** The one place where faults become replies: problems are told, faults of a request are told, all else is masked. */
export function formatError(
  { message, locations, path, extensions }: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const problem = problemOf(error);
  if (problem) return { message: problem.message, locations, path, extensions: extensionsOf(problem) };
  const code = REQUEST_CODES[String(extensions?.code)] ?? (isOfRequest(error) ? "BAD_USER_INPUT" : undefined);
  // Apollo refuses some before they have a context; where there is one, the plugin below puts its id in this one's place.
  if (code) return { message: told(message), locations, path, extensions: { code, requestId: randomUUID() } };
  return { message: MASKED, locations, path, extensions: { code: "INTERNAL_SERVER_ERROR" satisfies ProblemCode } };
}

/** No sentence for people is longer: what is longer repeats what was sent. */
const LONGEST = 500;

const told = (message: string) => (message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message);

/** So many faults of a request are told at once; who mends these sees the others. */
const MOST_TOLD = 10;

export function problemOf(error: unknown): Problem | undefined {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  return original instanceof Problem ? original : undefined;
}

const extensionsOf = ({ code, argument }: Problem) => (argument ? { code, argument } : { code });

/** The status of a reply that has no data, by what went wrong. */
export const STATUS: Readonly<Partial<Record<ProblemCode, number>>> = {
  QUERY_TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** How long to wait before the same is asked again, in seconds. */
const RETRY_AFTER_S = "5";

/** Logs what is masked, gives every error the id of its request, and the reply the status that GraphQL over HTTP asks for. */
export const replyPlugin = (log: Logger): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue, operationName }) => {
      for (const error of errors)
        if (isUnexpected(error))
          log.error({ err: unwrapResolverError(error), requestId: contextValue.requestId, operationName });
    },
    willSendResponse: async ({ request, response, contextValue, errors: originals = [] }) => {
      if (response.body.kind !== "single") return;
      const { data, errors: formatted = [] } = response.body.singleResult;
      const errors = formatted.flatMap((error, index) => [error, ...besideOf(error, originals[index])]);
      const codes = errors.map(({ extensions }) => extensions?.code as ProblemCode);
      response.body.singleResult.errors = errors.length
        ? errors
            .slice(0, MOST_TOLD)
            .map((error) => ({ ...error, extensions: { ...error.extensions, requestId: contextValue.requestId } }))
        : undefined;
      const status = codes.map((code) => STATUS[code]).find((each) => each !== undefined);
      if (status === 503) response.http.headers.set("retry-after", RETRY_AFTER_S);
      if (status && isEmpty(data)) response.http.status = status;
      else if (response.http.status === 400 && request.query && wantsJson(request.http?.headers.get("accept")))
        response.http.status = 200;
    },
  }),
});

/** What else was wrong with the same input, each as an error of its own. */
const besideOf = ({ locations, path }: GraphQLFormattedError, original?: GraphQLError): GraphQLFormattedError[] =>
  (problemOf(original)?.beside ?? []).map((problem) => ({
    ...{ message: problem.message, locations, path, extensions: extensionsOf(problem) },
  }));

/** Said by graphql-js of the request, though without a code: no such operation, a variable that is null where it may not be. */
const isOfRequest = (error: unknown) =>
  error instanceof GraphQLError &&
  (error.originalError ? isOfArguments(error.originalError) : !error.path || isOfArguments(error));

const isOfArguments = (error: Error) => error instanceof GraphQLError && error.message.startsWith('Argument "');

const isUnexpected = (error: GraphQLError) =>
  !problemOf(error) && !isOfRequest(error) && !(String(error.extensions.code) in REQUEST_CODES);

const isEmpty = (data: unknown) => data == null || Object.values(data).every(isNothing);
const isNothing = (value: unknown) => value == null || (Array.isArray(value) && value.every((each) => each == null));

/** GraphQL over HTTP: a well-formed request that is refused has the status 200 as `application/json`, 400 as its own media type. */
const wantsJson = (accept?: string) => !accept?.includes("application/graphql-response+json");
