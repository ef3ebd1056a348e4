import "reflect-metadata";
import { setTimeout as pause } from "node:timers/promises";
import { inspect } from "node:util";
import { type FastifyInstance } from "fastify";
import { type GraphQLSchema } from "graphql";
import pino, { type Logger } from "pino";
import pretty from "pino-pretty";
import { buildServer } from "./server/http/build-server";
import { listen, portOf } from "./server/http/listen";
import { watchDatabase } from "./server/http/database-heartbeat";
import { buildTrefpuntSchema } from "./server/graphql/build-schema";
import { newState } from "./server/http/readiness";
import { planExamples, warmUp } from "./server/graphql/warm-up";
import { readConfig, type Config } from "./config";
import { closeDatabase, openDatabase, stepsFor, type Database } from "./database";
import { prepareGraph } from "./exchange/prepare";
import { closeGraph, withoutBookmarks, openGraph } from "./graph/driver/client";
import { forgetPlans } from "./graph/driver/plan-queue";
import { forStarting, type RunStep } from "./graph/driver/start-steps";
import { Problem } from "./problem";
import { type Graph } from "./graph/driver/graph";

/** What must be stopped at the end, in the order in which it was started. */
type Running = { server?: FastifyInstance; database?: Database; clientGraph?: Graph; endWatch?: () => Promise<void> };

const state = newState();
const running: Running = {};

async function main(): Promise<void> {
  const config = readConfig();
  process.on("SIGTERM", () => void stop(0, config.drainSeconds));
  const log = openLog(config);
  stopWithParent(config, log);
  state.doing = "starting the database";
  const logLine = (line: string) => log.info(line);
  const openedDatabase = openDatabase(config, logLine).then((database) => (running.database = database));
  const [schema, database] = await Promise.all([serve(config, log), openedDatabase]);
  const graph = await prepare(schema, database, loggedSteps(stepsFor(config, logLine)), log);
  running.endWatch = watchDatabase(state, database.address, () => warmUpAgain(schema, graph), log);
  log.info(`ready: the playground is at http://${config.host}:${portOf(running.server!)}/`);
}

/** Builds the server and listens while the database starts, so that the page is there at once. */
async function serve(config: Config, log: Logger): Promise<GraphQLSchema> {
  const schema = buildTrefpuntSchema();
  running.server = await buildServer(schema, state, log, config);
  await listen(running.server, config);
  log.info(`listening on http://${config.host}:${portOf(running.server)}/ while the database is prepared`);
  return schema;
}

/** Opens the log: JSON lines for programs, plain lines on a terminal. */
const openLog = ({ logLevel }: Config): Logger =>
  pino(
    { level: logLevel, base: undefined },
    process.stdout.isTTY ? pretty({ ignore: "time,level", sync: true }) : process.stdout,
  );

/** Runs steps and notes the current one in the state. */
const loggedSteps =
  (step: RunStep): RunStep =>
  (name, work) => {
    state.doing = name;
    return step(name, work);
  };

/** Prepares the database step by step. Afterwards the API answers, with the limits for clients. */
async function prepare(
  schema: GraphQLSchema,
  { graph, address, engine }: Database,
  step: RunStep,
  log: Logger,
): Promise<Graph> {
  await prepareGraph(graph, step);
  await closeGraph(graph);
  const clientGraph = withoutBookmarks(openGraph(address));
  running.clientGraph = clientGraph;
  const warming = step("warming up", async () => {
    await warmUp(schema, forStarting(clientGraph));
    await engine?.makeArchive();
  });
  await warming.catch((fault: Error) => log.warn(fault.message));
  Object.assign(state, { graph: clientGraph, isReady: true, doing: "answering" });
  void planExamples(schema, clientGraph, () => !state.isStopping).then(() => (state.isWarm = true));
  return clientGraph;
}

/** Warms up after the database came back without its query plans. The headline question is planned first; requests for it wait for that plan. */
function warmUpAgain(schema: GraphQLSchema, graph: Graph): void {
  forgetPlans(graph);
  void warmUp(schema, forStarting(graph)).catch(() => undefined);
}

/** How long replies in flight may take when the program stops: as long as the database may work on one. */
const GRACE_MS = 10_000;

/**
 * Stops the program: replies in flight end first, then the database.
 *
 * @param drainSeconds how long it still answers, so that a load balancer sees at `/readyz` that it stops
 */
async function stop(exitCode: number, drainSeconds = 0): Promise<void> {
  if (state.isStopping) return;
  state.isStopping = true;
  await pause(drainSeconds * 1_000);
  const { server } = running;
  setTimeout(() => server?.server.closeAllConnections(), GRACE_MS).unref();
  await Promise.all([server?.close(), running.endWatch?.()]);
  if (running.clientGraph) await closeGraph(running.clientGraph);
  if (running.database) await closeDatabase(running.database);
  process.exit(exitCode);
}

/** Stops a program that npm started when npm has ended, however that happened. */
function stopWithParent({ runsUnderNpm }: Config, log: Logger): void {
  const parent = process.ppid;
  if (!runsUnderNpm) return;
  setInterval(() => {
    if (process.ppid === parent) return;
    log.info("npm has stopped: stopping too");
    void stop(0);
  }, 1_000).unref();
}

function fail(fault: unknown): void {
  if (state.isStopping) return;
  process.stderr.write(`${fault instanceof Problem ? fault.message : inspect(fault)}\n`);
  void stop(1);
}

process.on("SIGINT", () => void stop(0));
main().catch(fail);
