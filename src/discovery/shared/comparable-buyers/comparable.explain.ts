import { type ComparedTraits } from "./comparable-buyers.cypher";

/**
 * What decides how alike two needs are, how comparable two organisations, and how well a solution fits.
 *
 * Needs: each requirement of either counts `w * ic` times the similarity of the closest one of the other, divided by the sum of all `w * ic`
 * of both. The same requirements make 1; what only one of them requires makes them less alike.
 */

/** How much the competences that a solution uses matter, where no need says so: neither little nor much. */
export const USED_IMPORTANCE = 3;

/** What makes another organisation comparable; what is not known of either counts nothing. All of it together is 1. */
export const COMPARABLE = {
  /** It has a need that is alike to a need of one's own: as much of this as they are alike. */
  need: 0.5,
  /** Both are a municipality, or both an agency. */
  nature: 0.25,
  /** Both are a public organisation, or both a company. */
  kind: 0.1,
  /** Both are seated in the same province; Brussels counts as one. */
  province: 0.1,
  /** Both have the same size class, by their staff. */
  size: 0.05,
} as const;

/** Who shares less is not comparable: to be of the same kind alone says too little. */
export const LEAST_COMPARABLE = 0.2;

/** How well a solution fits a need for which it was delivered, and how well one at most that is only offered: as in matching. */
export const FIT = { delivered: 1, offered: 0.9 } as const;

/** What makes another organisation, with one of its needs, comparable; the parts sum to how much it is. */
export type BuyerComparison = Readonly<Record<keyof typeof COMPARABLE, number>>;

/** How comparable somebody else is, 0 to 1; null: nobody knows who it is. What is not known of either of the two counts nothing. */
export function comparison(own: ComparedTraits, other: ComparedTraits | null, needsAlike: number): BuyerComparison {
  const isShared = (trait: keyof ComparedTraits) =>
    other !== null && own[trait] !== null && own[trait] === other[trait];
  return {
    need: COMPARABLE.need * needsAlike,
    nature: isShared("nature") ? COMPARABLE.nature : 0,
    kind: isShared("kind") ? COMPARABLE.kind : 0,
    province: isShared("province") ? COMPARABLE.province : 0,
    size: isShared("size") ? COMPARABLE.size : 0,
  };
}

/** The same, of something that fits so well, 0 to 1. */
export const weighed = ({ need, nature, kind, province, size }: BuyerComparison, fit: number): BuyerComparison => ({
  ...{ need: need * fit, nature: nature * fit, kind: kind * fit },
  ...{ province: province * fit, size: size * fit },
});

/** All parts together. */
export const together = ({ need, nature, kind, province, size }: BuyerComparison) =>
  need + nature + kind + province + size;
