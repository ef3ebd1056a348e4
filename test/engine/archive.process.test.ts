import { cpSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { assembleEngine, type EngineOptions, startEngine } from "../../src/engine/engine";
import { testFull } from "../support/cases";
import { RELEASE } from "../support/release";
import { ask, LIBRARY, options, removeTemporary, temporary } from "./scene";

describe("Java's archive of classes", () => {
  const library = join(temporary(), "library");
  const setup: EngineOptions = options({ library });
  const jars = join(library, `neo4j-${RELEASE.version}`);
  const NAME = new RegExp(`^neo4j-${RELEASE.version}-java-(${RELEASE.javas.join("|")})\\S*\\.jsa$`);
  const archives = () => readdirSync(jars).filter((name) => name.includes(".jsa"));

  beforeAll(async () => {
    const shared = await assembleEngine({ library: LIBRARY, release: RELEASE, log: () => undefined });
    cpSync(shared, jars, { recursive: true, filter: (path) => !path.includes(".jsa") });
  }, 120_000);
  afterAll(removeTemporary);

  // Two starts without an archive take half a minute.
  testFull(
    "is made once, when asked for, and does not stop a later start when it is broken",
    async () => {
      const first = await startEngine(setup);
      expect(archives()).toEqual([]);
      await first.makeArchive();
      expect(archives()).toEqual([expect.stringMatching(NAME)]);
      expect(await ask(first, "RETURN 'answers'")).toEqual(["answers"]);
      await first.makeArchive();
      await first.stop();
      expect(archives()).toEqual([expect.stringMatching(NAME)]);

      const archive = join(jars, archives()[0]!);
      breakInTheMiddle(archive);
      const engine = await startEngine(setup);
      expect(await ask(engine, "RETURN 'answers'")).toEqual(["answers"]);
      await engine.stop();
    },
    180_000,
  );
});

/** Keeps the head, which Java checks, and the length. */
function breakInTheMiddle(archive: string): void {
  const size = statSync(archive).size;
  renameSync(archive, `${archive}.whole`);
  cpSync(`${archive}.whole`, archive);
  writeFileSync(archive, Buffer.alloc(size / 2, "broken"), { flag: "r+" });
}
