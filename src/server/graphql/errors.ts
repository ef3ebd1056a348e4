import { randomUUID } from "node:crypto";
import { type ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type Logger } from "pino";
import { Problem, type ProblemCode } from "../../problem";
import { type Context } from "./context";

/** The codes of an invalid request in Apollo and graphql-js. Some of these errors have no code. */
const REQUEST_CODES: readonly unknown[] = [
  undefined,
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
];

export const MASKED = "An internal error occurred. The server log has the details under the id of this request.";

/** The only place where errors become replies. Problems and faults of the request are reported; all other errors are logged and masked. */
export const formatError =
  (log: Logger) =>
  ({ message, locations, path }: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    // If the request has a context, replyPlugin replaces this id with the id of the context.
    const requestId = randomUUID();
    const problem = problemOf(error);
    if (problem)
      return { message: problem.message, locations, path, extensions: { ...extensionsOf(problem), requestId } };
    if (isRequestFault(error))
      return { message: truncated(message), locations, path, extensions: { code: "BAD_USER_INPUT", requestId } };
    if (!isLogged(error)) log.error({ err: error, requestId });
    return { message: MASKED, locations, path, extensions: { code: "INTERNAL_SERVER_ERROR", requestId } };
  };

/** The errors that are already logged with the id of their request. */
const logged = new WeakSet<object>();
const isLogged = (error: unknown) => logged.has(error as object);

/** Longer messages only repeat what the client sent. */
const MAX_MESSAGE_LENGTH = 500;

const truncated = (message: string) =>
  message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message;

/** The largest number of errors in one reply. Further errors show when these are corrected. */
const MAX_ERRORS = 10;

export function problemOf(error: unknown): Problem | undefined {
  const first = rootCause(error);
  return first instanceof Problem ? first : undefined;
}

const extensionsOf = ({ code, argument }: Problem) => (argument ? { code, argument } : { code });

/** The HTTP status of a reply without data, by the code of its error. */
export const STATUS: Readonly<Partial<Record<ProblemCode, number>>> = {
  QUERY_TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** How long a client should wait before it repeats the request, in seconds. */
const RETRY_AFTER_S = "5";

/** Logs masked errors, adds the id of the request to every error, and sets the status that GraphQL over HTTP requires. */
export const replyPlugin = (log: Logger): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue, operationName }) => {
      for (const error of errors.filter(isUnexpected)) {
        log.error({ err: unwrapResolverError(error), requestId: contextValue.requestId, operationName });
        logged.add(error);
      }
    },
    willSendResponse: async ({ request, response, contextValue, errors: originals = [] }) => {
      if (response.body.kind !== "single") return;
      const { data, errors: formatted = [] } = response.body.singleResult;
      const errors = formatted.flatMap((error, index) => [error, ...furtherErrors(error, originals[index])]);
      const codes = errors.map(({ extensions }) => extensions?.code as ProblemCode);
      response.body.singleResult.errors = errors.length
        ? errors
            .slice(0, MAX_ERRORS)
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

/** The further problems of the same input, each as an error of its own. */
const furtherErrors = ({ locations, path }: GraphQLFormattedError, original?: GraphQLError): GraphQLFormattedError[] =>
  (problemOf(original)?.others ?? []).map((problem) => ({
    ...{ message: problem.message, locations, path, extensions: extensionsOf(problem) },
  }));

/** Whether the request is at fault: Apollo or graphql-js rejected it before any resolver ran, or rejected an argument of a field. */
function isRequestFault(error: unknown): boolean {
  const first = rootCause(error);
  if (!(error instanceof GraphQLError && first instanceof GraphQLError)) return false;
  return error.path ? first.message.startsWith('Argument "') : REQUEST_CODES.includes(error.extensions.code);
}

/** The innermost original error. */
const rootCause = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? rootCause(error.originalError) : error;

const isUnexpected = (error: GraphQLError) => !problemOf(error) && !isRequestFault(error);

const isEmpty = (data: unknown) => data == null || Object.values(data).every(isNothing);
const isNothing = (value: unknown) => value == null || (Array.isArray(value) && value.every((each) => each == null));

/** In GraphQL over HTTP, a refused but well-formed request has the status 200 as `application/json`, and 400 as the media type of GraphQL. */
const wantsJson = (accept?: string) => !accept?.includes("application/graphql-response+json");
