import { weightOf, totalWeight } from "../ranking/score.explain";
import {
  roundedForRanking,
  LEVEL_OF_WAY,
  LEVELS,
  type EvidenceLevelCode,
  type SimilarityWayCode,
} from "../evidence/evidence.weights";
import { type RequirementNode } from "../demand/demand.cypher";

/** How much of a required competence a held one covers, 0 to 1, and in which way. */
export type CompetenceSimilarity = Readonly<{ similarity: number; way: SimilarityWayCode }>;

/** Returns how much of the `required` competence the `held` one covers; undefined if nothing. */
export type SimilarityLookup = (held: string, required: string) => CompetenceSimilarity | undefined;

/** A solved requirement, and a close requirement of a need. */
export type Pair = CompetenceSimilarity &
  Readonly<{ solved: RequirementNode; required: RequirementNode; points: number }>;

/** The similarity of two sets of requirements. The points of the pairs sum to the score. */
export type Resemblance = Readonly<{
  score: number;
  pairs: readonly Pair[];
  /** The requirements of the need without a close solved requirement. */
  missing: readonly RequirementNode[];
  /** The best level of all pairs; undefined without a pair. */
  level?: EvidenceLevelCode;
}>;

type WeightedPair = Readonly<{ pair: Omit<Pair, "points">; weight: number }>;

/**
 * The similarity of solved and required competences, 0 to 1: each requirement of either adds its weight times its similarity to the closest
 * one of the other, divided by the total weight. Of equally close ones the first counts.
 */
export function resemblance(
  solved: readonly RequirementNode[],
  required: readonly RequirementNode[],
  similarityOf: SimilarityLookup,
): Resemblance {
  const pairs = solved.map((held) => required.map((wanted) => pairOf(held, wanted, similarityOf)));
  const closest = [
    ...solved.map((held, row): WeightedPair | undefined => closestOf(pairs[row]!, held)),
    ...required.map((wanted, column): WeightedPair | undefined =>
      closestOf(
        pairs.map((row) => row[column]),
        wanted,
      ),
    ),
  ].filter((each) => each !== undefined);
  const distinctPairs = sumByPair(closest, totalWeight(solved) + totalWeight(required));
  return {
    score: distinctPairs.reduce((sum, { points }) => sum + points, 0),
    pairs: distinctPairs,
    missing: required.filter((wanted) => !distinctPairs.some((pair) => pair.required === wanted)),
    level: LEVELS.find((level) => distinctPairs.some(({ way }) => LEVEL_OF_WAY[way] === level)),
  };
}

/**
 * The score of a {@link resemblance} if it is exact or near, else 0. It is faster without the reasons: a ranking needs many thousand scores,
 * but the reasons of one page only.
 */
export function scoreIfNear(
  solved: readonly RequirementNode[],
  required: readonly RequirementNode[],
  similarityOf: SimilarityLookup,
): number {
  const closest = required.map(() => 0);
  let [sum, isNear] = [0, false];
  for (const held of solved) {
    let best = 0;
    for (const [column, { competence }] of required.entries()) {
      const like = similarityOf(held.competence, competence);
      if (!like) continue;
      best = Math.max(best, like.similarity);
      closest[column] = Math.max(closest[column]!, like.similarity);
      isNear ||= LEVEL_OF_WAY[like.way] !== "WEAK";
    }
    sum += weightOf(held) * best;
  }
  for (const [column, wanted] of required.entries()) sum += weightOf(wanted) * closest[column]!;
  return isNear ? sum / (totalWeight(solved) + totalWeight(required)) : 0;
}

function pairOf(solved: RequirementNode, required: RequirementNode, similarityOf: SimilarityLookup) {
  const like = similarityOf(solved.competence, required.competence);
  return like && { ...like, solved, required };
}

/** The closest pair of a requirement, and the weight of the requirement. */
function closestOf(
  pairs: readonly (Omit<Pair, "points"> | undefined)[],
  of: RequirementNode,
): WeightedPair | undefined {
  let best: Omit<Pair, "points"> | undefined;
  for (const pair of pairs) if (pair && pair.similarity > (best?.similarity ?? 0)) best = pair;
  return best && { pair: best, weight: weightOf(of) };
}

/** The distinct pairs with their summed points, the most points first. */
function sumByPair(closest: readonly WeightedPair[], total: number): Pair[] {
  const points = new Map<Omit<Pair, "points">, number>();
  for (const { pair, weight } of closest)
    points.set(pair, (points.get(pair) ?? 0) + (weight * pair.similarity) / total);
  return [...points].map(([pair, each]) => ({ ...pair, points: each })).sort(byPoints);
}

const byPoints = (a: Pair, b: Pair) =>
  roundedForRanking(b.points) - roundedForRanking(a.points) ||
  compare(a.required.competence, b.required.competence) ||
  compare(a.solved.competence, b.solved.competence);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
