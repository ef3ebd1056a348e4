import { prepareDirectory, takeDirectory, reportWriteErrors, passwordOf } from "./directory";
import { findJava, type Java, makeArchive } from "./java";
import { assemble } from "./library";
import { waitUntilReady } from "./ready";
import { LONG_TERM, USER, type Release } from "./recipe";
import { waitForAnswer, relaunch, type Server } from "./server";
import { firstStart } from "./start";
import { supervise } from "./supervise";

/** How to start the embedded Neo4j. */
export type EngineOptions = Readonly<{
  /** Absolute path of the folder with the jars and Java's class archive. All data directories share it. */
  library: string;
  /** Absolute path of this database's own folder: conf, data, logs, password, lock. */
  directory: string;
  /** The release of Neo4j; the long-term support line by default. */
  release?: Release;
  /** The Java program; `java` on the PATH by default. */
  java?: string;
  /** The Maven program, used once; `mvn` on the PATH by default. */
  maven?: string;
  /** Java's largest heap; `1g` by default. */
  heap?: string;
  /** More options of Java. Where one contradicts ours, this one holds. */
  javaOptions?: readonly string[];
  /** Receives lines about progress and restarts. */
  log: (line: string) => void;
}>;

/** A running embedded Neo4j. It keeps its address until it is stopped, also when Java is restarted. */
export type Engine = Readonly<{
  uri: string;
  user: string;
  password: string;
  /** The current process of Java. A restart changes it. */
  pid: () => number | undefined;
  /**
   * Writes Java's class archive if there is none. Later starts load the classes that are loaded now, so call it after the database has
   * planned a query. Java pauses for some seconds meanwhile.
   */
  makeArchive: () => Promise<void>;
  stop: () => Promise<void>;
}>;

/** Starts the embedded Neo4j and resolves when it answers. Each failure is a Problem that says what to do. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { release = LONG_TERM, directory } = options;
  const java = await findJava(options.java ?? "java", release);
  const releaseDirectory = await takeDirectory(directory, release.version);
  try {
    return await startLocked(options, java, releaseDirectory);
  } catch (error) {
    releaseDirectory();
    throw error;
  }
}

async function startLocked(options: EngineOptions, java: Java, releaseDirectory: () => void): Promise<Engine> {
  const { directory, release = LONG_TERM, heap = "1g", javaOptions = [], log } = options;
  const jars = await assembleEngine(options);
  const { server, setup } = await reportWriteErrors(directory, async () => {
    await prepareDirectory(directory, release.version);
    const password = await passwordOf(directory, java, jars);
    return firstStart({ directory, release, jars, java, heap, javaOptions }, { user: USER, password }, log);
  });
  const actions = {
    relaunch: (former: Server) => relaunch(setup, former),
    waitForAnswer: (next: Server) => waitForAnswer(next, setup),
  };
  const supervised = supervise(server, { ...actions, log });
  const makeArchiveOnce = async () => {
    if (await makeArchive(jars, java, supervised.pid()))
      await waitUntilReady(setup.address, AbortSignal.timeout(ARCHIVE_TIMEOUT_MS));
  };
  const stop = () => supervised.stop().then(releaseDirectory);
  return { ...setup.address, pid: supervised.pid, makeArchive: makeArchiveOnce, stop };
}

/** How long Java may take to answer after it wrote its archive. */
const ARCHIVE_TIMEOUT_MS = 60_000;

/** The folder of Neo4j's jars. Maven fetches them if they are missing, which takes about a minute. */
export const assembleEngine = ({
  library,
  release = LONG_TERM,
  maven = "mvn",
  log,
}: Pick<EngineOptions, "library" | "release" | "maven" | "log">) =>
  assemble({ library, version: release.version, maven, log });
