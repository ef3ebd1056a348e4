import "reflect-metadata";
import { join } from "node:path";
import { inspect } from "node:util";
import { readConfig, type Config } from "../config";
import { closeDatabase, embeddedHome, openDatabase, stepsFor, type Database } from "../database";
import { type Log } from "../graph/driver/start-steps";
import { Problem } from "../problem";
import { slices } from "../slices";
import { checkWithoutGraph, importDirectory, outcomeOfEmptyDirectories } from "./import";
import { readImportCommand, USAGE, type ImportCommand } from "./command-line";
import { formatOutcome, formatRefusals, type Outcome, progressBar, progressLines, type Progress } from "./report";
import { applyMigrations } from "./prepare";
import { type Graph } from "../graph/driver/graph";

/** The outputs of the command. */
type Terminal = Readonly<{
  print: (text: string) => void;
  printError: (text: string) => void;
  log: Log;
  /** Shows the progress of the import. */
  progress: (log: Log) => Progress;
}>;

/** Runs the command and returns its exit code. */
async function seed(args: readonly string[], terminal: Terminal): Promise<number> {
  const command = readImportCommand(args);
  if (typeof command === "string") {
    terminal.printError(`${command}\n\n${USAGE}`);
    return 2;
  }
  if (command.help) {
    terminal.print(USAGE);
    return 0;
  }
  try {
    return printOutcome(await runCommand(command, readConfig(), terminal), terminal);
  } catch (fault) {
    terminal.printError(`${fault instanceof Problem ? fault.message : inspect(fault)}\n`);
    return 1;
  }
}

function printOutcome(outcome: Outcome, { print, printError }: Terminal): number {
  for (const line of formatRefusals(outcome.refusals)) printError(`${line}\n`);
  (outcome.isAcceptable ? print : printError)(`${formatOutcome(outcome)}\n`);
  return outcome.isAcceptable ? 0 : 1;
}

/** Runs a command. A check opens a database only if one is configured; directories with nothing to import need none. */
async function runCommand(command: ImportCommand, config: Config, terminal: Terminal): Promise<Outcome> {
  const { directories } = command;
  if (command.check && !config.neo4j) return checkWithoutGraph(directories, slices, command.skipRefused);
  const outcome = outcomeOfEmptyDirectories(directories, slices);
  if (outcome) return outcome;
  return withGraph(config, terminal, async (graph) => {
    const step = stepsFor(config, terminal.log);
    if (!command.check) await applyMigrations(graph, step);
    const options = { checkOnly: command.check, skipRefused: command.skipRefused };
    return step("importing", (log) =>
      importDirectory(graph, directories, slices, { ...options, report: terminal.progress(log) }),
    );
  });
}

async function withGraph<Result>(config: Config, terminal: Terminal, work: (graph: Graph) => Promise<Result>) {
  const database = await open(config, terminal);
  try {
    return await work(database.graph);
  } finally {
    await closeDatabase(database);
  }
}

async function open(config: Config, terminal: Terminal): Promise<Database> {
  try {
    return await openDatabase(config, terminal.log);
  } catch (fault) {
    const isRunning = fault instanceof Problem && fault.message.includes("already running");
    throw isRunning ? adviseToConnect(fault, embeddedHome(config)) : fault;
  }
}

const adviseToConnect = ({ code, message }: Problem, directory: string) =>
  new Problem(
    code,
    `${message} To load into the running database, set NEO4J_URI to its address (in ${join(directory, "conf", "neo4j.conf")}) ` +
      `and NEO4J_PASSWORD to its password (in ${join(directory, "password")}).`,
  );

const { stdout, stderr } = process;
const print = (text: string) => void stdout.write(text);
const printError = (text: string) => void stderr.write(text);
/** Prints a line. On a terminal it replaces the progress bar, which is drawn again below. */
const log = (line: string) => print(`${stdout.isTTY ? "\r\u001b[K" : ""}${line}\n`);
const progress = (write: Log) => (stdout.isTTY ? progressBar(print) : progressLines(write));

void seed(process.argv.slice(2), { print, printError, log, progress }).then((code) => {
  process.exitCode = code;
});
