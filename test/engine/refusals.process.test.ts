import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { type EngineOptions, startEngine } from "../../src/engine/engine";
import { takeLock } from "../../src/engine/lock";
import { BY_CALENDAR, LONG_TERM, RELEASES } from "../../src/engine/recipe";
import { Problem } from "../../src/problem";
import { RELEASE } from "../support/release";
import { fake, fakeJava, options, removeTemporary, temporary } from "./scene";

afterAll(removeTemporary);

/** The sentence with which a start is refused. */
async function refusal(changes: Partial<EngineOptions>): Promise<string> {
  const problem: unknown = await startEngine(options(changes)).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  return (problem as Problem).message;
}

/** The release with which no test runs now, and the line of the one with which they do. */
const other = RELEASES.find((release) => release !== RELEASE)!;
const line = RELEASE.version.split(".").slice(0, 2).join(".");

const THREE_WAYS =
  /apt install openjdk-17-jdk-headless maven`, or `openjdk-21-jdk-headless`; .*brew install openjdk@17 maven.*export JAVA_HOME=.*docker compose up.*NEO4J_URI/;

describe("a start is refused in one sentence that says what to do", () => {
  test("without Java", async () => {
    const said = await refusal({ release: LONG_TERM, java: join(temporary(), "java") });
    expect(said).toMatch(/Neo4j 5.26.31 needs Java 17 or 21, but `.*java` cannot be run/);
    expect(said).toMatch(THREE_WAYS);
  });

  test.each(["1.8.0_402", "11.0.2", "18.0.1", "25.0.1"])("with Java %s", async (version) => {
    const program = fakeJava(version);
    const said = await refusal({ release: LONG_TERM, java: program });
    expect(said).toContain(
      `Neo4j 5.26.31 needs Java 17 or 21, but ${program} is Java ${version}. If Java 17 or 21 is installed, set JAVA_HOME`,
    );
    expect(said).toMatch(THREE_WAYS);
  });

  test.each(["17.0.1", "21.0.1"])("with Java %s, where the line by calendar is asked for", async (version) => {
    const program = fakeJava(version);
    const said = await refusal({ java: program, release: BY_CALENDAR });
    expect(said).toContain(
      `Neo4j 2026.08.1 needs Java 25, but ${program} is Java ${version}. If Java 25 is installed, set JAVA_HOME to its directory`,
    );
    expect(said).toContain("apt install openjdk-25-jdk-headless maven");
  });

  test("without Maven, when Neo4j is still to be fetched", async () => {
    const said = await refusal({
      release: LONG_TERM,
      java: fakeJava("17.0.1"),
      library: temporary(),
      maven: join(temporary(), "mvn"),
    });
    expect(said).toMatch(/first start downloads Neo4j with Maven, but `.*mvn` cannot be run/);
    expect(said).toMatch(THREE_WAYS);
  });

  test("without network: Maven's last useful line, and no stack", async () => {
    const maven = fake(
      "mvn",
      `echo "[ERROR] Could not resolve dependencies: transfer failed: Unknown host -> [Help 1]"
       echo "[ERROR] "
       echo "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch."
       echo "[ERROR] [Help 1] a page of advice"
       exit 1`,
    );
    const said = await refusal({ release: LONG_TERM, java: fakeJava("21.0.1"), library: temporary(), maven });
    expect(said).toMatch(
      /could not be downloaded. Maven reports: "[^"]*transfer failed: Unknown host". Check the network/,
    );
    expect(said).not.toMatch(/Help|stack|switch/);
  });

  test.each([other.version, "5.27.0", "4.4.40"])("on a directory written by Neo4j %s", async (version) => {
    const directory = temporary();
    writeFileSync(join(directory, "version"), `${version}\n`);
    const said = await refusal({ directory });
    expect(said).toContain(`${directory} was written by Neo4j ${version}, but this is Neo4j ${line}`);
    expect(said).toMatch(/Set another data directory with DATA_DIRECTORY/);
  });

  test("on a database that was not made here", async () => {
    const directory = temporary();
    mkdirSync(join(directory, "data", "databases"), { recursive: true });
    expect(await refusal({ directory })).toMatch(/was written by Neo4j of unknown version/);
  });

  test("on a directory that another process uses", async () => {
    const directory = temporary();
    takeLock(join(directory, "lock"));
    expect(await refusal({ directory })).toBe(
      `${directory} is in use by process ${process.pid}: its database is already running. ` +
        "Stop that process, or set another data directory with DATA_DIRECTORY (for example `DATA_DIRECTORY=elsewhere npm start`).",
    );
  });

  test("on a directory that cannot be written", async () => {
    const file = join(temporary(), "file");
    writeFileSync(file, "");
    const said = await refusal({ directory: join(file, "data") });
    expect(said).toMatch(
      /file\/data cannot be written \(ENOTDIR\)\. Give the user who starts Trefpunt write access to it.*DATA_DIRECTORY/,
    );
  });

  test("on a library that cannot be written", async () => {
    const file = join(temporary(), "file");
    writeFileSync(file, "");
    expect(await refusal({ library: join(file, "library") })).toMatch(/file\/library cannot be written \(ENOTDIR\)/);
  });

  test("when Java ends at once: the telling lines of its log", async () => {
    const said = await refusal({ heap: "nonsense" });
    expect(said).toMatch(/did not start. .*java\.log ends with: Invalid maximum heap size: -Xmxnonsense/);
  });

  test("and the directory is free again afterwards", async () => {
    const directory = join(temporary(), "data");
    await refusal({ directory, heap: "nonsense" });
    expect(await refusal({ directory, heap: "nonsense" })).toMatch(/did not start/);
  });
});
