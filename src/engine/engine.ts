import { prepareDirectory, takeDirectory, reportWriteErrors, passwordOf } from "./directory";
import { findJava, type Java, makeArchive } from "./java";
import { assemble } from "./library";
import { waitUntilReady } from "./ready";
import { LONG_TERM, USER, type Release } from "./recipe";
import { waitForAnswer, relaunch, type Server } from "./server";
import { firstStart } from "./start";
import { supervise } from "./supervise";

/** What the embedded Neo4j is started from. */
export type EngineOptions = Readonly<{
  /** Where the jars and Java's archive live; absolute, shared by all data directories. */
  library: string;
  /** This database's own home: conf, data, logs, password, lock; absolute. */
  directory: string;
  /** Which Neo4j; the long-term support line by default. */
  release?: Release;
  /** The Java program; `java` on the PATH by default. */
  java?: string;
  /** The Maven program, needed once; `mvn` on the PATH by default. */
  maven?: string;
  /** Java's largest heap; `1g` by default. */
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
  /**
   * Makes Java's archive of classes, the first time: later starts load from it what the database has loaded until now, so it is best called
   * once the database has planned a question. Java stands still for some seconds meanwhile.
   */
  makeArchive: () => Promise<void>;
  stop: () => Promise<void>;
}>;

/** Starts a Neo4j of our own, and resolves when it answers. Every refusal is a Problem that says what to do. */
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

async function startLocked(options: EngineOptions, java: Java, giveBack: () => void): Promise<Engine> {
  const { directory, release = LONG_TERM, heap = "1g", log } = options;
  const jars = await assembleEngine(options);
  const { server, setup } = await reportWriteErrors(directory, async () => {
    await prepareDirectory(directory, release.version);
    const password = await passwordOf(directory, java, jars);
    return firstStart({ directory, release, jars, java, heap }, { user: USER, password }, log);
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
  const stop = () => supervised.stop().then(giveBack);
  return { ...setup.address, pid: supervised.pid, makeArchive: makeArchiveOnce, stop };
}

/** How long Java may take to answer again after it wrote its archive. */
const ARCHIVE_TIMEOUT_MS = 60_000;

/** The folder of Neo4j's jars; fetched with Maven, which takes a minute at most, when it is not there yet. */
export const assembleEngine = ({
  library,
  release = LONG_TERM,
  maven = "mvn",
  log,
}: Pick<EngineOptions, "library" | "release" | "maven" | "log">) =>
  assemble({ library, version: release.version, maven, log });
