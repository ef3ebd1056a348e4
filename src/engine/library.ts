import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { makeFolder, writing } from "./directory";
import { runGuarded } from "./guarded";
import { waitForLock } from "./lock";
import { NEO4J_VERSION } from "./recipe";
import { refusals } from "./refusals";

/** The same folder from src/engine and from dist/engine: the compiler copies no pom.xml. */
const POM = join(__dirname, "..", "..", "src", "engine", "pom.xml");

/** Where the jars come to stand; it exists whole or not at all. */
const jarsIn = (library: string) => join(library, `neo4j-${NEO4J_VERSION}`);

/** The folder of Neo4j's jars, fetched with Maven the first time. Of two that come at once one fetches and one waits. */
export async function assemble(library: string, maven: string, log: (line: string) => void): Promise<string> {
  const jars = jarsIn(library);
  if (existsSync(jars)) return jars;
  await writing(library, () => makeFolder(library));
  const release = await waitForLock(join(library, "lock"), () => log("Waiting for another process that fetches Neo4j"));
  try {
    if (!existsSync(jars)) await fetchInto(library, maven, log);
  } finally {
    release();
  }
  return jars;
}

async function fetchInto(library: string, maven: string, log: (line: string) => void): Promise<void> {
  for (const left of readdirSync(library).filter((name) => name.endsWith(".part")))
    await rm(join(library, left), { recursive: true, force: true });
  const part = join(library, `${randomBytes(6).toString("hex")}.part`);
  log(`Fetching Neo4j ${NEO4J_VERSION} with Maven: 123 MB, once`);
  await runMaven(maven, library, part);
  if (!existsSync(join(part, `neo4j-${NEO4J_VERSION}.jar`))) throw refusals.incomplete(library);
  await rename(part, jarsIn(library));
  log(`Neo4j ${NEO4J_VERSION} stands in ${jarsIn(library)}`);
}

async function runMaven(maven: string, directory: string, part: string): Promise<void> {
  const into = `-DoutputDirectory=${part}`;
  const goal = ["org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies", "-DincludeScope=runtime", into];
  const command = [maven, "-q", "-B", "-C", "-U", "-f", POM, ...goal]; // -U: also what was not found yesterday
  const { code, output } = await runGuarded({ command, mark: into, directory, output: "pipe" }).exited;
  if (code === 126 || code === 127) throw refusals.noMaven(maven);
  if (code !== 0) throw refusals.notFetched(NEO4J_VERSION, lastUsefulLine(output) ?? `status ${code}`);
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
