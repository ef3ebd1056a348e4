import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runGuarded } from "./guarded";
import { type Java } from "./java";
import { takeLock } from "./lock";
import { serverProcessesOf } from "./processes";
import { adminArguments } from "./recipe";
import { refusals } from "./refusals";

/**
 * Locks a data directory for this process. Throws a problem if it cannot be written, is in use or belongs to another Neo4j.
 *
 * @returns a function that releases the lock
 */
export async function takeDirectory(directory: string, version: string): Promise<() => void> {
  const lock = await reportWriteErrors(directory, async () => {
    const writtenBy = versionOf(directory);
    if (writtenBy !== undefined && !canRead(writtenBy, version))
      throw refusals.otherVersion(directory, writtenBy, version);
    for (const folder of ["conf", "logs"]) await makeFolder(join(directory, folder));
    return takeLock(join(directory, "lock"));
  });
  if (typeof lock !== "function") throw refusals.locked(directory, lock.pid);
  return lock;
}

/** Prepares a locked directory for a server: no other Java runs in it, and it names the version of Neo4j. */
export async function prepareDirectory(directory: string, version: string): Promise<void> {
  await waitForOrphanedServer(directory);
  await writeFile(join(directory, "version"), `${version}\n`);
}

/** The version of Neo4j that wrote a directory; undefined for a new one. */
function versionOf(directory: string): string | undefined {
  const record = join(directory, "version");
  if (existsSync(record)) return readFileSync(record, "utf8").trim();
  return existsSync(join(directory, "data", "databases")) ? "of unknown version" : undefined;
}

/** A release reads what an earlier patch of the same line wrote. Anything else would need a migration of the store. */
function canRead(writtenBy: string, version: string): boolean {
  const [major, minor, patch] = version.split(".").map(Number);
  const [theirMajor, theirMinor, theirPatch] = writtenBy.split(".").map(Number);
  return theirMajor === major && theirMinor === minor && theirPatch! <= patch!;
}

/** Waits while the guard of a dead process ends its Java, which takes 2 seconds, at most 15. Then kills what is left. */
async function waitForOrphanedServer(directory: string): Promise<void> {
  for (let tenths = 0; serverProcessesOf(directory).length > 0 && tenths < 200; tenths++) await sleep(100);
  for (const pid of serverProcessesOf(directory)) process.kill(pid, "SIGKILL");
}

/** Creates a folder and its parents. The option `recursive` of Node never returns below /proc. */
export async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** Runs a function that writes into a directory. An error of the file system becomes a problem that says what to do. */
export async function reportWriteErrors<T>(directory: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!code || !syscall) throw error;
    throw refusals.notWritable(directory, code);
  }
}

const PRIVATE = { mode: 0o600 };

/** The password of the database. It is created once, set before Neo4j's first start and kept in a file that only its owner can read. */
export async function passwordOf(directory: string, java: Java, jars: string): Promise<string> {
  const file = join(directory, "password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const password = randomBytes(20).toString("hex"); // no leading "-", which would read as an option
  await writeFile(`${file}.new`, `${password}\n`, PRIVATE);
  await setInitialPassword(password, directory, java, jars);
  await rename(`${file}.new`, file);
  return password;
}

/** Passes the password in a file of arguments, because every user of the machine can read a command line. */
async function setInitialPassword(password: string, directory: string, java: Java, jars: string): Promise<void> {
  const file = join(directory, "arguments");
  const command = adminArguments(jars, "dbms", "set-initial-password", password);
  await writeFile(file, command.map((argument) => `${JSON.stringify(argument)}\n`).join(""), PRIVATE);
  const environment = { NEO4J_HOME: directory, NEO4J_CONF: join(directory, "conf") };
  const guardedCommand = { command: [java.program, `@${file}`], mark: `@${file}`, directory, environment };
  const { code, output } = await runGuarded({ ...guardedCommand, output: "pipe" }).exited;
  await rm(file, { force: true });
  if (code !== 0) throw refusals.notStarted("set-initial-password", output.trim().split("\n")[0] ?? "");
}
