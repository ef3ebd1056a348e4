import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { runGuarded } from "./guarded";
import { startTimeOf } from "./processes";
import { type Release } from "./recipe";
import { refusals } from "./refusals";

/** A Java that suits this Neo4j. `version` names its exact build: an archive of one is of no use to another. */
export type Java = Readonly<{ program: string; version: string; jcmd?: string }>;

/** Asks a Java who it is; refuses when there is none, or one on which this Neo4j does not run. */
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

/** A program of this Java itself, not a shim that would stand between us and its process. */
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

/** Longer than this nobody waits for an archive: it takes three seconds, and half a minute on a busy machine. */
const ARCHIVING_TIMEOUT_MS = 120_000;

/** Java's own memory of the classes that Neo4j loads (AppCDS): with it a start takes half the time. One per Neo4j and per build of Java. */
export const archiveOf = (jars: string, java: Java) =>
  join(jars, `${basename(jars)}-java-${java.version.replace(/[^\w.+-]/g, "_")}.jsa`);

/** The argument of `java` that uses the archive, or that lets one be made; none when there is no `jcmd` to make it. */
export function archivingArguments(archive: string, java: Java): string[] {
  if (existsSync(archive)) return [`-XX:SharedArchiveFile=${archive}`];
  return java.jcmd ? ["-XX:+RecordDynamicDumpInfo"] : [];
}

/**
 * Makes the archive from a server that runs, the first time; says whether it tried. Without an archive everything works,
 * only slower: so nothing here is ever a failure.
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
    // a library that cannot be written, a server that ended: the next start tries again
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
  return true;
}

/** What was left by a server that ended while its archive was being written. */
async function removeUnfinishedArchives(jars: string): Promise<void> {
  for (const name of readdirSync(jars)) {
    const pid = /\.jsa\.(\d+)\.part$/.exec(name)?.[1];
    if (pid && !startTimeOf(Number(pid))) await rm(join(jars, name), { force: true });
  }
}

/** Whether Java says on its log that it could not use the archive, because the jars were copied, say; a broken one may even crash it. */
export const rejectsArchive = (javaLog: string) =>
  /shared archive|shared class paths mismatch|fatal error has been detected/i.test(javaLog);
