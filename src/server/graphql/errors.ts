import { randomUUID } from "node:crypto";
import { type ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type Logger } from "pino";
import { Problem, type ProblemCode } from "../../problem";
import { type Context } from "./context";

/** How Apollo and graphql-js say that a request is not right: with one of these codes, or none. */
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

export const MASKED = "Something went wrong on our side. It was logged under the id of this request.";

/** The one place where faults become replies: problems are told, faults of a request are told, all else is logged and masked. */
export const formatError =
  (log: Logger) =>
  ({ message, locations, path }: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    // Where a request has a context, the plugin below puts its id in this one's place.
    const requestId = randomUUID();
    const problem = problemOf(error);
    if (problem)
      return { message: problem.message, locations, path, extensions: { ...extensionsOf(problem), requestId } };
    if (isRequestFault(error))
      return { message: truncated(message), locations, path, extensions: { code: "BAD_USER_INPUT", requestId } };
    if (!isLogged(error)) log.error({ err: error, requestId });
    return { message: MASKED, locations, path, extensions: { code: "INTERNAL_SERVER_ERROR", requestId } };
  };

/** What was logged under the id of its request. */
const logged = new WeakSet<object>();
const isLogged = (error: unknown) => logged.has(error as object);

/** No sentence for people is longer: what is longer repeats what was sent. */
const MAX_MESSAGE_LENGTH = 500;

const truncated = (message: string) =>
  message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message;

/** So many faults of a request are told at once; who mends these sees the others. */
const MAX_ERRORS = 10;

export function problemOf(error: unknown): Problem | undefined {
  const first = rootCause(error);
  return first instanceof Problem ? first : undefined;
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

/** What else was wrong with the same input, each as an error of its own. */
const furtherErrors = ({ locations, path }: GraphQLFormattedError, original?: GraphQLError): GraphQLFormattedError[] =>
  (problemOf(original)?.others ?? []).map((problem) => ({
    ...{ message: problem.message, locations, path, extensions: extensionsOf(problem) },
  }));

/** Said of the request, by who reads requests: before anything of ours was at work, or about the arguments of a field. */
function isRequestFault(error: unknown): boolean {
  const first = rootCause(error);
  if (!(error instanceof GraphQLError && first instanceof GraphQLError)) return false;
  return error.path ? first.message.startsWith('Argument "') : REQUEST_CODES.includes(error.extensions.code);
}

/** The fault from which an error was made, and again. */
const rootCause = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? rootCause(error.originalError) : error;

const isUnexpected = (error: GraphQLError) => !problemOf(error) && !isRequestFault(error);

const isEmpty = (data: unknown) => data == null || Object.values(data).every(isNothing);
const isNothing = (value: unknown) => value == null || (Array.isArray(value) && value.every((each) => each == null));

/** GraphQL over HTTP: a well-formed request that is refused has the status 200 as `application/json`, 400 as its own media type. */
const wantsJson = (accept?: string) => !accept?.includes("application/graphql-response+json");
