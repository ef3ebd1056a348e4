/**
 * How well the ranking finds who really led or carried out a project, when nothing that its sources say is known.
 *
 * It runs on the seed in memory, by the oracle of the ranking (`test/oracle/`), which is proved equal to the API. For each project with a
 * documented LEAD or CONTRACTOR the project, its parties, and everything that rests on a source of the project or of its need is left out; then
 * it is asked where those who did the work stand among all organisations.
 */
import {
  demandOfNeed,
  membersServingOracle,
  mulberry32,
  piecesOfOrganisations,
  type Requirement,
} from "../oracle/matching.oracle";
import { cell, listCell, readSeed, rowsOf, type Row, type Seed } from "../oracle/seed.files";

const TODAY = "2026-11-25";
const WORKING_ROLES = ["LEAD", "CONTRACTOR"];

/** What is asked about (a project, or a source), the data without what its sources say, what is required, and who really did the work. */
export type Case = Readonly<{
  about: string;
  seed: Seed;
  demand: readonly Requirement[];
  workers: readonly string[];
}>;

/** Every project of which somebody states who led it or carried it out, and whose needs require something. */
export function projectCases(seed: Seed): Case[] {
  return rowsOf(seed, "projects.csv").flatMap((project) => {
    const id = cell(project, "id");
    const parties = rowsOf(seed, "project_parties.csv").filter((row) => row.project === id);
    const workers = parties
      .filter((row) => WORKING_ROLES.includes(cell(row, "role")))
      .map((row) => cell(row, "organisation"));
    const demand = demandOf(seed, listCell(project, "needs"));
    if (workers.length === 0 || demand.length === 0) return [];
    return [
      {
        about: id,
        seed: without(seed, project, sourcesAbout(seed, project)),
        demand,
        workers: [...new Set(workers)],
      },
    ];
  });
}

/** A case without the workers of whom, without the sources of the project, nothing is known. */
export function onlyKnown(given: Case): Case {
  const known = piecesOfOrganisations(given.seed, TODAY);
  return { ...given, workers: given.workers.filter((worker) => (known.get(worker) ?? []).length > 0) };
}

/** Every source that says what an organisation of which another source says something can do: the organisation is to be found without it. */
export function sourceCases(seed: Seed): Case[] {
  const stated = new Map<string, Row[]>();
  for (const row of rowsOf(seed, "organisation_competences.csv")) {
    const key = `${cell(row, "organisation")} ${cell(row, "source")}`;
    stated.set(key, [...(stated.get(key) ?? []), row]);
  }
  return [...stated]
    .map(([about, rows]) => {
      const [first] = rows as [Row];
      const demand = rows.map((row) => ({ competence: cell(row, "competence"), importance: 3 }));
      const rest = without(seed, {}, new Set([cell(first, "source")]));
      return onlyKnown({ about, seed: rest, demand, workers: [cell(first, "organisation")] });
    })
    .filter(({ workers }) => workers.length > 0);
}

/** What several needs require together: each competence once, as important as at most. */
function demandOf(seed: Seed, needs: readonly string[]): Requirement[] {
  const all = needs.flatMap((need) => demandOfNeed(seed, need));
  return all.filter(({ competence, importance }, index) =>
    all.every((other, at) => other.competence !== competence || other.importance < importance || at >= index),
  );
}

/** Every source that states something of a project, its parties, its milestones or its needs. */
function sourcesAbout(seed: Seed, project: Row): Set<string> {
  const ofProject = (file: `${string}.csv`) => rowsOf(seed, file).filter((row) => row.project === project.id);
  const needs = rowsOf(seed, "needs.csv").filter((row) => listCell(project, "needs").includes(cell(row, "id")));
  const nodes = [project, ...needs, ...ofProject("milestones.csv"), ...ofProject("consultations.csv")];
  const parties = ofProject("project_parties.csv").flatMap((row) => listCell(row, "source"));
  return new Set([...nodes.flatMap((row) => listCell(row, "sources")), ...parties]);
}

/** The data as if nobody had read the sources of the projects of a need. */
export const withoutNeed = (seed: Seed, need: string): Seed =>
  rowsOf(seed, "projects.csv")
    .filter((project) => listCell(project, "needs").includes(need))
    .reduce((rest, project) => without(rest, project, sourcesAbout(seed, project)), seed);

/** The data as if nobody had read the `sources`: a solution needs another source, a summary was written from all of its sources. */
function without(seed: Seed, project: Row, sources: ReadonlySet<string>): Seed {
  const isUnread = (source: string) => !sources.has(source);
  return {
    ...seed,
    "project_parties.csv": rowsOf(seed, "project_parties.csv").filter(
      (row) => row.project !== project.id && isUnread(row.source ?? ""),
    ),
    "organisation_competences.csv": rowsOf(seed, "organisation_competences.csv").filter((row) =>
      isUnread(row.source ?? ""),
    ),
    "solutions.csv": rowsOf(seed, "solutions.csv")
      .map((row) => ({ ...row, sources: listCell(row, "sources").filter(isUnread).join(";") }))
      .filter(({ sources }) => sources !== ""),
    "organisations.csv": rowsOf(seed, "organisations.csv").map((row) =>
      listCell(row, "sources").every(isUnread) ? row : { ...row, summary_nl: "", summary_en: "" },
    ),
  };
}

/** An order of organisations for a case, the best first; who is not in it is not found. */
export type Ranking = (given: Case) => string[];

/** The ranking of the product: members or not, evidence NEAR or better. */
export const byFormula: Ranking = ({ seed, demand }) =>
  membersServingOracle(seed, [...demand], { includeNonMembers: true }, TODAY).matches.map(
    (match) => match.organisation,
  );

/** The same for everybody: who has evidence of the most competences comes first. */
export const byPopularity: Ranking = ({ seed }) => byNumber(seed, (held) => held.size);

/** Only what is required itself counts, by its importance; nothing that is like it, and no strength. */
export const byExactOverlap: Ranking = ({ seed, demand }) =>
  byNumber(seed, (held) => sum(demand.map(({ competence, importance }) => (held.has(competence) ? importance : 0))));

function byNumber(seed: Seed, numberOf: (held: ReadonlySet<string>) => number): string[] {
  return [...piecesOfOrganisations(seed, TODAY)]
    .map(([organisation, pieces]) => ({
      organisation,
      number: numberOf(new Set(pieces.map(({ competence }) => competence))),
    }))
    .filter(({ number }) => number > 0)
    .sort((one, other) => other.number - one.number || (one.organisation < other.organisation ? -1 : 1))
    .map(({ organisation }) => organisation);
}

/** Of those who did the work: the share among the first ten, the mean of 1 / place (0 where not found), and the share that is found at all. */
export type Figures = Readonly<{ hitRate: number; reciprocalRank: number; coverage: number }>;

/** Each worker counts the same; `placesOf` says where the workers of each case stand, from 1, Infinity where not found. */
export function figuresOf(places: readonly number[]): Figures {
  const share = (isSo: (place: number) => boolean) => places.filter(isSo).length / places.length;
  return {
    hitRate: share((place) => place <= 10),
    reciprocalRank: sum(places.map((place) => 1 / place)) / places.length,
    coverage: share((place) => place < Infinity),
  };
}

export const placesOf = (ranking: Ranking, given: Case): number[] => {
  const order = ranking(given);
  return given.workers.map((worker) => (order.includes(worker) ? order.indexOf(worker) + 1 : Infinity));
};

/** Half of the width of what holds the mean reciprocal rank 95 times of 100, if other projects of this kind had been documented. */
function uncertainty(places: readonly (readonly number[])[]): number {
  const random = mulberry32(25);
  const again = () => places.flatMap(() => places[Math.floor(random() * places.length)]!);
  const means = Array.from({ length: 1_000 }, () => figuresOf(again()).reciprocalRank).sort((a, b) => a - b);
  return (means[975]! - means[25]!) / 2;
}

export const RANKINGS: Readonly<Record<string, Ranking>> = {
  "the ranking": byFormula,
  "exact overlap": byExactOverlap,
  popularity: byPopularity,
};

/** The two tables as Markdown. */
export function rankingTable(seed = readSeed()): string {
  const [projects, sources] = [projectCases(seed), sourceCases(seed)];
  const known = projects.map(onlyKnown).filter(({ workers }) => workers.length > 0);
  return [
    ...tableOf("who led or carried out a project, without what any source of the project says", projects),
    ...tableOf("the same, of those alone of whom another source says something", known),
    ...tableOf("who a source says can do something, without what that source says", sources),
  ].join("\n");
}

function tableOf(title: string, cases: readonly Case[]): string[] {
  const workers = cases.flatMap((each) => each.workers).length;
  const rows = Object.entries(RANKINGS).map(([name, ranking]) => {
    const places = cases.map((each) => placesOf(ranking, each));
    const { hitRate, reciprocalRank, coverage } = figuresOf(places.flat());
    const [hits, found] = [hitRate, coverage].map((share) => `${(share * 100).toFixed(0)} %`);
    return `| ${name} | ${hits} | ${reciprocalRank.toFixed(3)} ± ${uncertainty(places).toFixed(3)} | ${found} |`;
  });
  return [
    `${workers} organisations in ${cases.length} cases: ${title}`,
    "",
    "| order by | among the first 10 | mean of 1 / place | found at all |",
    "| --- | ---: | ---: | ---: |",
    ...rows,
    "",
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
