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
