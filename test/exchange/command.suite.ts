import { execFile } from "node:child_process";
import { join } from "node:path";
import { PROJECT } from "../../src/config";
import { type Database } from "./database";
import { directoryWith, world, worldWithRows } from "./world.files";

type Run = Readonly<{ code: number; out: string; err: string }>;

/** Runs the command as a process of its own. No database is configured unless `environment` says so. */
const seed = (args: readonly string[], environment: Record<string, string> = {}) =>
  new Promise<Run>((resolve) => {
    const env = { ...process.env, NEO4J_URI: "", NODE_OPTIONS: "", ...environment };
    const command = [join("dist", "exchange", "seed.js"), ...args];
    execFile(process.execPath, command, { cwd: PROJECT, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

/** A database that is not there. */
const AWAY = { NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_PASSWORD: "none" };

/** The command line. */
export const commandTests = ({ engine, clear, read }: Database) =>
  describe("the command", () => {
    const database = () => ({ NEO4J_URI: engine().uri, NEO4J_USER: engine().user, NEO4J_PASSWORD: engine().password });
    const bad = () => directoryWith(worldWithRows("needs.csv", "need:b,,,", "rain,,B,"));

    test("explains itself", async () => {
      const { code, out } = await seed(["--help"]);
      expect([code, out]).toEqual([0, expect.stringContaining("--skip-refused")]);
    });

    test.each(["--force", "somewhere", "--dir", "--dir="])("does not understand %s", async (argument) => {
      const { code, err } = await seed([argument]);
      expect([code, err]).toEqual([2, expect.stringContaining("npm run seed --")]);
    });

    test("checks a directory without a database", async () => {
      const { code, out } = await seed(["--check", "--dir", directoryWith(world)]);
      expect([code, out]).toEqual([0, "Can be loaded: 15 rows.\n"]);
    });

    test("checks a directory that refers to the seed without a database", async () => {
      const files = { "solutions.csv": "id,organisation,name\nsolution:b,organisation:bioracer,B\n" };
      expect(await seed(["--check", "--dir", directoryWith(files)])).toMatchObject({ code: 0 });
    });

    test("says each refusal on a line of its own", async () => {
      const directory = bad();
      const { code, err } = await seed(["--check", "--dir", directory]);
      expect(code).toBe(1);
      expect(err.split("\n")).toEqual([
        `${join(directory, "needs.csv")}, line 4, column title_en: must be given in at least one language`,
        expect.stringContaining(`${join(directory, "needs.csv")}, line 5, column id: rain: is not an id`),
        "Nothing was loaded, because of errors in 2 places. Correct them and import again.",
        "",
      ]);
    });

    test("says each kind of fault once, with its rows counted and the first ten of its places", async () => {
      const unnamed = Array.from({ length: 12 }, (_, index) => `need:b${index},,,`);
      const wishes = Array.from({ length: 60 }, (_, index) => `wish:${index},,B,`);
      const directory = directoryWith(worldWithRows("needs.csv", ...unnamed, ...wishes));
      const { err } = await seed(["--check", "--dir", directory]);
      const at = (line: number, column: string) => `  ${join(directory, "needs.csv")}, line ${line}, column ${column}`;
      const told = err.split("\n");
      expect(told.slice(0, 13)).toEqual([
        "must be given in at least one language (12 rows):",
        ...Array.from({ length: 10 }, (_, index) => at(index + 4, "title_en")),
        "  and 2 more",
        "the id of a Need must start with need: (60 rows):",
      ]);
      expect(told[13]).toBe(`${at(16, "id")}: wish:0: the id of a Need must start with need:`);
      expect(told.slice(23)).toEqual([
        "  and 50 more",
        "Nothing was loaded, because of errors in 72 places. Correct them and import again.",
        "",
      ]);
    });

    test("says that a directory does not exist", async () => {
      const { code, err } = await seed(["--check", "--dir", "nowhere"]);
      expect([code, err]).toEqual([1, expect.stringMatching(/^nowhere: does not exist/)]);
    });

    test.each(["nowhere", "test"])(
      "refuses %s, with nothing to import, before it opens a database",
      async (directory) => {
        const { code, out, err } = await seed(["--dir", directoryWith(world), "--dir", directory], AWAY);
        const said = `${directory}: does not exist, or contains none of the files sources.csv`;
        expect([code, out, err]).toEqual([1, "", expect.stringContaining(said)]);
        expect(err).toMatch(/\nNothing was loaded, because of errors in 1 place\. .*\n$/);
      },
    );

    test("loads two directories as one, with a line for each file", async () => {
      await clear();
      const { "sources.csv": sources, ...others } = world;
      const [one, other] = [directoryWith({ "sources.csv": sources }), directoryWith(others)];
      const { code, out } = await seed(["--dir", other, "--dir", one], database());
      expect([code, out]).toEqual([0, expect.stringMatching(/^sources\.csv: 1\n.*Loaded: 15 rows\.\n$/s)]);
    });

    test("leaves out what is refused when it is told to", async () => {
      await clear();
      const { code, out, err } = await seed(["--skip-refused", "--dir", bad()], database());
      expect([code, out, err]).toEqual([
        0,
        expect.stringContaining("Loaded: 15 rows, 2 skipped."),
        expect.stringContaining("line 4"),
      ]);
      expect(await read("MATCH (need:Need) RETURN need.id AS row")).toEqual(["need:rain"]);
    });

    test("says how to reach an embedded database that is running", async () => {
      const { code, err } = await seed(["--dir", directoryWith(world)], { DATA_DIRECTORY: engine().home });
      expect([code, err]).toEqual([1, expect.stringMatching(/in use by process \d+.*already running.*NEO4J_URI/)]);
    });

    // It waits, and needs no database: the others run meanwhile.
    test.concurrent("says which database cannot be reached, and what to look at", async () => {
      const { code, err } = await seed(["--dir", directoryWith(world)], AWAY);
      const said = /^The database at NEO4J_URI=bolt:\/\/127\.0\.0\.1:9 cannot be used\. .*NEO4J_PASSWORD.*\n$/;
      expect([code, err]).toEqual([1, expect.stringMatching(said)]);
    });

    test("says which database does not accept the password", async () => {
      const { code, err } = await seed(["--dir", directoryWith(world)], { ...database(), NEO4J_PASSWORD: "another" });
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(/^The database at NEO4J_URI=.*Check .*NEO4J_PASSWORD.*\n$/),
      ]);
    });
  });
