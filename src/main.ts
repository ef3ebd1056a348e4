import "reflect-metadata";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type FastifyInstance } from "fastify";
import { type GraphQLSchema } from "graphql";
import pino, { type Logger } from "pino";
import pretty from "pino-pretty";
import { buildServer } from "./api/http";
import { watchDatabase } from "./api/pulse";
import { buildTrefpuntSchema } from "./api/schema";
import { newState } from "./api/state";
import { planExamples, warmUp } from "./api/warm-up";
import { PROJECT, readConfig, type Config } from "./config";
import { closeDatabase, openDatabase, type Database } from "./database";
import { deriveAnew } from "./exchange/load";
import { inLines } from "./exchange/progress";
import { seedOnce } from "./exchange/seed-once";
import { useSemantics } from "./discovery/reading/semantics";
import { forReaders, type Graph } from "./graph/database";
import { migrate, readMigrations } from "./graph/migrations";
import { forgetPlans } from "./graph/planning";
import { Problem } from "./problem";
import { slices } from "./slices";

/** Everything that must be ended again, in the order in which it began. */
type Running = { server?: FastifyInstance; database?: Database; endWatch?: () => Promise<void> };

const state = newState();
const running: Running = {};

async function main(): Promise<void> {
  const config = readConfig();
  process.on("SIGTERM", () => void stop(0, config.drainSeconds));
  const log = openLog(config);
  endWithParent(config, log);
  useSemantics(config.semantics);
  state.doing = "starting the database";
  const opening = openDatabase(config, (line) => log.info(line)).then((database) => (running.database = database));
  const [schema, { graph, address }] = await Promise.all([serve(config, log), opening]);
  await prepare(schema, graph, log);
  running.endWatch = watchDatabase(state, address, () => welcomeBack(schema, graph), log);
  log.info(`ready: open http://${config.host}:${portOf(running.server!)}/ for the playground`);
}

/** Builds the server and listens, while the database starts: the page is there at once. */
async function serve(config: Config, log: Logger): Promise<GraphQLSchema> {
  const schema = buildTrefpuntSchema();
  running.server = await buildServer(schema, state, log, config);
  await listen(running.server, config, log);
  return schema;
}

/** JSON lines for programs, plain ones for a person at a terminal. */
const openLog = ({ logLevel }: Config): Logger =>
  pino(
    { level: logLevel, base: undefined },
    process.stdout.isTTY ? pretty({ ignore: "time,level", sync: true }) : process.stdout,
  );

async function listen(server: FastifyInstance, { host, port }: Config, log: Logger): Promise<void> {
  try {
    await server.listen({ host, port });
    log.info(`listening on http://${host}:${portOf(server)}/ while the database is prepared`);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    const why =
      code === "EADDRINUSE"
        ? `Port ${port} is taken by another program. End it, or choose another port: PORT=4001 npm start`
        : `The program cannot listen on HOST=${host} PORT=${port} (${code}). Choose others.`;
    throw new Problem("SERVICE_UNAVAILABLE", why);
  }
}

const portOf = (server: FastifyInstance) => (server.server.address() as { port: number }).port;

async function prepare(schema: GraphQLSchema, graph: Graph, log: Logger): Promise<void> {
  state.doing = "applying migrations";
  for (const name of await migrate(graph, readMigrations(join(PROJECT, "schema", "migrations"))))
    log.info(`applied ${name}`);
  state.doing = "loading the first data";
  await seedOnce(graph, slices, (line) => log.info(line));
  state.doing = "deriving what follows from the data";
  await deriveAnew(
    graph,
    slices,
    inLines((line) => log.info(line)),
  );
  state.doing = "warming up";
  await warmUp(schema, graph);
  Object.assign(state, { graph: forReaders(graph), isReady: true, doing: "answering" });
  void planExamples(schema, graph, () => !state.isStopping).then(() => (state.isWarm = true));
}

/** A database that comes back has forgotten its plans: the headline's is the first, and whoever asks it meanwhile waits for that one. */
function welcomeBack(schema: GraphQLSchema, graph: Graph): void {
  forgetPlans(graph);
  void warmUp(schema, graph);
}

/** How long replies in flight may take once the program stops: as long as the database may work on one. */
const GRACE_MS = 10_000;

/**
 * Ends everything and the program: replies in flight first, then the database.
 *
 * @param drainSeconds how long it goes on answering, so that whoever sends it requests sees at `/readyz` that it stops
 */
async function stop(exitCode: number, drainSeconds = 0): Promise<void> {
  if (state.isStopping) return;
  state.isStopping = true;
  await pause(drainSeconds * 1_000);
  const { server } = running;
  setTimeout(() => server?.server.closeAllConnections(), GRACE_MS).unref();
  await Promise.all([server?.close(), running.endWatch?.()]);
  if (running.database) await closeDatabase(running.database);
  process.exit(exitCode);
}

/** A program that npm started ends when npm is gone, however that happened. */
function endWithParent({ runsUnderNpm }: Config, log: Logger): void {
  const parent = process.ppid;
  if (!runsUnderNpm) return;
  setInterval(() => {
    if (process.ppid === parent) return;
    log.info("npm is gone: stopping");
    void stop(0);
  }, 1_000).unref();
}

function fail(fault: unknown): void {
  if (state.isStopping) return;
  const text =
    fault instanceof Problem ? fault.message : String(fault instanceof Error ? (fault.stack ?? fault) : fault);
  process.stderr.write(`${text}\n`);
  void stop(1);
}

process.on("SIGINT", () => void stop(0));
main().catch(fail);
