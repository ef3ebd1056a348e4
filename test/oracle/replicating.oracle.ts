/**
 * Who could take a solution over, worked out naively from the seed files: every need is held against every need that was solved, requirement
 * by requirement. It builds on the oracle of matching for likeness and weights, and shares no line with the product.
 */
import { demandOfNeed, likeness, sharesOf, type EvidenceLevel, type Requirement, type Way } from "./matching.oracle";
import { cell, listCell, maybeCell, rowsOf, type Row, type Seed } from "./seed.files";

export interface PairAnswer {
  required: string;
  solved: string;
  way: Way;
  similarity: number;
  points: number;
}

export interface ResemblanceAnswer {
  score: number;
  level: EvidenceLevel | null;
  pairs: PairAnswer[];
  missing: string[];
}

export interface ReplicationAnswer extends ResemblanceAnswer {
  organisation: string;
  need: string;
  solvedNeed: string | null;
  isMet: boolean;
  otherNeeds: string[];
}

export interface ReplicationList {
  ranking: ReplicationAnswer[];
  adopters: string[];
  needsWithoutOwner: string[];
}

/** What was worked out before, by seed and name: all oracles of a test ask the same again and again. */
const known = new WeakMap<Seed, Map<string, unknown>>();

function remembered<Found>(seed: Seed, name: string, find: () => Found): Found {
  const found = known.get(seed) ?? new Map<string, unknown>();
  known.set(seed, found);
  if (!found.has(name)) found.set(name, find());
  return found.get(name) as Found;
}

const likenessOf = (seed: Seed, held: string, required: string) =>
  remembered(seed, `${held} ${required}`, () => likeness(seed, held, required));

export const requirementsOf = (seed: Seed, need: string) => remembered(seed, need, () => demandOfNeed(seed, need));

/** Importance times information content, but for a factor that is the same for all. */
function weightOf(seed: Seed, { competence, importance }: Requirement): number {
  const shares = remembered(seed, "shares", () => {
    const required = rowsOf(seed, "need_competences.csv").map((row) => cell(row, "competence"));
    const used = rowsOf(seed, "solutions.csv").flatMap((row) => listCell(row, "competences"));
    const ids = [...new Set([...required, ...used])];
    const all = sharesOf(
      seed,
      ids.map((id) => ({ competence: id, importance: 1 })),
    );
    return new Map(ids.map((id, index) => [id, all[index]!]));
  });
  return importance * shares.get(competence)!;
}

const levels: EvidenceLevel[] = ["EXACT", "NEAR", "WEAK"];

/** How alike two lists of requirements are; both are in the order in which the first of several equals counts. */
export function resemblanceOracle(seed: Seed, solved: Requirement[], required: Requirement[]): ResemblanceAnswer {
  const weights = [...solved, ...required].map((each) => weightOf(seed, each));
  const whole = weights.reduce((sum, each) => sum + each, 0);
  const pairs = solved.flatMap((held) =>
    required.flatMap((wanted) => {
      const like = likenessOf(seed, held.competence, wanted.competence);
      return like ? [{ held, wanted, ...like }] : [];
    }),
  );
  const points = pairs.map(() => 0);
  [...solved, ...required].forEach((one, index) => {
    const own = pairs.filter((pair) => (index < solved.length ? pair.held : pair.wanted) === one);
    const closest = own.find((pair) => own.every((other) => other.similarity <= pair.similarity));
    if (closest) points[pairs.indexOf(closest)]! += (weights[index]! / whole) * closest.similarity;
  });
  const counting = pairs.map((pair, index) => ({ ...pair, points: points[index]! })).filter((pair) => pair.points > 0);
  const wanted = counting.map((pair) => pair.wanted.competence);
  return {
    score: points.reduce((sum, each) => sum + each, 0),
    level: levels.find((level) => counting.some((pair) => pair.level === level)) ?? null,
    pairs: counting.map(toPair).sort(byPoints),
    missing: required.map(({ competence }) => competence).filter((competence) => !wanted.includes(competence)),
  };
}

type Counting = Pick<PairAnswer, "way" | "similarity" | "points"> & { held: Requirement; wanted: Requirement };

const toPair = ({ held, wanted, way, similarity, points }: Counting): PairAnswer => ({
  ...{ required: wanted.competence, solved: held.competence },
  ...{ way, similarity, points },
});

const byPoints = (one: PairAnswer, other: PairAnswer) =>
  rounded(other.points) - rounded(one.points) ||
  (`${one.required} ${one.solved}` < `${other.required} ${other.solved}` ? -1 : 1);

export const isAlikeAnswer = ({ level }: ResemblanceAnswer) => level === "EXACT" || level === "NEAR";

/** The projects that delivered something, as a source says or a step shows. */
export function deliveringProjects(seed: Seed): Row[] {
  const hasStep = (project: Row) =>
    rowsOf(seed, "milestones.csv").some(
      (row) => row.project === project.id && ["DELIVERED", "ADOPTED"].includes(cell(row, "kind")),
    );
  return rowsOf(seed, "projects.csv").filter(
    (row) =>
      listCell(row, "needs").length > 0 &&
      (row.phase === "DELIVERED" || listCell(row, "solutions").length > 0 || hasStep(row)),
  );
}

export const usedBy = (solution: Row): Requirement[] =>
  listCell(solution, "competences")
    .sort()
    .map((competence) => ({ competence, importance: 3 }));

/** Who has what a project brought, beside the owners of the need: who bought it, and who adopted it. */
export const holdersOf = (seed: Seed, project: Row): string[] => [
  ...rowsOf(seed, "project_parties.csv")
    .filter((row) => row.project === project.id && row.role === "OWNER")
    .map((row) => cell(row, "organisation")),
  ...rowsOf(seed, "milestones.csv")
    .filter((row) => row.project === project.id && row.kind === "ADOPTED")
    .flatMap((row) => maybeCell(row, "organisation") ?? []),
];

export const ownersOf = (seed: Seed, need: string): string[] =>
  remembered(seed, `owners of ${need}`, () =>
    rowsOf(seed, "needs.csv")
      .filter((row) => row.id === need)
      .flatMap((row) => listCell(row, "owners")),
  );

/** What is asked may be a solution, or a project that delivered. */
export function replicationsOracle(seed: Seed, asked: string): ReplicationList {
  const solution = rowsOf(seed, "solutions.csv").find((row) => row.id === asked);
  const delivering = deliveringProjects(seed);
  const projects = delivering.filter((row) => row.id === asked || listCell(row, "solutions").includes(asked));
  const solvedNeeds = projects.flatMap((row) => listCell(row, "needs")).sort();
  const answers: { need: string | null; requirements: Requirement[] }[] = solvedNeeds.map((need) => ({
    need,
    requirements: requirementsOf(seed, need),
  }));
  if (solution && answers.length === 0) answers.push({ need: null, requirements: usedBy(solution) });
  const alike = rowsOf(seed, "needs.csv")
    .map((row) => cell(row, "id"))
    .filter((need) => !solvedNeeds.includes(need))
    .flatMap((need) => {
      const found = answers.map(({ need: solvedNeed, requirements }) => ({
        ...{ need, solvedNeed },
        ...resemblanceOracle(seed, requirements, requirementsOf(seed, need)),
      }));
      return found
        .filter(isAlikeAnswer)
        .sort((one, other) => rounded(other.score) - rounded(one.score))
        .slice(0, 1);
    })
    .sort((one, other) => rounded(other.score) - rounded(one.score) || (one.need < other.need ? -1 : 1));
  const adopters = [
    ...solvedNeeds.flatMap((need) => ownersOf(seed, need)),
    ...projects.flatMap((row) => holdersOf(seed, row)),
  ];
  const ranking = [...new Set(alike.flatMap(({ need }) => ownersOf(seed, need)))]
    .filter((id) => !adopters.includes(id) && solution?.organisation !== id)
    .map((organisation): ReplicationAnswer => {
      const [best, ...others] = alike.filter(({ need }) => ownersOf(seed, need).includes(organisation));
      const isMet = delivering.some((row) => listCell(row, "needs").includes(best!.need));
      return { ...best!, organisation, isMet, otherNeeds: others.map(({ need }) => need) };
    })
    .sort(
      (one, other) => rounded(other.score) - rounded(one.score) || (one.organisation < other.organisation ? -1 : 1),
    );
  return {
    ranking,
    adopters: [...new Set(adopters)].sort(),
    needsWithoutOwner: alike.filter(({ need }) => ownersOf(seed, need).length === 0).map(({ need }) => need),
  };
}

/** A number as far as two ways of reckoning it may be trusted to agree. */
export function rounded(value: number): number {
  return Number(value.toFixed(12));
}
