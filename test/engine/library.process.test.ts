import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { assembleEngine } from "../../src/engine/engine";
import { logFetching } from "../../src/engine/fetching";
import { chooseLibrary } from "../../src/engine/library";
import { LONG_TERM } from "../../src/engine/recipe";
import { fake, removeTemporary, temporary, within } from "./scene";

afterAll(removeTemporary);

const log = () => undefined;
const JAR = `neo4j-${LONG_TERM.version}.jar`;

/** A Maven that notes each call, takes its time, and brings one jar. */
const slowMaven = (calls: string) =>
  fake(
    "mvn",
    `echo call >>"${calls}"
     for argument; do case "$argument" in -DoutputDirectory=*) part="\${argument#*=}";; esac; done
     mkdir -p "$part" && sleep 1 && touch "$part/${JAR}"`,
  );

/** What a Maven says of a file that it has fetched. */
const fetched = (name: string, size: string) =>
  `echo "[INFO] Downloaded from central: https://example.org/${name}.jar (${size} at 3.4 MB/s)"`;

/** Gives a folder the jars of a Neo4j, or so it looks. */
const holding = (library: string) => {
  mkdirSync(join(library, `neo4j-${LONG_TERM.version}`));
  return library;
};

describe("the library", () => {
  test.concurrent("is fetched once, also by two that come at the same time", async () => {
    const [library, calls] = [temporary(), join(temporary(), "calls")];
    const maven = slowMaven(calls);
    const both = await Promise.all([1, 2].map(() => assembleEngine({ library, maven, log })));
    expect(both).toEqual([1, 2].map(() => join(library, `neo4j-${LONG_TERM.version}`)));
    await assembleEngine({ library, maven, log });
    expect(readFileSync(calls, "utf8")).toBe("call\n");
    expect(existsSync(join(both[0]!, JAR))).toBe(true);
  });

  test.concurrent("is not taken for whole after an interrupted fetch, and what that left is removed", async () => {
    const library = temporary();
    mkdirSync(join(library, "left.part"));
    writeFileSync(join(library, "left.part", JAR), "half");
    await assembleEngine({ library, maven: slowMaven(join(temporary(), "calls")), log });
    expect(readdirSync(library).filter((name) => !name.startsWith("lock"))).toEqual([`neo4j-${LONG_TERM.version}`]);
  });

  test("is not there after a Maven that brought nothing", async () => {
    const library = temporary();
    await expect(assembleEngine({ library, maven: fake("mvn", "exit 0"), log })).rejects.toThrow(/fetched no Neo4j/);
    expect(existsSync(join(library, `neo4j-${LONG_TERM.version}`))).toBe(false);
  });

  test.concurrent("is fetched again where Maven failed once", async () => {
    const [library, calls] = [temporary(), join(temporary(), "calls")];
    const maven = fake(
      "mvn",
      `[ -e "${calls}" ] || { echo once >"${calls}"; echo "[ERROR] reset by peer"; exit 1; }
      for argument; do case "$argument" in -DoutputDirectory=*) part="\${argument#*=}";; esac; done
      mkdir -p "$part" && touch "$part/${JAR}"`,
    );
    const lines: string[] = [];
    const jars = await assembleEngine({ library, maven, log: (line) => lines.push(line) });
    expect(existsSync(join(jars, JAR))).toBe(true);
    expect(lines).toContain('Downloading Neo4j: Maven reports "reset by peer"; trying again');
  });

  test.concurrent("says while it is fetched how much of it is there", async () => {
    const maven = fake(
      "mvn",
      `${fetched("a", "12 MB")}; ${fetched("b", "400 kB")}; sleep 6
      for argument; do case "$argument" in -DoutputDirectory=*) part="\${argument#*=}";; esac; done
      mkdir -p "$part" && touch "$part/${JAR}"`,
    );
    const lines: string[] = [];
    await assembleEngine({ library: temporary(), maven, log: (line) => lines.push(line) });
    expect(lines).toContainEqual(expect.stringMatching(/^Downloading Neo4j: 12 of 123 MB, \d+ s so far$/));
  });
});

describe("how much is fetched", () => {
  test("is also seen by what Maven copied, where it says nothing", async () => {
    const folder = temporary();
    const lines: string[] = [];
    const fetching = logFetching(folder, 3, (line) => lines.push(line), 20);
    const now = () => lines.at(-1)?.split(",")[0];
    await within(10, "nothing yet", () => now() === "Downloading Neo4j: 0 of 3 MB");
    writeFileSync(join(folder, "a.jar"), Buffer.alloc(2_000_000));
    await within(10, "two megabytes", () => now() === "Downloading Neo4j: 2 of 3 MB");
    fetching.end();
  });

  test("is read line by line, however the text comes, and is never more than all", async () => {
    const lines: string[] = [];
    const fetching = logFetching(join(temporary(), "none"), 3, (line) => lines.push(line), 20);
    const now = () => lines.at(-1)?.split(",")[0];
    for (const part of ["Downloaded from a: https://b (1.2 M", "B at 3 kB/s)\nDownloading from a: https://c\n"])
      fetching.read(part);
    await within(10, "one megabyte", () => now() === "Downloading Neo4j: 1 of 3 MB");
    fetching.read("Downloaded from a: https://c (5 MB at 3 kB/s)\n");
    await within(10, "all", () => now() === "Downloading Neo4j: 3 of 3 MB");
    fetching.end();
  });
});

describe("a data directory uses", () => {
  const { version } = LONG_TERM;

  test("its own engine where it has one", () => {
    const [own, shared] = [holding(temporary()), holding(temporary())];
    expect(chooseLibrary(own, shared, version)).toBe(own);
  });

  test("the engine that all share otherwise, also where it must be fetched", () => {
    const own = join(temporary(), "engine");
    const [shared, empty] = [holding(temporary()), join(temporary(), "engine")];
    expect(chooseLibrary(own, shared, version)).toBe(shared);
    expect(chooseLibrary(own, empty, version)).toBe(empty);
  });

  test("the engine that all share where its own is of another Neo4j", () => {
    const [own, shared] = [holding(temporary()), temporary()];
    expect(chooseLibrary(own, shared, "5.26.999")).toBe(shared);
  });

  test("its own engine where there is no place for one to share", () => {
    const own = join(temporary(), "engine");
    const file = join(temporary(), "file");
    writeFileSync(file, "");
    expect(chooseLibrary(own, join(file, "engine"), version)).toBe(own);
  });
});
