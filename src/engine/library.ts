import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { makeFolder, writing } from "./directory";
import { runGuarded } from "./guarded";
import { waitForLock } from "./lock";
import { refusals } from "./refusals";

/** The same folder from src/engine and from dist/engine: the compiler copies no pom.xml. */
const POM = join(__dirname, "..", "..", "src", "engine", "pom.xml");

/** Which Neo4j is wanted, where, and the Maven program that fetches it. */
export type Wanted = Readonly<{ library: string; version: string; maven: string; log: (line: string) => void }>;

/** Where the jars come to stand; it exists whole or not at all. */
const jarsIn = ({ library, version }: Wanted) => join(library, `neo4j-${version}`);

/** The folder of Neo4j's jars, fetched with Maven the first time. Of two that come at once one fetches and one waits. */
export async function assemble(wanted: Wanted): Promise<string> {
  const { library, log } = wanted;
  const jars = jarsIn(wanted);
  if (existsSync(jars)) return jars;
  await writing(library, () => makeFolder(library));
  const release = await waitForLock(join(library, "lock"), () => log("Waiting for another process that fetches Neo4j"));
  try {
    if (!existsSync(jars)) await fetchJars(wanted);
  } finally {
    release();
  }
  return jars;
}

async function fetchJars(wanted: Wanted): Promise<void> {
  const { library, version, log } = wanted;
  for (const left of readdirSync(library).filter((name) => name.endsWith(".part")))
    await rm(join(library, left), { recursive: true, force: true });
  const part = join(library, `${randomBytes(6).toString("hex")}.part`);
  log(`Fetching Neo4j ${version} with Maven: 123 MB, once`);
  await runMaven(wanted, part);
  if (!existsSync(join(part, `neo4j-${version}.jar`))) throw refusals.incomplete(library);
  await rename(part, jarsIn(wanted));
  log(`Neo4j ${version} stands in ${jarsIn(wanted)}`);
}

async function runMaven({ maven, library: directory, version }: Wanted, part: string): Promise<void> {
  const into = `-DoutputDirectory=${part}`;
  const goal = ["org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies", "-DincludeScope=runtime", into];
  const command = [maven, "-q", "-B", "-C", "-U", "-f", POM, `-Dneo4j.version=${version}`, ...goal]; // -U: also what was not found yesterday
  const { code, output } = await runGuarded({ command, mark: into, directory, output: "pipe" }).exited;
  if (code === 126 || code === 127) throw refusals.noMaven(maven);
  if (code !== 0) throw refusals.notFetched(version, lastUsefulLine(output) ?? `status ${code}`);
}

/** Maven ends its errors with advice on its own switches; what went wrong stands above. */
const lastUsefulLine = (output: string) =>
  stripVTControlCharacters(output)
    .split("\n")
    .map((line) =>
      line
        .replace(/^\[\w+\]\s*/, "")
        .replace(/\s*-> \[Help \d+\]/, "")
        .trim(),
    )
    .filter((line) => line && !/^\[Help|switch|^For more information|^at |^After correcting|^mvn /.test(line))
    .at(-1);
