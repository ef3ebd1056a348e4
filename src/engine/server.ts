import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

import { type Guarded, runGuarded } from "./guarded";
import { type Java, archiveOf, archivingArguments, rejectsArchive } from "./java";
import { type Address, waitUntilReady } from "./ready";
import { serverArguments, type Release } from "./recipe";
import { refusals } from "./refusals";

/** The settings of a server. A restart uses them again. */
export type Setup = Readonly<{
  address: Address;
  directory: string;
  release: Release;
  jars: string;
  java: Java;
  heap: string;
  javaOptions: readonly string[];
}>;

/** One run of Neo4j: its Java process and its log so far. */
export type Server = Guarded & Readonly<{ log: () => string }>;

/** Ten times what a busy machine needs. */
const START_TIMEOUT_MINUTES = 10;

/** The file of Java's output. */
export const logOf = (directory: string) => join(directory, "logs", "java.log");

/** Starts Java without waiting until it answers. */
export function launch(setup: Setup): Server {
  const { directory, jars, java } = setup;
  const archiving = archivingArguments(archiveOf(jars, java), java);
  const command = [java.program, ...serverArguments(setup, archiving)];
  const output = openSync(logOf(directory), "a", 0o600);
  const from = statSync(logOf(directory)).size;
  const run = runGuarded({ command, mark: `--home-dir=${directory} `, directory, output });
  closeSync(output);
  return { ...run, log: () => readFrom(logOf(directory), from) };
}

const readFrom = (file: string, start: number) =>
  existsSync(file) ? readFileSync(file).subarray(start).toString() : "";

/** Starts Java after the former one ended. */
export function relaunch(setup: Setup, former: Server): Server {
  removeRejectedArchive(setup, former);
  return launch(setup);
}

/** Removes an archive that Java could not use. The next start writes a new one. */
export function removeRejectedArchive({ jars, java }: Setup, server: Server): void {
  if (rejectsArchive(server.log())) rmSync(archiveOf(jars, java), { force: true });
}

/** Resolves when a server answers. Throws a problem if it ends or takes too long, and ends it. */
export async function waitForAnswer(server: Server, { address, directory }: Setup): Promise<void> {
  const timeout = AbortSignal.timeout(START_TIMEOUT_MINUTES * 60_000);
  const ended = new AbortController();
  void server.exited.then(() => ended.abort());
  try {
    await waitUntilReady(address, AbortSignal.any([timeout, ended.signal]));
  } catch {
    server.end();
    throw refusals.wrongPassword(directory);
  }
  if (ended.signal.aborted) throw refusals.notStarted(logOf(directory), relevantLines(server.log()));
  if (!timeout.aborted) return;
  server.end();
  throw refusals.tooSlow(logOf(directory), START_TIMEOUT_MINUTES);
}

/** The lines of Java's log that name the cause, or else the last ones, without stack traces. */
function relevantLines(log: string): string {
  const lines = log.split("\n").map((line) => line.trim());
  const messages = lines.filter((line) => line && !/^at |^\.\.\. \d+ more|^Picked up /.test(line));
  const causes = messages.filter((line) =>
    /error|exception|caused by|invalid|unrecogni[sz]ed|could not|fail/i.test(line),
  );
  return (causes.length ? causes : messages).slice(-4).join(" | ") || "nothing";
}
