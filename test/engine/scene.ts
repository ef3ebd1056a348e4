import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { auth, driver as driverOf } from "neo4j-driver";

import { type Engine, type EngineOptions } from "../../src/engine/engine";
import { java } from "../support/engine";
import { RELEASE } from "../support/release";

/** The jars that all tests, and `npm start`, share. */
export const LIBRARY = resolve(__dirname, "..", "..", ".trefpunt", "engine");

const made: string[] = [];

/** A new folder, with a blank in its name as people have them. */
export function temporary(): string {
  made.push(mkdtempSync(join(tmpdir(), "trefpunt engine ")));
  return made.at(-1)!;
}

/** Removes the folders of this test file. */
export function removeTemporary(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Options for a new, empty data directory. */
export const options = (changes: Partial<EngineOptions> = {}): EngineOptions => ({
  library: LIBRARY,
  directory: join(temporary(), "data"),
  release: RELEASE,
  java,
  heap: "512m",
  log: () => undefined,
  ...changes,
});

/** A program that does what the shell script says. */
export function fake(name: string, script: string): string {
  const path = join(temporary(), name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}

/** A Java that knows its version. With any other arguments it does what the shell script says. */
export const fakeJava = (version: string, script = "exit 1") =>
  fake("java", `case "$1" in -XshowSettings*) echo 'openjdk version "${version}"' >&2;; *) ${script};; esac`);

/** How a fake Neo4j starts and ends. */
type FakeNeo4j = Readonly<{
  /** The server starts when there is no such file. */
  startsWithout?: string;
  /** How long it takes to end after SIGTERM. */
  endsAfterSeconds?: number;
}>;

/** A Java that accepts every initial password, and runs fake-neo4j.ts as the server. */
export const fakeNeo4j = ({ startsWithout = "", endsAfterSeconds = 0 }: FakeNeo4j = {}) =>
  fakeJava(
    `${RELEASE.javas[0]}.0.1`,
    `case "$1" in @*) exit 0;; esac
     while [ -e "${startsWithout}" ]; do sleep 0.1; done
     exec "${process.execPath}" --require "${TSX}" "${SERVER}" ${endsAfterSeconds} "$@"`,
  );

const [TSX, SERVER] = [require.resolve("tsx/cjs"), join(__dirname, "fake-neo4j.ts")];

/** What one statement answers, in a connection of its own. */
export async function ask(engine: Engine, statement: string): Promise<unknown[]> {
  const driver = driverOf(engine.uri, auth.basic(engine.user, engine.password));
  try {
    const { records } = await driver.executeQuery(statement);
    return records.map((record) => record.get(0) as unknown);
  } finally {
    await driver.close();
  }
}

/** Resolves when something holds; fails with its name when it does not within the seconds. */
export async function within(seconds: number, what: string, holds: () => unknown): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(100)) if (await holds()) return;
  throw new Error(`not within ${seconds} s: ${what}`);
}

/** The process that guards a Java process: its parent. */
export const guardOf = (java: number) =>
  Number(execFileSync("ps", ["-o", "ppid=", "-p", String(java)], { encoding: "utf8" }));
