import { type Work } from "../shared/runtime/run-cooperatively";
import { Traits, type Trait } from "./projection/traits";
import { PAUSE, pausing, type StepBudget, type View } from "./projection/projection";

/** What two nodes share, with what it adds to the score. */
type Shared = Trait & Readonly<{ points: number }>;

type Resembling = Readonly<{ node: number; score: number; shared: readonly Shared[] }>;

type ResemblanceOutcome = Readonly<{ nodes: readonly Resembling[]; isPartial: boolean }>;

/**
 * The nodes of the same sort that share most with one: what both have, of what either has, each weighed by how telling its kind is and by
 * how rare it is among that sort (a weighted Jaccard index). Equal scores by id.
 */
export function* resembling(view: View, start: number, first: number, budget: StepBudget): Work<ResemblanceOutcome> {
  const traits = new Traits(view, view.sorts[start]!, budget);
  const mine = [...traits.traitsOf(start).values()];
  const candidates: Resembling[] = [];
  let pausedAt = budget.left;
  for (const [node, shared] of yield* sharers(traits, mine, start)) {
    candidates.push(compared(traits, mine, node, shared));
    if (budget.left < 0) break;
    if (pausedAt - budget.left > PACE) pausedAt = yield* pausing(budget);
  }
  const resembling = candidates.filter(({ score }) => score > 0).sort(byScore);
  return { nodes: resembling.slice(0, first), isPartial: budget.left < 0 };
}

/** The other nodes that have some of these traits, each with those that it has. */
function* sharers(traits: Traits, mine: readonly Trait[], start: number): Work<Map<number, Trait[]>> {
  const sharers = new Map<number, Trait[]>();
  for (const trait of mine) {
    for (const node of traits.holdersOf(trait))
      if (node !== start) sharers.set(node, [...(sharers.get(node) ?? []), trait]);
    yield;
  }
  return sharers;
}

function compared(traits: Traits, mine: readonly Trait[], node: number, both: readonly Trait[]): Resembling {
  const weigh = (some: Iterable<Trait>) => [...some].reduce((sum, trait) => sum + traits.weightOf(trait), 0);
  const either = weigh(mine) + weigh(traits.traitsOf(node).values()) - weigh(both);
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

/** A step costs more here than on a path: every edge becomes a trait with a key. */
const PACE = PAUSE / 10;

/** Scores are compared at so many decimals, so that the order of a sum decides nothing. */
const DECIMALS = 12;
const rounded = (score: number) => Number(score.toFixed(DECIMALS));
