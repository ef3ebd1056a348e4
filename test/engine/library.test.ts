import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { assembleEngine } from "../../src/engine/engine";
import { LONG_TERM } from "../../src/engine/recipe";
import { fake, removeTemporary, temporary } from "./scene";

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

describe("the library", () => {
  test("is fetched once, also by two that come at the same time", async () => {
    const [library, calls] = [temporary(), join(temporary(), "calls")];
    const maven = slowMaven(calls);
    const both = await Promise.all([1, 2].map(() => assembleEngine({ library, maven, log })));
    expect(both).toEqual([1, 2].map(() => join(library, `neo4j-${LONG_TERM.version}`)));
    await assembleEngine({ library, maven, log });
    expect(readFileSync(calls, "utf8")).toBe("call\n");
    expect(existsSync(join(both[0]!, JAR))).toBe(true);
  });

  test("is not taken for whole after an interrupted fetch, and what that left is removed", async () => {
    const library = temporary();
    mkdirSync(join(library, "left.part"));
    writeFileSync(join(library, "left.part", JAR), "half");
    await assembleEngine({ library, maven: slowMaven(join(temporary(), "calls")), log });
    expect(readdirSync(library).filter((name) => !name.startsWith("lock"))).toEqual([`neo4j-${LONG_TERM.version}`]);
  });

  test("is not there after a Maven that brought nothing", async () => {
    const library = temporary();
    await expect(assembleEngine({ library, maven: fake("mvn", "exit 0"), log })).rejects.toThrow(/brought no Neo4j/);
    expect(existsSync(join(library, `neo4j-${LONG_TERM.version}`))).toBe(false);
  });
});
