import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deriveIfStale } from "../../src/exchange/derive/derive";
import { SEED_DIRECTORIES } from "../../src/exchange/import";
import { isSeeded, seedIfEmpty } from "../../src/exchange/prepare";
import { slices } from "../../src/slices";
import { isFull } from "../support/cases";
import { contentHash } from "./content-hash";
import { type Database } from "./database";
import { worldAt } from "./growing.world";
import { directoryWith, world } from "./world.files";

const LONG = 240_000;

/** Stops an import when it has done this. */
const crashAfter = (last: string) => (what: string) => {
  if (what.startsWith(last)) throw new Error("crashed");
};

/** Importing again: after an interruption, after a change, after the end. */
export function repeatingTests(database: Database): void {
  seedTests(database);
  interruptionTests(database);
}

const seedTests = ({ change, graph, clear, load, loadFrom, read }: Database) =>
  describe("the seed", () => {
    let directories: readonly string[];
    let seeded: string;
    const seed = (report: (line: string) => void = () => undefined) =>
      seedIfEmpty(graph(), slices, report, directories);

    beforeAll(async () => {
      // The whole seed is loaded once before all tests; here a small one does, but for the full suite.
      directories = isFull ? SEED_DIRECTORIES : [directoryWith(worldAt(0))];
      await clear();
      await seed();
      seeded = await contentHash(graph());
    }, LONG);

    test("is in the graph after it was loaded once", async () => {
      expect(await isSeeded(graph(), slices, directories)).toBe(true);
    });

    test(
      "loaded again gives the same graph",
      async () => {
        await loadFrom(directories);
        expect(await contentHash(graph())).toBe(seeded);
      },
      LONG,
    );

    test(
      "that was interrupted is not in the graph at all, and is loaded by the next start",
      async () => {
        await clear();
        await expect(seed(crashAfter("relations of competences.csv"))).rejects.toThrow("crashed");
        expect(await isSeeded(graph(), slices, directories)).toBe(false);
        expect(await read("MATCH (node:Source|Competence) RETURN count(node) AS row")).toEqual([0]);
        await seed();
        expect(await isSeeded(graph(), slices, directories)).toBe(true);
        expect(await contentHash(graph())).toBe(seeded);
      },
      LONG,
    );

    test("has anew what another version of the program derived from it, and only then", async () => {
      const deriveAgain = () => deriveIfStale(graph(), slices, () => undefined);
      const before = await contentHash(graph());
      await change("MATCH ()-[evidence:HAS_EVIDENCE_OF]->() DELETE evidence");
      await deriveAgain();
      expect(await contentHash(graph())).not.toBe(before);
      await change("MATCH (derivation:Derivation) SET derivation.checksum = 'of another version'");
      await deriveAgain();
      expect(await contentHash(graph())).toBe(before);
    });

    test("is not loaded into a graph that holds something", async () => {
      await clear();
      await load(world);
      const before = await contentHash(graph());
      await seed();
      expect(await contentHash(graph())).toBe(before);
      expect(await read("MATCH (import:Import) RETURN import.completedAt IS NULL AS row")).toEqual([false]);
    });
  });

const SOURCES = "id,title,publisher\nsource:a,A,A\nsource:b,B,B\n";

const interruptionTests = ({ change, graph, clear, loadFrom, read }: Database) =>
  describe("an import", () => {
    const sources = () => read("MATCH (source:Source) RETURN source.id AS row ORDER BY row");
    let directory: string;

    beforeEach(async () => {
      await clear();
      directory = directoryWith({ "sources.csv": SOURCES, "competences.csv": world["competences.csv"] });
    });

    const interrupt = () =>
      expect(loadFrom([directory], { report: crashAfter("competences.csv") })).rejects.toThrow("crashed");

    test("that was interrupted leaves the graph as it was", async () => {
      await interrupt();
      expect(await sources()).toEqual([]);
      expect(await read("MATCH (import:Import) RETURN import.id AS row")).toEqual([]);
    });

    test("that was interrupted loads everything when it is run again, also where a file was changed meanwhile", async () => {
      await interrupt();
      writeFileSync(join(directory, "sources.csv"), `${SOURCES}source:c,C,C\n`);
      await loadFrom([directory]);
      expect(await sources()).toEqual(["source:a", "source:b", "source:c"]);
    });

    test("that another version of the program left half loaded has its derivations made good by the next start", async () => {
      await loadFrom([directory]);
      const derived = () => read("MATCH (:Competence)-[similar:SIMILAR]->() RETURN count(similar) AS row");
      const before = await derived();
      await change("MATCH ()-[similar:SIMILAR]->() DELETE similar");
      await change("MATCH (import:Import) SET import.completedAt = null");
      await deriveIfStale(graph(), slices, () => undefined);
      expect(await derived()).toEqual(before);
    });

    test("that ended loads everything when it is run again", async () => {
      await loadFrom([directory]);
      await change('MATCH (source:Source {id: "source:a"}) DELETE source');
      await loadFrom([directory]);
      expect(await sources()).toEqual(["source:a", "source:b"]);
    });

    test("with no rows at all is no fault", async () => {
      const empty = directoryWith({ "sources.csv": "id,title,publisher\n" });
      expect(await loadFrom([empty])).toMatchObject({ isLoaded: true, rows: 0 });
    });
  });
