import { piecesOfOrganisations } from "../oracle/matching.oracle";
import { cell, listCell, readSeed, rowsOf } from "../oracle/seed.files";
import { sampleOf } from "../support/cases";
import {
  byExactOverlap,
  byFormula,
  byPopularity,
  figuresOf,
  placesOf,
  projectCases,
  sourceCases,
  type Case,
  type Ranking,
} from "./ranking";

const seed = readSeed();
const projects = projectCases(seed);
const figures = (ranking: Ranking, cases: readonly Case[]) =>
  figuresOf(cases.flatMap((each) => placesOf(ranking, each)));

test("every project of which a lead or contractor is documented is a case", () => {
  const working = rowsOf(seed, "project_parties.csv").filter((row) =>
    ["LEAD", "CONTRACTOR"].includes(cell(row, "role")),
  );
  expect(new Set(projects.map(({ about }) => about))).toEqual(new Set(working.map((row) => row.project)));
  expect(projects.flatMap(({ workers }) => workers)).toHaveLength(working.length);
});

test("nothing that the project or one of its sources shows is known in its case", () => {
  for (const { about, seed: rest } of projects) {
    const project = rowsOf(seed, "projects.csv").find((row) => row.id === about)!;
    const pieces = [...piecesOfOrganisations(rest, "2026-11-25").values()].flat();
    expect(pieces.filter(({ subject }) => subject === about)).toEqual([]);
    expect(pieces.filter(({ source }) => source && listCell(project, "sources").includes(source))).toEqual([]);
  }
});

test("who a source says can do something is found without it, far more often among the first ten as by exact overlap or popularity", () => {
  const cases = sampleOf(sourceCases(seed), 24);
  const [own, ...others] = [byFormula, byExactOverlap, byPopularity].map((ranking) => figures(ranking, cases));
  expect(cases.length).toBeGreaterThanOrEqual(24);
  expect(own!.hitRate).toBeGreaterThan(1.5 * Math.max(...others.map(({ hitRate }) => hitRate)));
  expect(own!.reciprocalRank).toBeGreaterThan(Math.max(...others.map(({ reciprocalRank }) => reciprocalRank)));
}, 120_000);

test("places give the share of the first ten, the mean of their inverses and the share that is found", () => {
  expect(figuresOf([1, 4, 20, Infinity])).toEqual({ hitRate: 0.5, reciprocalRank: 1.3 / 4, coverage: 0.75 });
});
