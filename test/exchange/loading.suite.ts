import { type Database } from "./database";
import { world, worldWith, worldWithRows } from "./world.files";

/** What the graph holds after an import. */
export const loadingTests = ({ clear, load, read }: Database) =>
  describe("what is loaded", () => {
    beforeEach(clear);

    test("values have their types, texts their lines, lists their parts", async () => {
      await load(world);
      expect(await read("MATCH (need:Need) RETURN need.textEn AS row")).toEqual(["Keep\nthe rain"]);
      expect(await read("MATCH (firm:Company) RETURN firm {.enterpriseNumber, .staff} AS row")).toEqual([
        { enterpriseNumber: "0403227515", staff: 49 },
      ]);
    });

    test("a file may come from another system: byte order mark, carriage returns, spaces around cells", async () => {
      await load({ "sources.csv": '\ufeffid, title ,publisher\r\n\r\n source:a ," A ", P \r\n' });
      expect(await read("MATCH (source:Source) RETURN source {.id, .title, .publisher} AS row")).toEqual([
        { id: "source:a", title: "A", publisher: "P" },
      ]);
    });

    test.each([
      ["semicolons", ";"],
      ["tabs", "\t"],
    ])(
      "cells may be separated by %s, with lists, texts of several lines and rows of empty cells",
      async (_what, sign) => {
        const rows = [
          ["\ufeffid", "kind", "name", "aliases", "summary_nl", ""],
          ["", "", "", "", "", ""],
          ["organisation:a", "COMPANY", "A, B", '"A;B;C"', `"Een${sign}twee\r\ndrie"`, ""],
          [" ", "\u00a0", "", "", "", ""],
        ];
        await load({ "organisations.csv": rows.map((cells) => `${cells.join(sign)}\r\n`).join("") });
        expect(await read("MATCH (node:Company) RETURN node {.name, .aliases, .summaryNl} AS row")).toEqual([
          { name: "A, B", aliases: ["A", "B", "C"], summaryNl: `Een${sign}twee\ndrie` },
        ]);
      },
    );

    test.each(["~$needs.csv", "._needs.csv"])(
      "%s, which a program puts beside a file, is not looked at",
      async (name) => {
        expect(await load({ ...world, [name]: Buffer.from([0, 1, 2, 255]) })).toMatchObject({ refusals: [], rows: 15 });
      },
    );

    test.each([
      ["3250000000", 3_250_000_000],
      ["€ 1.234.567,50", 1_234_568],
      ["1 234 567,49 EUR", 1_234_567],
      ["1000000000000", 1_000_000_000_000],
    ])("an amount may be written as %s, and is kept in whole euros", async (text, amount) => {
      await load({ "projects.csv": `id;programme;title_nl;amount_eur\nproject:a;PIO;A;${text}\n` });
      expect(await read("MATCH (project:Project) RETURN project.amountEur AS row")).toEqual([amount]);
    });

    test.each([
      ["2018-03-12 00:00:00", "2018-03-12"],
      ["2018-03-12T00:00", "2018-03-12"],
      ["2018.0", "2018"],
    ])("a date may be written as libraries write it: %s", async (text, date) => {
      await load(worldWith("memberships.csv", world["memberships.csv"].replace("2018-03", text)));
      expect(await read("MATCH ()-[member:MEMBER_OF {kind: 'MEMBER'}]->() RETURN member.since AS row")).toEqual([date]);
    });

    test("the size of a company follows from its staff, and is unknown without", async () => {
      await load(worldWithRows("organisations.csv", "organisation:other,COMPANY,Other,,,,"));
      const sizes = await read("MATCH (firm:Company) RETURN firm {.sizeClass, .sizeBasis} AS row ORDER BY firm.id");
      expect(sizes).toEqual([
        { sizeClass: "SMALL", sizeBasis: "STAFF_ONLY" },
        { sizeClass: "UNKNOWN", sizeBasis: "UNKNOWN" },
      ]);
    });

    test("an organisation belongs to a cluster only by a membership", async () => {
      await load({ ...world, "memberships.csv": "organisation,cluster,kind,source\n" });
      expect(await read("MATCH (:Organisation)-[relation:MEMBER_OF]->() RETURN type(relation) AS row")).toEqual([]);
    });

    test("two capacities are two memberships", async () => {
      await load(world);
      const kinds = await read(
        "MATCH (:Company)-[relation:MEMBER_OF]->(:Cluster) RETURN relation.kind AS row ORDER BY row",
      );
      expect(kinds).toEqual(["BOARD", "MEMBER"]);
    });

    test("a relation that goes both ways is stored once, whatever way the rows say it", async () => {
      await load(world);
      expect(await read("MATCH ()-[relation:RELATED]->() RETURN type(relation) AS row")).toEqual(["RELATED"]);
    });

    test("an organisation whose kind changes gets the other label and loses what only the first had", async () => {
      await load(world);
      await load(worldWith("organisations.csv", world["organisations.csv"].replace("COMPANY", "ASSOCIATION")));
      const rows = await read(
        'MATCH (firm:Organisation {id: "organisation:firm"}) RETURN [labels(firm), firm.sizeClass] AS row',
      );
      expect(rows).toEqual([[["Organisation", "Association"], null]]);
    });

    test("a cell that names one thing replaces what it named before", async () => {
      await load(world);
      await load(worldWith("solutions.csv", world["solutions.csv"].replace("organisation:firm", "organisation:city")));
      expect(await read("MATCH (owner)-[:OFFERS]->(:Solution) RETURN owner.id AS row")).toEqual(["organisation:city"]);
    });

    test("an empty cell removes what was there", async () => {
      await load(world);
      await load(worldWith("memberships.csv", world["memberships.csv"].replace("2018-03", "")));
      expect(await read("MATCH ()-[relation:MEMBER_OF]->() WHERE relation.since IS NOT NULL RETURN 1 AS row")).toEqual(
        [],
      );
    });

    test("a node is changed only when something is", async () => {
      await load(world);
      const dates =
        "MATCH (node:Need|Solution) RETURN [node.id, node.createdAt, node.changedAt] AS row ORDER BY node.id";
      const [need, solution] = (await read(dates)) as string[][];
      await load(worldWith("needs.csv", world["needs.csv"].replace("the rain", "all rain")));
      const [needNow, solutionNow] = (await read(dates)) as string[][];
      expect(solutionNow).toEqual(solution);
      expect(needNow!.slice(0, 2)).toEqual(need!.slice(0, 2));
      expect(needNow![2]! > need![2]!).toBe(true);
    });
  });
