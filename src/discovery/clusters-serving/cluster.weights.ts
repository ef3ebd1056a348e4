/**
 * What decides which clusters to invite.
 *
 * For each requirement counts the member that covers most of it, not all members together: otherwise a cluster would rise by its mere size,
 * since many weak pieces of evidence add up to a strong one. That a cluster itself works in the field counts as one more, weak, reason:
 * `points = w * ic * (1 - (1 - cover of the best member) * (1 - focus * similarity)) / sum of (w * ic)`.
 */
export const INVITING = {
  /** How strong a reason it is that a cluster works on exactly what is required: our reading of its domain, nothing that it does. */
  focus: 0.2,
} as const;

/** How many former members a match names at most. */
export const MOST_FORMER_MEMBERS = 10;

/** How many looks at a cluster the search for the fewest may take before it settles for few: less than half a second. */
export const MOST_LOOKS = 200_000;
