import { badFiles } from "./bad.files";
import { told, type Database } from "./database";
import { world, worldWith, worldWithRows } from "./world.files";

/** Loading the rest where rows are refused. */
export const leavingOutTests = ({ clear, load, read }: Database) =>
  describe("leaving out what is refused", () => {
    beforeEach(clear);

    const skipRefused = true;

    test("loads everything else, but for what would dangle, and for what would dangle without that", async () => {
      const files = worldWith("organisations.csv", world["organisations.csv"].replace("0403.227.515", "1"));
      const outcome = await load(files, { skipRefused });
      expect(told(outcome).map(({ file, line }) => `${file} ${line}`)).toEqual([
        "organisations.csv 2",
        "solutions.csv 2",
        "memberships.csv 2",
        "memberships.csv 3",
      ]);
      expect(outcome).toMatchObject({ isLoaded: true, leftOut: 4 });
      expect(await read("MATCH (node:Organisation) RETURN node.id AS row ORDER BY row")).toEqual([
        "cluster:net",
        "cluster:next",
        "organisation:city",
      ]);
    });

    test("leaves out a chain of rows to its end", async () => {
      const rows = [
        "competence:c,INNOVATION,,C,competence:b,",
        "competence:b,INNOVATION,,B,competence:a,",
        "competence:a,NONE,,A,,",
      ];
      const outcome = await load(worldWithRows("competences.csv", ...rows), { skipRefused });
      expect(told(outcome).map(({ line }) => line)).toEqual([7, 6, 5]);
      expect(await read("MATCH (node:Competence) RETURN node.id AS row")).toHaveLength(3);
    });

    test.each(badFiles)("is not possible where a file is refused as a whole: $name", async ({ files }) => {
      expect(await load(files, { skipRefused })).toMatchObject({ isLoaded: false, isAcceptable: false });
    });
  });
