import { one, type Graph } from "../../graph/database";
import { madeOnce } from "../made-once";
import { type FoundRequirement } from "../matching/matching.rows";
import { readLandscape } from "./replicating.cypher";
import {
  type Called,
  type LandscapeRow,
  type LikenessRow,
  type OrganisationRow,
  type ProjectRow,
  type SolutionRow,
} from "./replicating.rows";
import { USED_IMPORTANCE } from "./replicating.weights";
import { type Like, type Likeness } from "./resemblance.explain";

/** A need, with who has it and what it requires, the most important first. */
export type Need = Called &
  Readonly<{ owners: readonly string[]; requirements: readonly FoundRequirement[]; projects: readonly ProjectRow[] }>;

/** A product or service, with what it uses, as if a need required that. */
export type Solution = SolutionRow & Readonly<{ used: readonly FoundRequirement[]; projects: readonly ProjectRow[] }>;

/** Everything that is needed, was delivered or is offered, by id and in the order of the ids. */
export type Landscape = Readonly<{
  needs: ReadonlyMap<string, Need>;
  projects: ReadonlyMap<string, ProjectRow>;
  solutions: ReadonlyMap<string, Solution>;
  organisations: ReadonlyMap<string, OrganisationRow>;
  likeness: Likeness;
}>;

/** The landscape as the graph knows it, in memory; made once for each version of the data. */
export const landscapeOf = madeOnce(async (graph: Graph) => toLandscape(await one(graph, readLandscape, {})));

export function toLandscape({ concepts, likenesses, ...rows }: LandscapeRow): Landscape {
  const known = new Map(concepts.map(([id, informationContent, nl, en]) => [id, { informationContent, nl, en }]));
  const requirement = (competence: string, importance: number): FoundRequirement => ({
    ...{ competence, importance },
    ...known.get(competence)!,
  });
  const projects = byId(rows.projects);
  return {
    projects,
    needs: byId(
      rows.needs.map((need) => ({
        ...need,
        requirements: need.requirements.map(([competence, importance]) => requirement(competence, importance)),
        projects: rows.projects.filter(({ needs }) => needs.includes(need.id)),
      })),
    ),
    solutions: byId(
      rows.solutions.map((solution) => ({
        ...solution,
        used: solution.uses.map((competence) => requirement(competence, USED_IMPORTANCE)),
        projects: rows.projects.filter(({ solutions }) => solutions.includes(solution.id)),
      })),
    ),
    organisations: byId(rows.organisations),
    likeness: likenessOf(likenesses),
  };
}

const SAME: Like = { similarity: 1, way: "SAME" };

/** Finds a likeness by its two ends; the same competence is not written down. */
export function likenessOf(rows: readonly LikenessRow[]): Likeness {
  const likes = new Map<string, Map<string, Like>>();
  for (const [held, required, similarity, way] of rows) {
    const ofHeld = likes.get(held) ?? new Map<string, Like>();
    likes.set(held, ofHeld.set(required, { similarity, way }));
  }
  return (held, required) => (held === required ? SAME : likes.get(held)?.get(required));
}

const byId = <Row extends Readonly<{ id: string }>>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
