import { join } from "node:path";
import { PROJECT } from "../../src/config";
import { startEngine, type Engine } from "../../src/engine/engine";
import { RELEASE } from "./release";
import { copyStore } from "./seeded-store";

/** The Java of `JAVA_HOME`, where there is one. */
export const java = process.env.JAVA_HOME && join(process.env.JAVA_HOME, "bin", "java");

/** Where the databases of tests live; ignored by git, one directory for each. */
const homeOf = (name: string) => join(PROJECT, ".trefpunt", "test", `${name}-${process.pid}`);

/** Tests plan each statement once, and then run it a few times on little data. That takes a fifth less of the processor with these. */
const JAVA_FOR_TESTS = ["-XX:-UseG1GC", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

/** `home` is a data directory as `DATA_DIRECTORY` names it; whoever starts the engine removes it. */
export type TestEngine = Engine & Readonly<{ home: string }>;

/** Starts a Neo4j for tests: empty, or with what a stopped one held. */
export async function startTestEngine(name: string, store?: string): Promise<TestEngine> {
  const home = homeOf(name);
  if (store) copyStore(store, join(home, "database"));
  const library = join(PROJECT, ".trefpunt", "engine");
  const engine = await startEngine({
    library,
    directory: join(home, "database"),
    release: RELEASE,
    java,
    heap: "768m",
    javaOptions: JAVA_FOR_TESTS,
    log: () => undefined,
  });
  return { ...engine, home };
}
