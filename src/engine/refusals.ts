import { Problem } from "../problem";

const refusal = (sentence: string) => new Problem("SERVICE_UNAVAILABLE", sentence);

const WAYS_ON =
  "Three ways to go on: install it " +
  "(Debian: `apt install openjdk-17-jdk-headless maven` (Debian 13: `openjdk-21-jdk-headless`); " +
  'macOS: `brew install openjdk@17 maven` and `export JAVA_HOME="$(brew --prefix openjdk@17)"`); ' +
  "or run everything in containers with `docker compose up`; " +
  "or set NEO4J_URI to a Neo4j that runs elsewhere.";

const ANOTHER_DIRECTORY = "another data directory with DATA_DIRECTORY (such as `DATA_DIRECTORY=elsewhere npm start`)";

/** Why the embedded Neo4j does not start, each with what to do about it. */
export const refusals = {
  noJava: (java: string) =>
    refusal(`The embedded Neo4j needs Java 17 or 21, and \`${java}\` cannot be run. ${WAYS_ON}`),

  wrongJava: (java: string, found: string) =>
    refusal(
      `The embedded Neo4j needs Java 17 or 21, but ${java} is Java ${found}. ` +
        "Set JAVA_HOME to a Java 17 or 21 if there is one. " +
        WAYS_ON,
    ),

  noMaven: (maven: string) =>
    refusal(`The first start fetches Neo4j with Maven, and \`${maven}\` cannot be run. ${WAYS_ON}`),

  notFetched: (version: string, why: string) =>
    refusal(
      `Neo4j ${version} could not be fetched. Maven says: "${why}". ` +
        "Check the network (a proxy or mirror goes into Maven's settings.xml) and start again, or set NEO4J_URI to a Neo4j that runs elsewhere.",
    ),

  incomplete: (library: string) =>
    refusal(`Maven brought no Neo4j into ${library}. Start again; if it stays so, set NEO4J_URI to another Neo4j.`),

  notWritable: (path: string, code: string) =>
    refusal(
      `${path} cannot be written (${code}). ` +
        (code === "ENOSPC" ? "Free some disk space" : "Give that directory to the user who starts Trefpunt") +
        `, or set ${ANOTHER_DIRECTORY}.`,
    ),

  locked: (directory: string, pid: number) =>
    refusal(
      `${directory} is in use by process ${pid}: its database is already running. ` +
        `Stop that process, or set ${ANOTHER_DIRECTORY}.`,
    ),

  otherVersion: (directory: string, found: string, wanted: string) =>
    refusal(
      `${directory} was written by Neo4j ${found} and this is Neo4j ${wanted}. ` +
        `Set ${ANOTHER_DIRECTORY}, or move this one away and seed a new one, or set NEO4J_URI to a Neo4j ${found} that serves it.`,
    ),

  wrongPassword: (directory: string) =>
    refusal(
      `The database in ${directory} does not accept the password kept beside it. ` +
        `Put its own password back into the file \`password\`, or set ${ANOTHER_DIRECTORY}.`,
    ),

  notStarted: (log: string, lines: string) => refusal(`Neo4j did not start. ${log} ends with: ${lines}`),

  tooSlow: (log: string, minutes: number) =>
    refusal(`Neo4j did not answer within ${minutes} minutes and was stopped. Read ${log}, and start again.`),

  stopped: () => refusal("Neo4j was stopped before it answered. Start it again."),
};
