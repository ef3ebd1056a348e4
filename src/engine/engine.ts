import { makeArchive } from "./archive";
import { prepareDirectory, takeDirectory, writing } from "./directory";
import { findJava, type Java } from "./java";
import { assemble } from "./library";
import { passwordOf } from "./password";
import { untilReady } from "./ready";
import { USER } from "./recipe";
import { answering, relaunch, type Server } from "./server";
import { firstStart } from "./start";
import { supervise } from "./supervise";

/** What the embedded Neo4j is started from. */
export type EngineOptions = Readonly<{
  /** Where the jars and Java's archive live; absolute, shared by all data directories. */
  library: string;
  /** This database's own home: conf, data, logs, password, lock; absolute. */
  directory: string;
  /** The Java program; `java` on the PATH if not said. */
  java?: string;
  /** The Maven program, needed once; `mvn` on the PATH if not said. */
  maven?: string;
  /** Java's largest heap; `1g` if not said. */
  heap?: string;
  /** Told of progress and of restarts, in plain sentences. */
  log: (line: string) => void;
}>;

/** An embedded Neo4j that answers, and goes on answering at the same address until it is stopped. */
export type Engine = Readonly<{
  uri: string;
  user: string;
  password: string;
  /** Java's process, now; another one after Java was started again. */
  pid: () => number | undefined;
  stop: () => Promise<void>;
}>;

/** Starts a Neo4j of our own, and resolves when it answers. Every refusal is a Problem that says what to do. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const java = await findJava(options.java ?? "java");
  const release = await takeDirectory(options.directory);
  try {
    return await startLocked(options, java, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function startLocked(options: EngineOptions, java: Java, release: () => void): Promise<Engine> {
  const { directory, heap = "1g", log } = options;
  const jars = await assembleEngine(options);
  const { server, setup } = await writing(directory, async () => {
    await prepareDirectory(directory);
    const password = await passwordOf(directory, java, jars);
    return firstStart({ directory, jars, java, heap }, { user: USER, password }, log);
  });
  const care = {
    relaunch: (former: Server) => relaunch(setup, former),
    answering: (next: Server) => answering(next, setup),
  };
  const supervised = supervise(server, { ...care, log });
  // Java stands still for three seconds while it writes the archive: better now than under the first questions.
  if (await makeArchive(jars, java, server.pid())) await untilReady(setup.address, AbortSignal.timeout(60_000));
  const stop = () => supervised.stop().then(release);
  return { ...setup.address, pid: supervised.pid, stop };
}

/** The folder of Neo4j's jars; fetched with Maven, which takes a minute at most, when it is not there yet. */
export const assembleEngine = ({ library, maven = "mvn", log }: Pick<EngineOptions, "library" | "maven" | "log">) =>
  assemble(library, maven, log);
