import { SCALES } from "../../seed/synthetic/scales";
import { csvOf } from "../../seed/synthetic/table";
import { readVocabulary } from "../../seed/synthetic/vocabulary";
import { worldOf } from "../../seed/synthetic/world";
import { rowsIn, rowsOf, SEED, type Cells } from "./synthetic.files";

const vocabulary = readVocabulary();
const world = new Map(worldOf(SCALES.flanders, 1, vocabulary).map((table) => [table.file, rowsIn(csvOf(table))]));
const rows = (file: string) => world.get(file)!;
const companies = rows("organisations.csv").filter(({ kind }) => kind === "COMPANY");

/** Value -> how many rows have it. */
const tally = (file: readonly Cells[], ...columns: string[]) => {
  const counts = new Map<string, number>();
  for (const row of file) {
    const key = columns.map((column) => row[column]).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** The value below which this share of all values lies. */
const quantile = (values: readonly number[], share: number) =>
  [...values].sort((one, other) => one - other)[Math.floor(share * (values.length - 1))]!;

const shareOf = <T>(items: readonly T[], isSo: (item: T) => boolean) => items.filter(isSo).length / items.length;

describe("the counts of Flanders", () => {
  test.each([
    ["sources.csv", 400],
    ["clusters.csv", 26],
    ["solutions.csv", 10_000],
    ["needs.csv", 1_000],
    ["projects.csv", 600],
    ["memberships.csv", 6_400],
    ["cooperations.csv", 800],
    ["consultations.csv", 200],
  ])("of %s", (file, count) => {
    expect(rows(file)).toHaveLength(count);
  });

  test("of organisations by kind", () => {
    expect(Object.fromEntries(tally(rows("organisations.csv"), "kind"))).toEqual({
      CLUSTER: 26,
      COMPANY: 5_000,
      PUBLIC_ORGANISATION: 600,
      KNOWLEDGE_INSTITUTION: 60,
      ASSOCIATION: 60,
    });
  });

  test("of declared competences, roughly", () => {
    expect(Math.abs(rows("organisation_competences.csv").length - 21_000)).toBeLessThan(500);
  });

  test("of what each need requires", () => {
    const counts = [...tally(rows("need_competences.csv"), "need").values()];
    expect([counts.length, Math.min(...counts), Math.max(...counts)]).toEqual([1_000, 3, 5]);
  });
});

describe("nothing is real", () => {
  const realNames = new Set(
    [
      ...rowsOf(SEED, "flanders", "organisations.csv").flatMap(({ name, aliases }) => [name!, ...aliases!.split(";")]),
      ...["needs.csv", "projects.csv"].flatMap((file) =>
        rowsOf(SEED, "flanders", file).flatMap(({ title_nl, title_en }) => [title_nl!, title_en!]),
      ),
      ...rowsOf(SEED, "flanders", "solutions.csv").map(({ name }) => name!),
      ...rowsOf(SEED, "flanders", "sources.csv").flatMap(({ title, publisher }) => [title!, publisher!]),
    ].filter((name) => name !== ""),
  );
  const cells = [...world].flatMap(([file, each]) =>
    each.flatMap((row) => Object.entries(row).map(([column, cell]) => ({ file, column, cell }))),
  );

  test("no cell is a real name, but for towns and the programme", () => {
    expect(realNames.size).toBeGreaterThan(900);
    const telling = cells.filter(({ column }) => column !== "town" && column !== "programme");
    expect(telling.filter(({ cell }) => cell.split(";").some((part) => realNames.has(part)))).toEqual([]);
  });

  test("no real organisation is named inside a name", () => {
    const names = cells.filter(({ column }) => ["name", "aliases", "publisher", "title"].includes(column));
    const words = new Set(names.flatMap(({ cell }) => cell.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
    const isBuilt = (real: string) =>
      real
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .every((word) => words.has(word));
    expect([...realNames].filter(isBuilt)).toEqual([]);
  });

  test("every name, title and subject says that it is invented", () => {
    const naming = ["name", "title", "title_nl", "title_en", "subject_nl", "subject_en", "publisher"];
    const silent = cells.filter(
      ({ column, cell }) => naming.includes(column) && !/synthetic|synthetis|fictie/i.test(cell),
    );
    expect(silent.filter(({ cell }) => cell !== "")).toEqual([]);
  });

  test("every id is synthetic, or one of the vocabularies", () => {
    const ids = cells.flatMap(({ cell }) => cell.split(";")).filter((part) => /^[a-z]+:[^/ ]+$/.test(part));
    const real = ids.filter((id) => !/^[a-z]+:syn-/.test(id));
    expect([...new Set(real.map((id) => id.split(":")[0]))].sort()).toEqual(["competence", "cpv", "municipality"]);
  });

  test("no enterprise has a number, and every address leads nowhere", () => {
    const addresses = cells.filter(({ column, cell }) => ["website", "url"].includes(column) && cell !== "");
    expect(addresses.filter(({ cell }) => !/^https:\/\/[a-z0-9-]+\.example(\/|$)/.test(cell))).toEqual([]);
    expect(cells.filter(({ column }) => column.startsWith("enterprise"))).toEqual([]);
  });
});

describe("names try filters and orders", () => {
  const names = rows("organisations.csv").map(({ name }) => name!);

  test("no two organisations have the same one", () => {
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    ["accents", /[À-ÖØ-öø-ÿŒœ]/],
    ["capitals only", /^[^a-z]+$/],
    ["a small letter first", /^[a-z]/],
    ["digits behind a word", /[a-z] \d\.\d/],
  ])("some have %s", (_what, shape) => {
    expect(names.filter((name) => shape.test(name)).length).toBeGreaterThan(20);
  });
});

describe("the shape is that of real data", () => {
  const members = [...tally(rows("memberships.csv"), "organisation", "cluster").keys()].map((pair) => pair.split(" "));
  const ids = rows("organisations.csv").map(({ id }) => id!);

  test("clusters have 40 to 900 members, several 100 to 200", () => {
    const sizes = new Map<string, number>();
    for (const [, cluster] of members) sizes.set(cluster!, (sizes.get(cluster!) ?? 0) + 1);
    const all = [...sizes.values()];
    expect([Math.min(...all), Math.max(...all)]).toEqual([40, 900]);
    expect(all.filter((size) => size >= 100 && size <= 200).length).toBeGreaterThan(5);
  });

  test("most organisations are in no cluster or in one, a few in five or more", () => {
    const counts = new Map(ids.map((id) => [id, 0]));
    for (const [organisation] of members) counts.set(organisation!, counts.get(organisation!)! + 1);
    const all = [...counts.values()];
    expect(shareOf(all, (count) => count <= 1)).toBeGreaterThan(0.6);
    expect(shareOf(all, (count) => count >= 5)).toBeGreaterThan(0.01);
    expect(shareOf(all, (count) => count >= 5)).toBeLessThan(0.1);
  });

  test("companies can do four things on average, one in ten eight, a few twenty", () => {
    const counts = tally(rows("organisation_competences.csv"), "organisation");
    const all = companies.map(({ id }) => counts.get(id!) ?? 0);
    expect(all.reduce((sum, count) => sum + count, 0) / all.length).toBeCloseTo(4, 0);
    expect(quantile(all, 0.9)).toBeGreaterThanOrEqual(7);
    expect(quantile(all, 0.9)).toBeLessThanOrEqual(9);
    expect(all.filter((count) => count >= 20).length).toBeGreaterThan(5);
  });

  test("a tenth of the competences makes a third to two thirds of what is declared, and none is missing", () => {
    const counts = [...tally(rows("organisation_competences.csv"), "competence").values()].sort((a, b) => b - a);
    const share =
      counts.slice(0, 24).reduce((sum, count) => sum + count, 0) / rows("organisation_competences.csv").length;
    expect(counts).toHaveLength(vocabulary.competences.length);
    expect(share).toBeGreaterThan(0.33);
    expect(share).toBeLessThan(0.67);
  });

  test("members of a cluster can do what lies next to its focus far more often than others", () => {
    const holdings = rows("organisation_competences.csv");
    const isMember = new Set(members.map((pair) => pair.join(" ")));
    for (const { id, focus } of rows("clusters.csv")) {
      const subject = vocabulary.competences.find((each) => each.id === focus!.split(";")[0])!;
      const near = new Set([subject.id, ...subject.broader, ...subject.narrower, ...subject.related]);
      const own = holdings.filter(({ organisation }) => isMember.has(`${organisation} ${id}`));
      const isNear = ({ competence }: Cells) => near.has(competence!);
      expect(shareOf(own, isNear)).toBeGreaterThan(1.5 * shareOf(holdings, isNear));
    }
  });

  test("projects have four to six parties in the middle, some dozens", () => {
    const counts = [...tally(rows("project_parties.csv"), "project").values()];
    expect(counts).toHaveLength(600);
    expect([4, 5, 6]).toContain(quantile(counts, 0.5));
    expect(quantile(counts, 0.9)).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBeLessThan(50);
  });

  test("nineteen of twenty companies are small or medium", () => {
    const staff = companies.filter(({ staff }) => staff !== "").map(({ staff }) => Number(staff));
    expect(shareOf(staff, (count) => count < 250)).toBeCloseTo(0.95, 2);
    expect(quantile(staff, 0.5)).toBeGreaterThan(8);
    expect(quantile(staff, 0.5)).toBeLessThan(20);
  });

  test("more companies sit in a large town than in a small one", () => {
    const towns = tally(companies, "town");
    expect(towns.get("Antwerpen")!).toBeGreaterThan(5 * towns.get("Turnhout")!);
    expect(towns.size).toBeGreaterThan(250);
  });

  test.each([
    ["memberships.csv", 0.1],
    ["organisation_competences.csv", 0.05],
  ])("of %s the share of %f has ended, none before it began", (file, share) => {
    expect(shareOf(rows(file), ({ until }) => until !== "")).toBeCloseTo(share, 2);
    expect(rows(file).filter(({ since, until }) => until !== "" && until! < since!)).toEqual([]);
    const lengths = new Set(rows(file).map(({ since }) => since!.length));
    expect([...lengths].sort((one, other) => one - other)).toEqual([0, 4, 7, 10]);
  });

  test("of some competences nobody judged the strength", () => {
    expect(shareOf(rows("organisation_competences.csv"), ({ strength }) => strength === "")).toBeCloseTo(0.25, 2);
  });
});

test("a need stands in one project at most", () => {
  const addressed = rows("projects.csv").flatMap(({ needs }) => needs!.split(";").filter((need) => need !== ""));
  expect(new Set(addressed).size).toBe(addressed.length);
});
