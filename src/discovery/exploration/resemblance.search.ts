import { type Work } from "../shared/runtime/run-cooperatively";
import { Traits, type Trait } from "./projection/traits";
import { EDGES_PER_TURN, pauseAndGetBudget, type StepBudget, type View } from "./projection/projection";

/** A trait that two nodes share, and its points in the score. */
type Shared = Trait & Readonly<{ points: number }>;

type Resembling = Readonly<{ node: number; score: number; shared: readonly Shared[] }>;

type ResemblanceOutcome = Readonly<{ nodes: readonly Resembling[]; isPartial: boolean }>;

/**
 * The nodes with the same labels that resemble a node most: the weight of the shared traits divided by the weight of the traits of either (a
 * weighted Jaccard index). Ties by id.
 */
export function* resembling(view: View, start: number, first: number, budget: StepBudget): Work<ResemblanceOutcome> {
  const traits = new Traits(view, view.labelSets[start]!, budget);
  const ownTraits = [...traits.traitsOf(start).values()];
  const candidates: Resembling[] = [];
  let pausedAt = budget.left;
  for (const [node, shared] of yield* sharers(traits, ownTraits, start)) {
    candidates.push(resemblanceTo(traits, ownTraits, node, shared));
    if (budget.left < 0) break;
    if (pausedAt - budget.left > TRAIT_EDGES_PER_TURN) pausedAt = yield* pauseAndGetBudget(budget);
  }
  const resembling = candidates.filter(({ score }) => score > 0).sort(byScore);
  return { nodes: resembling.slice(0, first), isPartial: budget.left < 0 };
}

/** The other nodes that share some of these traits, each with the shared ones. */
function* sharers(traits: Traits, ownTraits: readonly Trait[], start: number): Work<Map<number, Trait[]>> {
  const sharers = new Map<number, Trait[]>();
  for (const trait of ownTraits) {
    for (const node of traits.holdersOf(trait))
      if (node !== start) sharers.set(node, [...(sharers.get(node) ?? []), trait]);
    yield;
  }
  return sharers;
}

function resemblanceTo(traits: Traits, ownTraits: readonly Trait[], node: number, both: readonly Trait[]): Resembling {
  const weigh = (some: Iterable<Trait>) => [...some].reduce((sum, trait) => sum + traits.weightOf(trait), 0);
  const either = weigh(ownTraits) + weigh(traits.traitsOf(node).values()) - weigh(both);
  const shared = both
    .map((trait) => ({ ...trait, points: either > 0 ? traits.weightOf(trait) / either : 0 }))
    .filter(({ points }) => points > 0)
    .sort(
      (one, other) => rounded(other.points) - rounded(one.points) || one.node - other.node || one.kind - other.kind,
    );
  return { node, score: shared.reduce((sum, { points }) => sum + points, 0), shared };
}

const byScore = (one: Resembling, other: Resembling) =>
  rounded(other.score) - rounded(one.score) || one.node - other.node;

/** How many edges to visit before a pause. Fewer than for paths, because every edge becomes a trait with a key. */
const TRAIT_EDGES_PER_TURN = EDGES_PER_TURN / 10;

/** Scores are compared at this many decimals, so that the order of summation does not matter. */
const DECIMALS = 12;
const rounded = (score: number) => Number(score.toFixed(DECIMALS));
