import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";

import { makeFolder, reportWriteErrors } from "./directory";
import { logFetching } from "./fetching";
import { runGuarded, type Exit } from "./guarded";
import { waitForLock } from "./lock";
import { refusals } from "./refusals";

/** The file lies in src/engine, also when the program runs from dist/engine: the compiler copies no pom.xml. */
const POM = join(__dirname, "..", "..", "src", "engine", "pom.xml");

/** Which Neo4j to fetch, where to put it, and the Maven program to use. */
export type LibraryOptions = Readonly<{ library: string; version: string; maven: string; log: (line: string) => void }>;

/** The folder of the jars. It exists completely or not at all. */
const jarsIn = ({ library, version }: Pick<LibraryOptions, "library" | "version">) => join(library, `neo4j-${version}`);

/**
 * Chooses the library of a data directory: its own if it holds this Neo4j, else the shared one. If the shared one lacks this Neo4j and
 * cannot be written, Neo4j is fetched into the directory's own.
 */
export function chooseLibrary(own: string, shared: string, version: string): string {
  const holds = (library: string) => existsSync(jarsIn({ library, version }));
  return holds(own) || (!holds(shared) && !canWrite(shared)) ? own : shared;
}

/** Whether a folder can be written or created. */
function canWrite(path: string): boolean {
  if (!existsSync(path)) return canWrite(dirname(path));
  try {
    accessSync(path, constants.W_OK);
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The folder of Neo4j's jars. Maven fetches them the first time. Of two processes at once, one fetches and one waits. */
export async function assemble(options: LibraryOptions): Promise<string> {
  const { library, log } = options;
  const jars = jarsIn(options);
  if (existsSync(jars)) return jars;
  await reportWriteErrors(library, () => makeFolder(library));
  const release = await waitForLock(join(library, "lock"), () =>
    log("Waiting for another process that is downloading Neo4j"),
  );
  try {
    if (!existsSync(jars)) await fetchJars(options);
  } finally {
    release();
  }
  return jars;
}

async function fetchJars(options: LibraryOptions): Promise<void> {
  const { library, version, log } = options;
  for (const leftover of readdirSync(library).filter((name) => name.endsWith(".part")))
    await rm(join(library, leftover), { recursive: true, force: true });
  const part = join(library, `${randomBytes(6).toString("hex")}.part`);
  log(`Downloading Neo4j ${version} with Maven: ${SIZE_MB} MB, only once`);
  await tryMaven(options, part);
  if (!existsSync(join(part, `neo4j-${version}.jar`))) throw refusals.incomplete(library);
  await rename(part, jarsIn(options));
  log(`Neo4j ${version} is installed in ${jarsIn(options)}`);
}

/** The size of all jars together. */
const SIZE_MB = 123;

/** Waits before Maven is run again. Maven keeps what it has fetched. */
const RETRY_WAITS_MS = [1_000, 5_000];

async function tryMaven(options: LibraryOptions, part: string, waits = RETRY_WAITS_MS): Promise<void> {
  const { maven, version, log } = options;
  const { code, output } = await runMaven(options, part);
  if (code === 0) return;
  if (code === 126 || code === 127) throw refusals.noMaven(maven);
  const why = lastUsefulLine(output) ?? `status ${code}`;
  const [next, ...others] = waits;
  if (next === undefined) throw refusals.notFetched(version, why);
  log(`Downloading Neo4j: Maven reports "${why}"; trying again`);
  await sleep(next);
  await tryMaven(options, part, others);
}

async function runMaven({ maven, library: directory, version, log }: LibraryOptions, part: string): Promise<Exit> {
  const into = `-DoutputDirectory=${part}`;
  const goal = ["org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies", "-DincludeScope=runtime", into];
  const command = [maven, "-B", "-C", "-U", "-f", POM, `-Dneo4j.version=${version}`, ...goal]; // -U: Maven otherwise remembers for a day that a file was missing
  const fetching = logFetching(part, SIZE_MB, log);
  const { exited } = runGuarded({ command, mark: into, directory, output: "pipe", onOutput: fetching.read });
  return exited.finally(fetching.end);
}

/** The line of Maven that says what went wrong. After it Maven prints advice on its own options. */
function lastUsefulLine(output: string): string | undefined {
  const lines = stripVTControlCharacters(output).split("\n");
  const errors = lines.filter((line) => line.startsWith("[ERROR]"));
  return (errors.length ? errors : lines)
    .map((line) =>
      line
        .replace(/^\[\w+\]\s*/, "")
        .replace(/\s*-> \[Help \d+\]/, "")
        .trim(),
    )
    .filter((line) => line && !/^\[Help|switch|^For more information|^at |^After correcting|^mvn /.test(line))
    .at(-1);
}
