import { sizeOf } from "../../../domain/organisations/organisation.codes";
import { one } from "../../../graph/driver/client";
import { memoizePerDataVersion } from "../runtime/memoize-per-data-version";
import { LEVEL_OF_WAY } from "../evidence/evidence.weights";
import {
  readLandscape,
  type NamedNode,
  type ComparedProjectRow,
  type SolutionRow,
  type ComparedOrganisationRow,
  type ComparedTraits,
  type SimilarityRow,
  type LandscapeRow,
} from "./comparable-buyers.cypher";
import { type CompetenceSimilarity, type SimilarityLookup } from "./resemblance.explain";
import { type Graph } from "../../../graph/driver/graph";
import { type RequirementNode } from "../demand/demand.cypher";
import { USED_IMPORTANCE } from "./comparable.explain";

/** A need with its owners, its requirements, the most important first, and its projects. */
export type ComparedNeed = NamedNode &
  Readonly<{
    owners: readonly string[];
    requirements: readonly RequirementNode[];
    projects: readonly ComparedProjectRow[];
  }>;

/** A solution. The competences that it uses are represented as requirements, so that they can be compared with those of needs. */
type ComparedSolution = SolutionRow &
  NamedNode &
  Readonly<{ used: readonly RequirementNode[]; projects: readonly ComparedProjectRow[] }>;

/** An organisation with the traits that are compared. */
export type Buyer = ComparedTraits & Readonly<{ id: string; name: string }>;

/** All needs, projects, solutions and organisations, by id and in the order of the ids. */
export type Landscape = Readonly<{
  needs: ReadonlyMap<string, ComparedNeed>;
  projects: ReadonlyMap<string, ComparedProjectRow>;
  solutions: ReadonlyMap<string, ComparedSolution>;
  organisations: ReadonlyMap<string, Buyer>;
  similarityOf: SimilarityLookup;
  /** The solutions that use something exact or near to what a need requires, grouped by equal sets of used competences. */
  solutionsNear: (need: ComparedNeed) => readonly (readonly ComparedSolution[])[];
}>;

/** The landscape in memory, computed once per data version. */
export const landscapeOf = memoizePerDataVersion(async (graph: Graph) =>
  toLandscape(await one(graph, readLandscape, {})),
);

export function toLandscape({ concepts, similarities, ...rows }: LandscapeRow): Landscape {
  const known = new Map(concepts.map(([id, informationContent, nl, en]) => [id, { informationContent, nl, en }]));
  const requirement = (competence: string, importance: number): RequirementNode => ({
    ...{ competence, importance },
    ...known.get(competence)!,
  });
  const solutions = rows.solutions.map((solution): ComparedSolution => ({
    ...{ ...solution, nl: solution.name, en: solution.name },
    used: solution.uses.map((competence) => requirement(competence, USED_IMPORTANCE)),
    projects: rows.projects.filter((project) => project.solutions.includes(solution.id)),
  }));
  return {
    projects: byId(rows.projects),
    needs: byId(
      rows.needs.map((need) => ({
        ...need,
        requirements: need.requirements.map(([competence, importance]) => requirement(competence, importance)),
        projects: rows.projects.filter(({ needs }) => needs.includes(need.id)),
      })),
    ),
    solutions: byId(solutions),
    organisations: byId(rows.organisations.map(toBuyer)),
    similarityOf: indexSimilarities(similarities),
    solutionsNear: indexNearSolutions(solutions, similarities),
  };
}

/** Derives the size class from the staff; null if it is unknown. */
function toBuyer({ staff, ...organisation }: ComparedOrganisationRow): Buyer {
  const { sizeClass } = sizeOf(staff);
  return { ...organisation, size: sizeClass === "UNKNOWN" ? null : sizeClass };
}

/** Groups the solutions that use the same competences. */
function groupsOf(solutions: readonly ComparedSolution[]): (readonly ComparedSolution[])[] {
  const groups = new Map<string, ComparedSolution[]>();
  for (const solution of solutions) {
    const key = solution.uses.join(" ");
    const group = groups.get(key);
    if (group) group.push(solution);
    else groups.set(key, [solution]);
  }
  return [...groups.values()];
}

/** Indexes the solutions by the competences that they use and by similar ones. */
function indexNearSolutions(
  solutions: readonly ComparedSolution[],
  similarities: readonly SimilarityRow[],
): Landscape["solutionsNear"] {
  const near = new Map<string, Set<readonly ComparedSolution[]>>();
  const using = new Map<string, (readonly ComparedSolution[])[]>();
  for (const group of groupsOf(solutions))
    for (const competence of group[0]!.uses) using.set(competence, [...(using.get(competence) ?? []), group]);
  for (const [competence, users] of using) near.set(competence, new Set(users));
  for (const [held, required, , way] of similarities) {
    if (LEVEL_OF_WAY[way] === "WEAK") continue;
    const groups = near.get(required) ?? new Set();
    for (const group of using.get(held) ?? []) groups.add(group);
    near.set(required, groups);
  }
  return ({ requirements }) => [
    ...new Set(requirements.flatMap(({ competence }) => [...(near.get(competence) ?? [])])),
  ];
}

const SAME: CompetenceSimilarity = { similarity: 1, way: "SAME" };

/** Indexes the similarities by their two competences. A competence with itself has no row. */
function indexSimilarities(rows: readonly SimilarityRow[]): SimilarityLookup {
  const likes = new Map<string, Map<string, CompetenceSimilarity>>();
  for (const [held, required, similarity, way] of rows) {
    const ofHeld = likes.get(held) ?? new Map<string, CompetenceSimilarity>();
    likes.set(held, ofHeld.set(required, { similarity, way }));
  }
  return (held, required) => (held === required ? SAME : likes.get(held)?.get(required));
}

const byId = <Row extends Readonly<{ id: string }>>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
