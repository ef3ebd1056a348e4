import { type Landscape } from "../shared/comparable-buyers/buyers-and-solutions";
import { type Called, type ComparedProjectRow } from "../shared/comparable-buyers/comparable-buyers.cypher";
import { type RequirementNode } from "../shared/demand/demand.cypher";

/** What a solution answers: a need for which it was delivered, or, of one that is only offered, what it uses. */
export type Answered = Readonly<{
  /** null: it is only offered. */
  need: Called | null;
  requirements: readonly RequirementNode[];
}>;

/** A solution, or the project that stands for what it delivered. */
export type Solved = Readonly<{
  called: Called;
  answers: readonly Answered[];
  /** The needs that it met. */
  needs: ReadonlySet<string>;
  /** Who is known to have it, by id. */
  adopters: readonly string[];
  offerer: string | null;
}>;

/** What the solution with an id answers; undefined where there is none. A project is one where it delivered something. */
export function solvedBy(landscape: Landscape, id: string): Solved | undefined {
  const solution = landscape.solutions.get(id);
  if (solution) {
    const used = { need: null, requirements: solution.used };
    return toSolved(landscape, solution, solution.projects, solution.offerer, used);
  }
  const project = landscape.projects.get(id);
  return project && toSolved(landscape, project, [project], null);
}

function toSolved(
  { needs }: Landscape,
  called: Called,
  projects: readonly ComparedProjectRow[],
  offerer: string | null,
  used?: Answered,
): Solved {
  const met = [...new Set(projects.flatMap((project) => project.needs))].sort().map((id) => needs.get(id)!);
  const answers = met.filter(({ requirements }) => requirements.length > 0);
  const adopters = [...met.flatMap(({ owners }) => owners), ...projects.flatMap(({ holders }) => holders)];
  return {
    called,
    answers:
      answers.length > 0 ? answers.map((need) => ({ need, requirements: need.requirements })) : used ? [used] : [],
    needs: new Set(met.map(({ id }) => id)),
    adopters: [...new Set(adopters)].sort(),
    offerer,
  };
}
