import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "./content-hash";
import { told, type Database } from "./database";

const HERE = join(__dirname, "spreadsheets");

/** Ways of writing the same world that are refused, and what is said of them. */
const REFUSED: Record<string, { at: object; reason: RegExp }> = {
  "calc-days-as-shown": {
    at: { file: "sources.csv", line: 2, column: "date" },
    reason: /must be a date.*column as text/,
  },
  "calc-thousands-as-shown": {
    at: { file: "organisations.csv", line: 2, column: "staff" },
    reason: /1\.250 is ambiguous/,
  },
  "calc-formula-errors": {
    at: { file: "projects.csv", line: 4, column: "amount_eur" },
    reason: /^#DIV\/0! is the error value/,
  },
  "calc-windows-1252": {
    at: { file: "organisations.csv", line: 2 },
    reason: /is not UTF-8 text. Save the file as UTF-8/,
  },
  "calc-utf-16": { at: { file: "organisations.csv", line: 1 }, reason: /is UTF-16.*Save the file as UTF-8/ },
  "pandas-default": {
    at: { file: "projects.csv", line: 1, column: "1" },
    reason: /has no name, but contains "0" in line 2/,
  },
};

const WAYS = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const LOADED = WAYS.map(({ name }) => name).filter((name) => name !== "reference" && !(name in REFUSED));

/** Files as LibreOffice and pandas write them. */
export const spreadsheetTests = ({ clear, graph, load, loadFrom, read }: Database) =>
  describe("a spreadsheet", () => {
    let expected: string;

    beforeAll(async () => {
      await clear();
      expect((await loadFrom([join(HERE, "reference")])).refusals).toEqual([]);
      expected = await contentHash(graph());
    });

    beforeEach(clear);

    test("is written in every way that there is a directory of", () => {
      expect([LOADED.length, Object.keys(REFUSED).length]).toEqual([8, 6]);
    });

    test.each(LOADED)("as %s gives the same graph as all others", async (way) => {
      expect((await loadFrom([join(HERE, way)])).refusals).toEqual([]);
      expect(await contentHash(graph())).toBe(expected);
    });

    test.each(Object.entries(REFUSED))(
      "as %s is refused where it must be written otherwise",
      async (way, { at, reason }) => {
        const outcome = await loadFrom([join(HERE, way)]);
        expect(outcome.isLoaded).toBe(false);
        expect(told(outcome)).toContainEqual(expect.objectContaining({ ...at, reason: expect.stringMatching(reason) }));
      },
    );

    test("as Google Sheets writes it, without a line break behind the last row, gives the same graph", async () => {
      const names = readdirSync(join(HERE, "pandas-comma"));
      const texts = names.map((name) => readFileSync(join(HERE, "pandas-comma", name), "utf8"));
      const files = names.map((name, index) => [name, texts[index]!.trimEnd().replace(/\r?\n/g, "\r\n")] as const);
      expect((await load(Object.fromEntries(files))).refusals).toEqual([]);
      expect(await contentHash(graph())).toBe(expected);
    });

    test.each([
      ["its last cell in quotes", 'id,title_en\nneed:b,"B, the last"'],
      ["its last cell empty", "id,title_nl,title_en\nneed:b,B,"],
      ["a header alone", "id,title_en"],
    ])("without a line break at its end, %s, is loaded", async (_what, text) => {
      expect(await load({ "needs.csv": text })).toMatchObject({ isLoaded: true, refusals: [] });
      const titles = await read("MATCH (need:Need) RETURN coalesce(need.titleEn, need.titleNl) AS row");
      expect(titles).toEqual(/need:b/.test(text) ? [expect.stringMatching(/^B/)] : []);
    });

    test("may state more than two billion euros, and cents, which are rounded", async () => {
      await loadFrom([join(HERE, "calc-comma")]);
      const amounts = await read("MATCH (project:Project) RETURN project.amountEur AS row ORDER BY project.id");
      expect(amounts).toEqual([3_250_000_000, null, 1_234_568]);
    });
  });
