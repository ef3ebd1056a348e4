import "reflect-metadata";
import { join } from "node:path";
import { inspect } from "node:util";
import { readConfig, type Config } from "../config";
import { closeDatabase, embeddedHome, openDatabase, stepsFor, type Database } from "../database";
import { type Log } from "../graph/driver/start-steps";
import { Problem } from "../problem";
import { slices } from "../slices";
import { checkAlone, importDirectory, outcomeAtSight } from "./import";
import { readImportCommand, USAGE, type ImportCommand } from "./command-line";
import { tellOutcome, tellRefusals, type Outcome, asBar, inLines, type Progress } from "./report";
import { applyMigrations } from "./prepare";
import { type Graph } from "../graph/driver/graph";

/** Where the command writes. */
type Screen = Readonly<{
  say: (text: string) => void;
  complain: (text: string) => void;
  log: Log;
  /** Shows how far the import is. */
  reportBy: (log: Log) => Progress;
}>;

/** Runs the command and returns its exit code. */
async function seed(args: readonly string[], screen: Screen): Promise<number> {
  const order = readImportCommand(args);
  if (typeof order === "string") {
    screen.complain(`${order}\n\n${USAGE}`);
    return 2;
  }
  if (order.help) {
    screen.say(USAGE);
    return 0;
  }
  try {
    return tell(await carryOut(order, readConfig(), screen), screen);
  } catch (fault) {
    screen.complain(`${fault instanceof Problem ? fault.message : inspect(fault)}\n`);
    return 1;
  }
}

function tell(outcome: Outcome, { say, complain }: Screen): number {
  for (const line of tellRefusals(outcome.refusals)) complain(`${line}\n`);
  (outcome.isFit ? say : complain)(`${tellOutcome(outcome)}\n`);
  return outcome.isFit ? 0 : 1;
}

/** A check only needs a database that is configured; directories with nothing in them need none. */
async function carryOut(order: ImportCommand, config: Config, screen: Screen): Promise<Outcome> {
  const { directories } = order;
  if (order.check && !config.neo4j) return checkAlone(directories, slices, order.skipRefused);
  const atSight = outcomeAtSight(directories, slices);
  if (atSight) return atSight;
  return withGraph(config, screen, async (graph) => {
    const step = stepsFor(config, screen.log);
    if (!order.check) await applyMigrations(graph, step);
    const options = { checkOnly: order.check, skipRefused: order.skipRefused };
    return step("importing", (log) =>
      importDirectory(graph, directories, slices, { ...options, report: screen.reportBy(log) }),
    );
  });
}

async function withGraph<Result>(config: Config, screen: Screen, work: (graph: Graph) => Promise<Result>) {
  const database = await open(config, screen);
  try {
    return await work(database.graph);
  } finally {
    await closeDatabase(database);
  }
}

async function open(config: Config, screen: Screen): Promise<Database> {
  try {
    return await openDatabase(config, screen.log);
  } catch (fault) {
    const isRunning = fault instanceof Problem && fault.message.includes("already running");
    throw isRunning ? reachRunning(fault, embeddedHome(config)) : fault;
  }
}

const reachRunning = ({ code, message }: Problem, directory: string) =>
  new Problem(
    code,
    `${message} To load into the one that is running, set NEO4J_URI to its address (in ${join(directory, "conf", "neo4j.conf")}) ` +
      `and NEO4J_PASSWORD to its password (in ${join(directory, "password")}).`,
  );

const { stdout, stderr } = process;
const say = (text: string) => void stdout.write(text);
const complain = (text: string) => void stderr.write(text);
/** On a terminal a line takes the place of the bar, which is drawn again below it. */
const log = (line: string) => say(`${stdout.isTTY ? "\r\u001b[K" : ""}${line}\n`);
const reportBy = (tell: Log) => (stdout.isTTY ? asBar(say) : inLines(tell));

void seed(process.argv.slice(2), { say, complain, log, reportBy }).then((code) => {
  process.exitCode = code;
});
