import { badDirectories } from "./bad.files";
import { contentHash } from "./content-hash";
import { told, type Database } from "./database";
import { world, worldWithRows } from "./world.files";

/** What is refused, and where it is said to stand. */
export const refusalTests = ({ change, clear, graph, load, loadFrom, read }: Database) =>
  describe("what is refused", () => {
    describe("in a graph that holds something", () => {
      let before: string;
      beforeAll(async () => {
        await clear();
        await load(world);
        before = await contentHash(graph());
      });

      test.each(badDirectories)(
        "$name is refused where it stands, and nothing is loaded",
        async ({ files, at, reason }) => {
          const outcome = await load(files);
          const refusal = { ...at, reason: expect.stringMatching(reason) as string };
          expect(told(outcome)).toContainEqual(expect.objectContaining(refusal));
          expect(outcome.isLoaded).toBe(false);
          expect(await contentHash(graph())).toBe(before);
        },
      );
    });

    describe("in an empty graph", () => {
      beforeEach(clear);

      test("all refusals are told, not only the first", async () => {
        const outcome = await load({ ...worldWithRows("needs.csv", ",,A,", "rain,,B,"), "wishes.csv": "id\n" });
        expect(told(outcome).map(({ file, line }) => [file, line])).toEqual([
          ["wishes.csv", undefined],
          ["needs.csv", 4],
          ["needs.csv", 5],
        ]);
      });

      test("of two ends that are one, only the wrong one is told", async () => {
        const outcome = await load(worldWithRows("need_competences.csv", "need:rain,need:rain,1"));
        expect(told(outcome)).toEqual([
          { file: "need_competences.csv", line: 3, column: "competence", reason: "need:rain is not a Competence" },
        ]);
      });

      test("a file may end with spaces behind its last line break", async () => {
        expect(await load({ ...world, "needs.csv": `${world["needs.csv"]}  ` })).toMatchObject({ isLoaded: true });
      });

      test("an id that stands in the graph under another label is refused", async () => {
        await change('CREATE (:Project {id: "need:rain"})');
        expect(told(await load(world))).toEqual([
          { file: "needs.csv", line: 2, column: "id", reason: "need:rain is already a Project in the graph" },
        ]);
      });

      test("a value that another node of the graph has for itself is refused", async () => {
        await load(world);
        const files = { "competences.csv": "id,scheme,notation,pref_label_en\ncompetence:other,INNOVATION,W,Other\n" };
        const [refusal] = told(await load(files));
        expect(refusal).toMatchObject({
          line: 2,
          column: "notation",
          reason: "W belongs to competence:water in the graph",
        });
      });

      test("a directory that does not exist is refused", async () => {
        const outcome = await loadFrom(["nowhere"]);
        expect(outcome.refusals).toEqual([expect.objectContaining({ file: "nowhere", isFileLevel: true })]);
      });

      test("what the graph holds already may be referred to", async () => {
        await load(world);
        const outcome = await load({ "solutions.csv": "id,organisation,name\nsolution:b,organisation:firm,B\n" });
        expect(outcome).toMatchObject({ isLoaded: true, rows: 1 });
      });

      test("a check loads nothing", async () => {
        expect(await load(world, { checkOnly: true })).toMatchObject({ isLoaded: false, isAcceptable: true, rows: 15 });
        expect(await read("MATCH (node) WHERE NOT node:Migration RETURN node.id AS row")).toEqual([]);
      });
    });
  });
