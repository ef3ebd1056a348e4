import { isNearOrExact, roundedForRanking } from "../shared/evidence/evidence.weights";
import { type EvidenceLevelCode } from "../shared/evidence/evidence.weights";
import { type Buyer, type Landscape, type ComparedNeed } from "../shared/comparable-buyers/buyers-and-solutions";
import { resemblance, type Resemblance } from "../shared/comparable-buyers/resemblance.explain";
import { type NamedNode, type ComparedProjectRow } from "../shared/comparable-buyers/comparable-buyers.cypher";
import { type RequirementNode } from "../shared/demand/demand.cypher";

/** What a solution answers: a need that it was delivered for or, if it is only offered, what it uses. */
type Answered = Readonly<{
  /** null: the solution is only offered. */
  need: NamedNode | null;
  requirements: readonly RequirementNode[];
}>;

/** A solution, or a project in place of what it delivered. */
export type Solved = Readonly<{
  subject: NamedNode;
  answers: readonly Answered[];
  /** The needs that it met. */
  needs: ReadonlySet<string>;
  /** The organisations that are known to have it, by id. */
  adopters: readonly string[];
  offerer: string | null;
}>;

/** The solution or project with an id; undefined if it does not exist. */
export function findSolved(landscape: Landscape, id: string): Solved | undefined {
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
  subject: NamedNode,
  projects: readonly ComparedProjectRow[],
  offerer: string | null,
  used?: Answered,
): Solved {
  const met = [...new Set(projects.flatMap((project) => project.needs))].sort().map((id) => needs.get(id)!);
  const answers = met.filter(({ requirements }) => requirements.length > 0);
  const adopters = [...met.flatMap(({ owners }) => owners), ...projects.flatMap(({ holders }) => holders)];
  return {
    subject,
    answers:
      answers.length > 0 ? answers.map((need) => ({ need, requirements: need.requirements })) : used ? [used] : [],
    needs: new Set(met.map(({ id }) => id)),
    adopters: [...new Set(adopters)].sort(),
    offerer,
  };
}

/** A need that resembles what was solved, and the answer that it resembles most. */
type SimilarNeed = Resemblance & Readonly<{ need: ComparedNeed; answered: Answered; level: EvidenceLevelCode }>;

/** An organisation that could take a solution over, for its most similar need. */
export type Replication = SimilarNeed &
  Readonly<{
    solved: Solved;
    organisation: Buyer;
    /** Its other similar needs, the most similar first. */
    otherNeeds: readonly string[];
    /** Whether a project already delivered something for the need. */
    isMet: boolean;
  }>;

/** The organisations that could take a solution over, best first, and the similar needs without a known owner. */
type Replications = Readonly<{ ranking: readonly Replication[]; needsWithoutOwner: readonly string[] }>;

/** Ranks the organisations with a similar need, without those that have or offer the solution. */
export function replicationsIn(landscape: Landscape, solved: Solved): Replications {
  const similar = similarNeeds(landscape, solved);
  const knownHolders = new Set([...solved.adopters, solved.offerer]);
  const byOwner = new Map<string, SimilarNeed[]>();
  for (const each of similar)
    for (const owner of each.need.owners) byOwner.set(owner, [...(byOwner.get(owner) ?? []), each]);
  const ranking = [...byOwner]
    .filter(([owner]) => !knownHolders.has(owner))
    .map(([owner, needs]) => toReplication(landscape, solved, owner, needs))
    .sort(
      (a, b) =>
        roundedForRanking(b.score) - roundedForRanking(a.score) || (a.organisation.id < b.organisation.id ? -1 : 1),
    );
  return {
    ranking,
    needsWithoutOwner: similar.filter(({ need }) => need.owners.length === 0).map(({ need }) => need.id),
  };
}

/** The needs that are similar to what a solution answers, the most similar first, without those that it met itself. */
function similarNeeds({ needs, similarityOf }: Landscape, solved: Solved): SimilarNeed[] {
  return [...needs.values()]
    .filter(({ id }) => !solved.needs.has(id))
    .flatMap((need): SimilarNeed[] => {
      const best = solved.answers
        .map((answered) => ({
          need,
          answered,
          ...resemblance(answered.requirements, need.requirements, similarityOf),
        }))
        .filter(isNearOrExact)
        .sort((a, b) => roundedForRanking(b.score) - roundedForRanking(a.score))[0];
      return best?.level ? [{ ...best, level: best.level }] : [];
    })
    .sort((a, b) => roundedForRanking(b.score) - roundedForRanking(a.score) || (a.need.id < b.need.id ? -1 : 1));
}

function toReplication(
  { organisations }: Landscape,
  solved: Solved,
  owner: string,
  [best, ...others]: SimilarNeed[],
): Replication {
  return {
    ...best!,
    solved,
    organisation: organisations.get(owner)!,
    otherNeeds: others.map(({ need }) => need.id),
    isMet: best!.need.projects.some(({ hasDelivered }) => hasDelivered),
  };
}
