import { Problem } from "../problem";
import { LONG_TERM, type Release } from "./recipe";

const refusal = (sentence: string) => new Problem("SERVICE_UNAVAILABLE", sentence);

const alternatives = ([java = 0, ...others]: readonly number[]) =>
  "There are three ways to continue: install it " +
  `(Debian: \`apt install openjdk-${java}-jdk-headless maven\`${others.map((other) => `, or \`openjdk-${other}-jdk-headless\``).join("")}; ` +
  `macOS: \`brew install openjdk@${java} maven\` and \`export JAVA_HOME="$(brew --prefix openjdk@${java})"\`); ` +
  "or run everything in containers with `docker compose up`; " +
  "or set NEO4J_URI to a Neo4j that runs elsewhere.";

const anyOf = (javas: readonly number[]) => `Java ${javas.join(" or ")}`;

const ANOTHER_DIRECTORY =
  "another data directory with DATA_DIRECTORY (for example `DATA_DIRECTORY=elsewhere npm start`)";

/** The reasons why the embedded Neo4j does not start, each with what to do. */
export const refusals = {
  noJava: (java: string, { version, javas }: Release) =>
    refusal(
      `The embedded Neo4j ${version} needs ${anyOf(javas)}, but \`${java}\` cannot be run. ${alternatives(javas)}`,
    ),

  wrongJava: (java: string, actual: string, { version, javas }: Release) =>
    refusal(
      `The embedded Neo4j ${version} needs ${anyOf(javas)}, but ${java} is Java ${actual}. ` +
        `If ${anyOf(javas)} is installed, set JAVA_HOME to its directory. ` +
        alternatives(javas),
    ),

  noMaven: (maven: string) =>
    refusal(
      `The first start downloads Neo4j with Maven, but \`${maven}\` cannot be run. ${alternatives(LONG_TERM.javas)}`,
    ),

  notFetched: (version: string, why: string) =>
    refusal(
      `Neo4j ${version} could not be downloaded. Maven reports: "${why}". ` +
        "Check the network (set a proxy or mirror in Maven's settings.xml) and start again, or set NEO4J_URI to a Neo4j that runs elsewhere.",
    ),

  incomplete: (library: string) =>
    refusal(
      `Maven reported success but fetched no Neo4j into ${library}. Start again. If this happens again, set NEO4J_URI to a Neo4j that runs elsewhere.`,
    ),

  notWritable: (path: string, code: string) =>
    refusal(
      `${path} cannot be written (${code}). ` +
        (code === "ENOSPC" ? "Free some disk space" : "Give the user who starts Trefpunt write access to it") +
        `, or set ${ANOTHER_DIRECTORY}.`,
    ),

  locked: (directory: string, pid: number) =>
    refusal(
      `${directory} is in use by process ${pid}: its database is already running. ` +
        `Stop that process, or set ${ANOTHER_DIRECTORY}.`,
    ),

  otherVersion: (directory: string, actual: string, wanted: string) =>
    refusal(
      `${directory} was written by Neo4j ${actual}, but this is Neo4j ${wanted}. ` +
        `Set ${ANOTHER_DIRECTORY}, or move this directory elsewhere and load the data into a new one, or set NEO4J_URI to a Neo4j ${actual} that serves it.`,
    ),

  wrongPassword: (directory: string) =>
    refusal(
      `The database in ${directory} does not accept the password in its file \`password\`. ` +
        `Restore that file, or set ${ANOTHER_DIRECTORY}.`,
    ),

  notStarted: (log: string, lines: string) => refusal(`Neo4j did not start. ${log} ends with: ${lines}`),

  tooSlow: (log: string, minutes: number) =>
    refusal(
      `Neo4j did not answer within ${minutes} minutes and was stopped. Read ${log} for the reason, and start again.`,
    ),

  stopped: () => refusal("Neo4j was stopped before it answered. Start it again."),
};
