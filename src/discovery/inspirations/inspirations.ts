import { roundedForRanking } from "../shared/evidence/evidence.weights";
import { type Work } from "../shared/runtime/run-cooperatively";
import {
  comparison,
  totalOf,
  weighed,
  type BuyerComparison,
  FIT,
  LEAST_COMPARABLE,
} from "../shared/comparable-buyers/comparable.explain";
import { type Buyer, type Landscape, type ComparedNeed } from "../shared/comparable-buyers/buyers-and-solutions";
import { resemblance, scoreIfNear, type Pair } from "../shared/comparable-buyers/resemblance.explain";
import { type NamedNode } from "../shared/comparable-buyers/comparable-buyers.cypher";

/** A need of a comparable organisation. */
type Comparable = Readonly<{
  need: ComparedNeed;
  /** null: the owner of the need is not known. */
  organisation: Buyer | null;
  comparison: BuyerComparison;
  /** The buyer's own need that is most similar. */
  own: Readonly<{ need: ComparedNeed; score: number }> | null;
}>;

/** A delivered or offered solution, and how well it fits a need. */
type FittingSolution = Readonly<{ subject: NamedNode; isDelivered: boolean; fit: number }>;

/** A solution that fits the need of a comparable organisation. */
type Inspiration = FittingSolution &
  Comparable &
  Readonly<{ buyer: Buyer; score: number; otherOrganisations: readonly string[] }>;

/** An inspiration with its reasons. The parts sum to the score; the points of the pairs sum to the similarity of need and solution. */
export type ExplainedInspiration = Inspiration & Readonly<{ parts: BuyerComparison; pairs: readonly Pair[] }>;

/** How many needs are processed before a pause. */
const NEEDS_PER_PAUSE = 20;

/** The best reason for a subject so far, and the owners of all needs that it fits. */
type InspirationCandidate = Readonly<{
  comparable: Comparable;
  fitting: FittingSolution;
  score: number;
  owners: Set<string>;
}>;

/** All inspirations for an organisation, best first, without what it has or offers itself. */
export function* inspirationsIn(landscape: Landscape, buyer: Buyer): Work<readonly Inspiration[]> {
  const candidates = new Map<string, InspirationCandidate>();
  const isKnown = knownSubjects(landscape, buyer.id);
  for (const [index, comparables] of comparableOwners(landscape, buyer).entries()) {
    if (index % NEEDS_PER_PAUSE === NEEDS_PER_PAUSE - 1) yield;
    for (const fitting of fittingFor(landscape, comparables[0]!.need))
      if (!isKnown(fitting.subject.id)) add(candidates, comparables, fitting);
  }
  return [...candidates.values()]
    .map(({ comparable, fitting, score, owners }) => ({
      ...{ buyer, ...comparable, ...fitting, score },
      otherOrganisations: [...owners].filter((id) => id !== comparable.organisation?.id).sort(),
    }))
    .sort((a, b) => roundedForRanking(b.score) - roundedForRanking(a.score) || (a.subject.id < b.subject.id ? -1 : 1));
}

/** Keeps the better reason for a subject; of two equal ones the first. */
function add(
  candidates: Map<string, InspirationCandidate>,
  comparables: readonly Comparable[],
  fitting: FittingSolution,
): void {
  const { id } = fitting.subject;
  const [comparable, known] = [comparables[0]!, candidates.get(id)];
  const score = totalOf(comparable.comparison) * fitting.fit;
  const owners = known?.owners ?? new Set<string>();
  for (const { organisation } of comparables) if (organisation) owners.add(organisation.id);
  const isBetter = !known || (score > known.score && roundedForRanking(score) > roundedForRanking(known.score));
  if (isBetter) candidates.set(id, { comparable, fitting, score, owners });
}

/** Adds the reasons to an inspiration. */
export function explained({ solutions, similarityOf }: Landscape, inspiration: Inspiration): ExplainedInspiration {
  const { need, isDelivered, subject } = inspiration;
  const alike = isDelivered ? null : resemblance(solutions.get(subject.id)!.used, need.requirements, similarityOf);
  const fit = alike ? FIT.offered * alike.score : FIT.delivered;
  const parts = weighed(inspiration.comparison, fit);
  return { ...inspiration, fit, parts, score: totalOf(parts), pairs: alike?.pairs ?? [] };
}

/** Returns whether an organisation knows a subject: from its own needs and projects, or because it offers it. */
function knownSubjects({ projects, solutions, needs }: Landscape, id: string): (subject: string) => boolean {
  const own = [...projects.values()].filter(
    (project) => project.holders.includes(id) || project.needs.some((need) => needs.get(need)!.owners.includes(id)),
  );
  const known = new Set(own.flatMap((project) => [project.id, ...project.solutions]));
  return (subject) => known.has(subject) || solutions.get(subject)?.offerer === id;
}

/** For each need of others, by id, its comparable owners, the most comparable first. Skips needs without a comparable owner. */
function comparableOwners(landscape: Landscape, buyer: Buyer): Comparable[][] {
  const needs = [...landscape.needs.values()];
  const own = needs.filter(({ owners }) => owners.includes(buyer.id));
  return needs
    .filter(({ owners }) => !owners.includes(buyer.id))
    .map((need) => {
      const alike = mostSimilar(landscape, own, need);
      const owners = need.owners.length > 0 ? need.owners.map((id) => landscape.organisations.get(id)!) : [null];
      return owners
        .map((organisation) => ({
          ...{ need, organisation, own: alike },
          comparison: comparison(buyer, organisation, alike?.score ?? 0),
        }))
        .filter((each) => roundedForRanking(totalOf(each.comparison)) >= LEAST_COMPARABLE)
        .sort((a, b) => roundedForRanking(totalOf(b.comparison)) - roundedForRanking(totalOf(a.comparison)));
    })
    .filter((comparables) => comparables.length > 0);
}

function mostSimilar(
  { similarityOf }: Landscape,
  own: readonly ComparedNeed[],
  other: ComparedNeed,
): Comparable["own"] {
  const alike = own
    .map((need) => ({ need, score: scoreIfNear(other.requirements, need.requirements, similarityOf) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => roundedForRanking(b.score) - roundedForRanking(a.score));
  return alike[0] ?? null;
}

/** The solutions that were delivered for a need, and the offered ones that use something similar to what it requires. */
function fittingFor({ solutions, solutionsNear, similarityOf }: Landscape, need: ComparedNeed): FittingSolution[] {
  const delivered = need.projects
    .filter(({ hasDelivered }) => hasDelivered)
    .flatMap((project): NamedNode[] =>
      project.solutions.length === 0 ? [project] : project.solutions.map((id) => solutions.get(id)!),
    )
    .map((subject) => ({ subject, isDelivered: true, fit: FIT.delivered }));
  const isDelivered = new Set(delivered.map(({ subject }) => subject.id));
  const offered = solutionsNear(need).flatMap((group) => {
    const fit = FIT.offered * scoreIfNear(group[0]!.used, need.requirements, similarityOf);
    return group.filter(({ id }) => !isDelivered.has(id)).map((subject) => ({ subject, isDelivered: false, fit }));
  });
  return [...delivered, ...offered];
}
