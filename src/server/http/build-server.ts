import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo from "@as-integrations/fastify";
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from "fastify";
import { type GraphQLSchema } from "graphql";
import { type Logger } from "pino";
import { Problem } from "../../problem";
import { budgetPlugin } from "../limits/budget-plugin";
import { checkTokens } from "../limits/request-size";
import { contextOf, type Context } from "../graphql/context";
import { formatError, replyPlugin, STATUS } from "../graphql/errors";
import { fastPathPlugin } from "../graphql/fast-path-plugin";
import { addRequestChecks, connectionOptions, type HttpSettings } from "./request-checks";
import { startMetrics } from "./metrics";
import { operationPlugin } from "../graphql/operation-log";
import { addPlayground } from "../playground/playground";
import { withOrderHints } from "../graphql/order-hints";
import { REQUEST_POINTS, limitRate } from "../limits/rate-limit";
import { sendRefusal } from "./refusals";
import { addSchemaFiles } from "./schema-files";
import { graphOf, type State } from "./readiness";
import { isGraphql } from "./cors";

const BODY_BYTES = 64 * 1024;

/** How long a plugin may take to start. The default of ten seconds is too short for a busy machine. */
const PLUGINS_MS = 120_000;

/** Builds the server: /graphql, the playground at /, the schema files, /livez, /readyz and /metrics. It does not listen yet. */
export async function buildServer(
  schema: GraphQLSchema,
  state: State,
  log: Logger,
  settings: HttpSettings = {},
): Promise<FastifyInstance> {
  const server = Fastify({
    ...connectionOptions(settings),
    bodyLimit: BODY_BYTES,
    pluginTimeout: PLUGINS_MS,
    forceCloseConnections: "idle",
    frameworkErrors: (error, _, reply) =>
      void sendRefusal(reply as FastifyReply, error.statusCode ?? 400, error.message, log, error),
  });
  server.setErrorHandler((error: FastifyError | Problem, _, reply) => {
    if (reply.raw.destroyed) return; // the client has disconnected
    if (error instanceof Problem) return sendRefusal(reply, STATUS[error.code] ?? 400, error.message, log, error);
    if (error.statusCode === PAYLOAD_TOO_LARGE) drain(reply);
    return sendRefusal(reply, error.statusCode ?? 500, error.message, log, error);
  });
  server.setNotFoundHandler((request, reply) =>
    sendRefusal(reply, 404, `Not found: ${request.method} ${request.url}`, log),
  );
  await addRequestChecks(server, settings, log);
  server.addHook("onRequest", async (_, reply) => {
    if (state.isStopping) reply.header("connection", "close");
  });
  const metrics = startMetrics(state);
  const apollo = new ApolloServer<Context>({
    gateway: fastPathPlugin(schema),
    formatError: withOrderHints(schema, formatError(log)),
    logger: log,
    introspection: true,
    csrfPrevention: false, // docs/http.md says what prevents it
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ...[budgetPlugin, replyPlugin(log), operationPlugin(log, metrics)],
      ...[ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    ],
  });
  await apollo.start();
  server.addHook("onClose", () => apollo.stop());
  const graph = graphOf(state);
  server.addHook("preHandler", async ({ body, query }) => {
    for (const { query: document } of [body ?? {}, query ?? {}] as { query?: unknown }[])
      if (typeof document === "string") checkTokens(document);
  });
  const payBy = limitRate(settings.rateLimit);
  server.addHook("onRequest", async (request, reply) => {
    if (isGraphql(request)) await payBy(reply)(REQUEST_POINTS);
  });
  const context = async (_: unknown, reply: FastifyReply) =>
    contextOf({ graph, signal: clientGoneSignal(reply), pay: payBy(reply), semantics: settings.semantics });
  await server.register(fastifyApollo(apollo), { path: "/graphql", context });
  addPlayground(server);
  addSchemaFiles(server, schema);
  server.get("/livez", () => ({ isAlive: true }));
  server.get("/metrics", async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  server.get("/readyz", (_, reply) => {
    const isReady = state.isReady && !state.isStopping;
    return reply.code(isReady ? 200 : 503).send(readiness(state, isReady));
  });
  return server;
}

const readiness = ({ isWarm, isStopping, doing, unfinishedImports }: State, isReady: boolean) => ({
  ...{ isReady, isWarm, doing: isStopping ? "stopping" : doing },
  ...(unfinishedImports.length > 0 && { unfinishedImports }),
});

/** A signal that aborts if the client disconnects before the answer. */
function clientGoneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once("close", () => !raw.writableFinished && gone.abort());
  return gone.signal;
}

const PAYLOAD_TOO_LARGE = 413;

/** How long the rest of a refused body is read. If the server closed the connection at once, the client would not read the refusal. */
const DRAIN_MS = 2_000;

function drain(reply: FastifyReply): void {
  const { raw } = reply.removeHeader("connection").request;
  setTimeout(() => raw.complete || raw.destroy(), DRAIN_MS).unref();
}
