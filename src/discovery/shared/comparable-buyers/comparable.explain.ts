import { type ComparedTraits } from "./comparable-buyers.cypher";

/**
 * The weights for the similarity of needs, the comparability of organisations, and the fit of a solution.
 *
 * Similarity of needs: each requirement of either adds `w * ic` times its similarity to the closest one of the other, divided by the sum of
 * all `w * ic` of both. Equal requirements give 1; a requirement of only one of them lowers the similarity.
 */

/** The importance of the competences that a solution uses: a medium value, because no need states one. */
export const USED_IMPORTANCE = 3;

/** The weights of what makes another organisation comparable; they sum to 1. An unknown trait counts as not shared. */
export const COMPARABLE = {
  /** It has a need like one of the buyer's own needs: multiplied by the similarity of the two. */
  need: 0.5,
  /** Both have the same nature: both are a municipality, or both an agency. */
  nature: 0.25,
  /** Both are a public organisation, or both a company. */
  kind: 0.1,
  /** Both are seated in the same province; Brussels counts as one. */
  province: 0.1,
  /** Both have the same size class, by their staff. */
  size: 0.05,
} as const;

/** The minimum score of a comparable organisation. The same kind alone is not enough. */
export const LEAST_COMPARABLE = 0.2;

/** The fit of a solution to a need: delivered for it, or only offered, which is multiplied by the similarity. As in matching. */
export const FIT = { delivered: 1, offered: 0.9 } as const;

/** The parts of the comparability of another organisation with one of its needs. They sum to the total. */
export type BuyerComparison = Readonly<Record<keyof typeof COMPARABLE, number>>;

/** Compares the buyer with the owner of a need; null: the owner is not known. Unknown traits count as not shared. */
export function comparison(own: ComparedTraits, other: ComparedTraits | null, needSimilarity: number): BuyerComparison {
  const isShared = (trait: keyof ComparedTraits) =>
    other !== null && own[trait] !== null && own[trait] === other[trait];
  return {
    need: COMPARABLE.need * needSimilarity,
    nature: isShared("nature") ? COMPARABLE.nature : 0,
    kind: isShared("kind") ? COMPARABLE.kind : 0,
    province: isShared("province") ? COMPARABLE.province : 0,
    size: isShared("size") ? COMPARABLE.size : 0,
  };
}

/** Multiplies all parts by the fit of a solution, 0 to 1. */
export const weighed = ({ need, nature, kind, province, size }: BuyerComparison, fit: number): BuyerComparison => ({
  need: need * fit,
  nature: nature * fit,
  kind: kind * fit,
  province: province * fit,
  size: size * fit,
});

/** The sum of all parts. */
export const totalOf = ({ need, nature, kind, province, size }: BuyerComparison) =>
  need + nature + kind + province + size;
