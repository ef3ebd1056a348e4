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
 * Takes a data directory for this process, or refuses it: not writable, written by another Neo4j, in use.
 * @returns what gives it back
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

/** Makes a directory that was taken ready for a server: nobody else's Java in it, and marked as ours. */
export async function prepareDirectory(directory: string, version: string): Promise<void> {
  await waitForOrphanedServer(directory);
  await writeFile(join(directory, "version"), `${version}\n`);
}

/** The Neo4j that wrote a directory; nothing for a new one. */
function versionOf(directory: string): string | undefined {
  const record = join(directory, "version");
  if (existsSync(record)) return readFileSync(record, "utf8").trim();
  return existsSync(join(directory, "data", "databases")) ? "of an unknown version" : undefined;
}

/** A later patch of the same line takes over what an earlier one wrote; nothing else does without a migration. */
function canRead(writtenBy: string, version: string): boolean {
  const [major, minor, patch] = version.split(".").map(Number);
  const [theirMajor, theirMinor, theirPatch] = writtenBy.split(".").map(Number);
  return theirMajor === major && theirMinor === minor && theirPatch! <= patch!;
}

/** Its former owner died and the guard is just ending Java: that takes two seconds, and fifteen at most. */
async function waitForOrphanedServer(directory: string): Promise<void> {
  for (let tenths = 0; serverProcessesOf(directory).length > 0 && tenths < 200; tenths++) await sleep(100);
  for (const pid of serverProcessesOf(directory)) process.kill(pid, "SIGKILL");
}

/** Makes a folder and those above it. Not by `recursive`: below /proc that never ends. */
export async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** Runs what writes into a directory; a refusal of the file system becomes one of ours. */
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

/** The database's password: made once, told to Neo4j before its first start, kept in a file that only its owner reads. */
export async function passwordOf(directory: string, java: Java, jars: string): Promise<string> {
  const file = join(directory, "password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  const password = randomBytes(20).toString("hex"); // no "-" in front, which would read as an option
  await writeFile(`${file}.new`, `${password}\n`, PRIVATE);
  await setInitialPassword(password, directory, java, jars);
  await rename(`${file}.new`, file);
  return password;
}

/** The password goes through a file of arguments: a command line can be read by every user of the machine. */
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
