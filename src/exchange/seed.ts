import "reflect-metadata";
import { join } from "node:path";
import { PROJECT, readConfig, type Config } from "../config";
import { closeDatabase, embeddedHome, openDatabase, type Database } from "../database";
import { type Graph } from "../graph/database";
import { migrate, readMigrations } from "../graph/migrations";
import { Problem } from "../problem";
import { slices } from "../slices";
import { checkAlone, importDirectory, outcomeAtSight } from "./import";
import { readOrder, USAGE, type Order } from "./order";
import { tellOutcome, tellRefusals, type Outcome } from "./outcome";
import { asBar, inLines, type Progress } from "./progress";

/** Where the command writes. */
type Screen = Readonly<{ say: (text: string) => void; complain: (text: string) => void; report: Progress }>;

/** Runs the command and returns its exit code. */
async function seed(args: readonly string[], screen: Screen): Promise<number> {
  const order = readOrder(args);
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
    screen.complain(`${fault instanceof Problem ? fault.message : (fault as Error).stack}\n`);
    return 1;
  }
}

function tell(outcome: Outcome, { say, complain }: Screen): number {
  for (const line of tellRefusals(outcome.refusals)) complain(`${line}\n`);
  (outcome.isFit ? say : complain)(`${tellOutcome(outcome)}\n`);
  return outcome.isFit ? 0 : 1;
}

/** A check only needs a database that is configured; directories with nothing in them need none. */
async function carryOut(order: Order, config: Config, screen: Screen): Promise<Outcome> {
  const { directories } = order;
  if (order.check && !config.neo4j) return checkAlone(directories, slices, order.skipRefused);
  const atSight = outcomeAtSight(directories, slices);
  if (atSight) return atSight;
  return withGraph(config, screen, async (graph) => {
    if (!order.check) await migrate(graph, readMigrations(join(PROJECT, "schema", "migrations")));
    const options = { checkOnly: order.check, skipRefused: order.skipRefused, report: screen.report };
    return importDirectory(graph, directories, slices, options);
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

async function open(config: Config, { say }: Screen): Promise<Database> {
  try {
    return await openDatabase(config, (line) => say(`${line}\n`));
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
const report = stdout.isTTY ? asBar(say) : inLines((line) => say(`${line}\n`));

void seed(process.argv.slice(2), { say, complain: (text) => void stderr.write(text), report }).then((code) => {
  process.exitCode = code;
});
