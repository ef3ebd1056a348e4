import { join } from "node:path";

/** A release of Neo4j that can be embedded, the versions of Java that it runs on, and its main class. */
export type Release = Readonly<{ version: string; javas: readonly number[]; server: string }>;

/** The long-term support line. pom.xml says the same version; a test keeps them equal. */
export const LONG_TERM: Release = {
  version: "5.26.31",
  javas: [17, 21],
  server: "org.neo4j.server.CommunityEntryPoint",
};

/** The current line, numbered by calendar. */
export const BY_CALENDAR: Release = {
  version: "2026.08.1",
  javas: [25],
  server: "org.neo4j.server.Neo4jCommunity",
};

export const RELEASES: readonly Release[] = [LONG_TERM, BY_CALENDAR];

/** The user that Neo4j creates. */
export const USER = "neo4j";

const ADMIN = "org.neo4j.cli.AdminTool";

/**
 * Java's optimising compiler starts ten times later than by default. Otherwise it takes half of the processor after each start, when users
 * wait. Code that runs often is still optimised.
 */
const COMPILING_LATER = [
  "-XX:+IgnoreUnrecognizedVMOptions", // another Java may not know these options
  "-XX:Tier4InvocationThreshold=50000",
  "-XX:Tier4MinInvocationThreshold=6000",
  "-XX:Tier4CompileThreshold=150000",
  "-XX:Tier4BackEdgeThreshold=400000",
];

/** The options of Neo4j's own start script, without memory and files. */
const FLAGS = [
  "-XX:+UseG1GC",
  "-XX:-OmitStackTraceInFastThrow",
  "-XX:+ExitOnOutOfMemoryError", // a server without memory would hang; the supervisor restarts it
  "-XX:+UnlockExperimentalVMOptions",
  "-XX:+DisableExplicitGC",
  ...COMPILING_LATER,
  "-Djdk.nio.maxCachedBufferSize=1024",
  "-Dio.netty.tryReflectionSetAccessible=true",
  "-Dio.netty.leakDetection.level=DISABLED",
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
  "--add-opens=java.base/java.io=ALL-UNNAMED",
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
  "--enable-native-access=ALL-UNNAMED",
  "-Dlog4j2.disable.jmx=true",
  "-Dfile.encoding=UTF-8",
];

/** The files of a server, the size of its heap and more options of Java. */
type ServerFiles = Readonly<{
  jars: string;
  directory: string;
  heap: string;
  javaOptions: readonly string[];
  release: Release;
}>;

/** The arguments of `java` for the server of one data directory. */
export const serverArguments = (
  { jars, directory, heap, javaOptions, release }: ServerFiles,
  archiving: readonly string[],
) => [
  ...["-cp", join(jars, "*"), "-Xms256m", `-Xmx${heap}`],
  ...archiving,
  `-XX:ErrorFile=${join(directory, "logs", "java-crash-%p.log")}`,
  ...FLAGS,
  ...javaOptions,
  ...[release.server, `--home-dir=${directory}`, `--config-dir=${join(directory, "conf")}`, "--console-mode"],
];

/** The arguments of `java` for Neo4j's admin tool. It runs for two seconds, so it is not optimised. */
export const adminArguments = (jars: string, ...command: readonly string[]) => [
  ...["-cp", join(jars, "*"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", ADMIN, ...command],
];

/** The content of neo4j.conf: one loopback address with a password, no usage reports, little on disk. An unknown key stops the start. */
export const configuration = (port: number) => `# Written at each start by Trefpunt; changes are lost.
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=256m
db.relationship_grouping_threshold=10
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
internal.server.bolt.thread_pool_shutdown_wait_time=100ms
`;
