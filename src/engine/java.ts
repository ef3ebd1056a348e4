import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { runGuarded } from "./guarded";
import { startTimeOf } from "./processes";
import { type Release } from "./recipe";
import { refusals } from "./refusals";

/** A Java that runs this Neo4j. `version` names its exact build, because a class archive fits one build only. */
export type Java = Readonly<{ program: string; version: string; jcmd?: string }>;

/** Reads the version of a Java. Throws a problem if there is none, or if this Neo4j does not run on it. */
export async function findJava(program: string, release: Release): Promise<Java> {
  const output = await properties(program);
  if (output === undefined) throw refusals.noJava(program, release);
  const version = /java\.version = (\S+)/.exec(output)?.[1] ?? /version "([^"]+)"/.exec(output)?.[1] ?? "unknown";
  const home = /java\.home = (.+)/.exec(output)?.[1]?.trim();
  if (!release.javas.includes(majorOf(version))) throw refusals.wrongJava(home ?? program, version, release);
  const build = /java\.vm\.version = (\S+)/.exec(output)?.[1] ?? version;
  return { program: programIn(home, "java") ?? program, version: build, jcmd: programIn(home, "jcmd") };
}

/** 17.0.15 is 17, 1.8.0_402 is 8. */
const majorOf = (version: string) => Number(/^(?:1\.)?(\d+)/.exec(version)?.[1]);

/** The path of a program inside this Java. A shim on the PATH would hide its process. */
const programIn = (home: string | undefined, name: string) => {
  const path = home && join(home, "bin", name);
  return path && existsSync(path) ? path : undefined;
};

const properties = (program: string) =>
  new Promise<string | undefined>((resolve) => {
    execFile(program, ["-XshowSettings:properties", "-version"], { timeout: 120_000 }, (error, out, err) =>
      resolve(error ? undefined : out + err),
    );
  });

/** Writing the archive takes three seconds, half a minute on a busy machine. */
const ARCHIVING_TIMEOUT_MS = 120_000;

/** The path of Java's class archive (AppCDS), which halves the time of a start. There is one per release of Neo4j and build of Java. */
export const archiveOf = (jars: string, java: Java) =>
  join(jars, `${basename(jars)}-java-${java.version.replace(/[^\w.+-]/g, "_")}.jsa`);

/** The argument of `java` that uses the archive, or that allows to write one; none without `jcmd`, which writes it. */
export function archivingArguments(archive: string, java: Java): string[] {
  if (existsSync(archive)) return [`-XX:SharedArchiveFile=${archive}`];
  return java.jcmd ? ["-XX:+RecordDynamicDumpInfo"] : [];
}

/**
 * Writes the archive from a running server if there is none. It never throws, because everything works without an archive, only slower.
 *
 * @returns whether it tried
 */
export async function makeArchive(jars: string, java: Java, pid: number | undefined): Promise<boolean> {
  const archive = archiveOf(jars, java);
  if (!java.jcmd || !pid || existsSync(archive)) return false;
  const part = `${archive}.${pid}.part`;
  const command = [java.jcmd, String(pid), "VM.cds", "dynamic_dump", `"${part}"`];
  try {
    await removeUnfinishedArchives(jars);
    const dump = runGuarded({ command, mark: part, directory: jars, output: "pipe" });
    const timer = setTimeout(dump.end, ARCHIVING_TIMEOUT_MS);
    const { code } = await dump.exited.finally(() => clearTimeout(timer));
    if (code === 0) await rename(part, archive);
  } catch {
    // the library cannot be written or the server ended: the next start tries again
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
  return true;
}

/** Removes the files of servers that ended while their archive was being written. */
async function removeUnfinishedArchives(jars: string): Promise<void> {
  for (const name of readdirSync(jars)) {
    const pid = /\.jsa\.(\d+)\.part$/.exec(name)?.[1];
    if (pid && !startTimeOf(Number(pid))) await rm(join(jars, name), { force: true });
  }
}

/** Whether the log of Java says that it could not use the archive, for example because the jars were copied. A broken archive may crash Java. */
export const rejectsArchive = (javaLog: string) =>
  /shared archive|shared class paths mismatch|fatal error has been detected/i.test(javaLog);
