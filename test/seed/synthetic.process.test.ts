import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readOptions } from "../../seed/synthetic/command-line";
import { checkDirectories } from "../../src/exchange/check/check";
import { type KnownNodes } from "../../src/exchange/check/known-nodes";
import { slices } from "../../src/slices";
import { contentOf, freshDirectory, generate, removeDirectories, rowsOf, SEED } from "./synthetic.files";

afterAll(removeDirectories);

describe("a small world", () => {
  const [directory, twin, other] = [freshDirectory(), freshDirectory(), join(freshDirectory(), "new", "one")];
  beforeAll(async () => {
    const written = [
      await generate("--scale", "small", "--dir", directory),
      await generate("--dir", twin, "--scale", "small", "--seed", "1"),
      await generate("--scale", "small", "--dir", other, "--seed", "2"),
    ];
    expect(written.map(({ code, out, err }) => [code, out, err])).toEqual(
      [directory, twin, other].map((each) => [0, `Written: 16 files in ${each}.\n`, ""]),
    );
  });

  test("is the same at every call, byte for byte", () => {
    expect(contentOf(twin)).toEqual(contentOf(directory));
  });

  test("is another one with another seed, but for the vocabulary", () => {
    const [one, another] = [contentOf(directory), contentOf(other)];
    expect([...one].filter(([name, text]) => another.get(name) === text).map(([name]) => name)).toEqual([
      "competences.csv",
    ]);
  });

  test("can be imported into an empty graph, with the vocabularies and without the real organisations", async () => {
    const nothing: KnownNodes = {
      name: "nothing",
      existingIds: () => Promise.resolve(new Set()),
      holders: () => Promise.resolve(new Map()),
    };
    const directories = [join(SEED, "cpv2008"), join(SEED, "belgium"), directory];
    const { refusals, contents } = await checkDirectories(directories, slices, nothing);
    expect(refusals).toEqual([]);
    const organisations = contents.nodes.filter(({ declared }) => declared.node === "Organisation");
    expect(organisations.flatMap(({ rows }) => rows.map(({ id }) => id)).filter((id) => !/:syn-/.test(id))).toEqual([]);
  });

  test("holds the innovation vocabulary as it is", () => {
    const [copy, real] = [directory, join(SEED, "flanders")].map((each) => readFileSync(join(each, "competences.csv")));
    expect(copy!.equals(real!)).toBe(true);
  });

  test("says of itself that everything is invented", () => {
    expect(readFileSync(join(directory, "README.md"), "utf8")).toMatch(/^# Everything named here is invented\n/);
  });
});

describe("the command", () => {
  test("explains itself", async () => {
    expect(await generate("--help")).toMatchObject({ code: 0, out: expect.stringContaining("npm run generate --") });
  });

  const good = ["--scale", "small"];
  test.each<[string, string[], RegExp]>([
    ["no scale", ["--dir", "new"], /^--scale must be one of flanders, small$/],
    ["an unknown scale", ["--dir", "new", "--scale", "europe"], /^--scale must be one of flanders, small$/],
    ["a name of all objects as a scale", ["--dir", "new", "--scale", "constructor"], /^--scale must be one of/],
    ["two scales", ["--dir", "new", ...good, ...good], /once$/],
    ["a seed that is no number", ["--dir", "new", ...good, "--seed", "1.5"], /^--seed must be a whole number/],
    ["a negative seed", ["--dir", "new", ...good, "--seed=-1"], /^--seed must be a whole number/],
    ["an unknown flag", ["--dir", "new", ...good, "--force"], /--force/],
    ["a flag without its value", ["--dir", "new", "--scale"], /--scale/],
    ["a word too many", ["--dir", "new", ...good, "now"], /now/],
    ["no directory", good, /^--dir must name a directory$/],
    ["an empty directory name", [...good, "--dir= "], /^--dir must name a directory$/],
    ["a flag as a directory", [...good, "--dir", "--seed"], /--dir/],
  ])("does not understand %s, and says so in one line", (_what, args, reason) => {
    expect(readOptions(args)).toMatch(reason);
    expect(readOptions(args)).not.toContain("\n");
  });

  test("writes nothing where it does not understand", async () => {
    const directory = join(freshDirectory(), "new");
    const { code, out, err } = await generate("--dir", directory, ...good, "--force");
    expect([code, out, err]).toEqual([2, "", expect.stringMatching(/^[^\n]*--force[^\n]*\n$/)]);
    expect(existsSync(directory)).toBe(false);
  });

  test("refuses a directory that is not empty and leaves it as it is", async () => {
    const directory = freshDirectory();
    writeFileSync(join(directory, "mine.txt"), "mine");
    const { code, err } = await generate(...good, "--dir", directory);
    expect([code, err]).toEqual([2, `--dir ${directory}: is not empty\n`]);
    expect(contentOf(directory)).toEqual(new Map([["mine.txt", "mine"]]));
  });

  test("refuses a file as a directory", async () => {
    const file = join(freshDirectory(), "file");
    writeFileSync(file, "mine");
    const { code, err } = await generate(...good, "--dir", file);
    expect([code, err]).toEqual([2, `--dir ${file}: cannot be used as a directory (ENOTDIR)\n`]);
  });
});

test("the seed that comes with the project holds nothing synthetic", () => {
  const ids = rowsOf(SEED, "flanders", "organisations.csv").map(({ id }) => id!);
  expect(ids.filter((id) => id.includes(":syn-"))).toEqual([]);
});
