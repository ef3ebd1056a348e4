import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

import { type Release } from "./recipe";
import { refusals } from "./refusals";

/** A Java that suits this Neo4j. `version` names its exact build: an archive of one is of no use to another. */
export type Java = Readonly<{ program: string; version: string; jcmd?: string }>;

/** Asks a Java who it is; refuses when there is none, or one on which this Neo4j does not run. */
export async function findJava(program: string, release: Release): Promise<Java> {
  const told = await properties(program);
  if (told === undefined) throw refusals.noJava(program, release);
  const version = /java\.version = (\S+)/.exec(told)?.[1] ?? /version "([^"]+)"/.exec(told)?.[1] ?? "unknown";
  const home = /java\.home = (.+)/.exec(told)?.[1]?.trim();
  if (!release.javas.includes(majorOf(version))) throw refusals.wrongJava(home ?? program, version, release);
  const build = /java\.vm\.version = (\S+)/.exec(told)?.[1] ?? version;
  return { program: inside(home, "java") ?? program, version: build, jcmd: inside(home, "jcmd") };
}

/** 17.0.15 is 17, 1.8.0_402 is 8. */
const majorOf = (version: string) => Number(/^(?:1\.)?(\d+)/.exec(version)?.[1]);

/** A program of this Java itself, not a shim that would stand between us and its process. */
const inside = (home: string | undefined, name: string) => {
  const path = home && join(home, "bin", name);
  return path && existsSync(path) ? path : undefined;
};

const properties = (program: string) =>
  new Promise<string | undefined>((resolve) => {
    execFile(program, ["-XshowSettings:properties", "-version"], { timeout: 120_000 }, (error, out, err) =>
      resolve(error ? undefined : out + err),
    );
  });
