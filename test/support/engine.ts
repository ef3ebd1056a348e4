import { join } from "node:path";
import { PROJECT } from "../../src/config";
import { startEngine, type Engine } from "../../src/engine/engine";
import { LONG_TERM, RELEASES } from "../../src/engine/recipe";

/** The Neo4j with which the tests run: `NEO4J_VERSION=2026.08.1 JAVA_HOME=… npm test`. */
export const RELEASE = RELEASES.find(({ version }) => version === process.env.NEO4J_VERSION) ?? LONG_TERM;

/** The Java of `JAVA_HOME`, where there is one. */
export const java = process.env.JAVA_HOME && join(process.env.JAVA_HOME, "bin", "java");

/** Where the databases of tests live; ignored by git, one directory for each. */
const homeOf = (name: string) => join(PROJECT, ".trefpunt", "test", `${name}-${process.pid}`);

/** `home` is a data directory as `DATA_DIRECTORY` names it; whoever starts the engine removes it. */
export type TestEngine = Engine & Readonly<{ home: string }>;

/** Starts an empty Neo4j for tests. */
export async function startTestEngine(name: string): Promise<TestEngine> {
  const home = homeOf(name);
  const library = join(PROJECT, ".trefpunt", "engine");
  const engine = await startEngine({
    library,
    directory: join(home, "database"),
    release: RELEASE,
    java,
    heap: "768m",
    log: () => undefined,
  });
  return { ...engine, home };
}
