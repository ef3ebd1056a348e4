/**
 * The weights of the score of a team; they sum to 1. Coverage dominates everything else. A further partner costs more than mix and
 * co-operation can add, so a team has no partner that contributes nothing, unless the constraints require one.
 */
export const TEAM = {
  /** The requirements that some partner covers, by their weight in the demand. */
  coverage: 0.93,
  /** How well the best partner covers each requirement, by its weight. */
  strength: 0.031,
  /** Few partners: full points for one partner, none for the largest team, linear in between. */
  size: 0.035,
  /** Earlier co-operation: two of the partners carried out a project together. */
  cooperation: 0.002,
  /** An SME or start-up together with an established firm or institute. */
  mix: 0.002,
} as const;

/** The maximum number of partners in a team. */
export const MAX_PARTNERS = 8;

/** The maximum number of teams in an answer. */
export const MAX_TEAMS = 10;

/** The cost of each partner after the first. */
export const PARTNER_COSTS = TEAM.size / (MAX_PARTNERS - 1);

/** Up to this number of requirements the search is exact, with bit masks. Beyond it branch and bound is used, which may end before the best team. */
export const EXACT_REQUIREMENTS = 12;

/** The maximum number of candidates that branch and bound looks at for one team. A count instead of a time, so that answers are reproducible. */
export const SEARCH_STEPS = 60_000;

/** The maximum number of exact searches for one question. */
export const MAX_SEARCHES = 400;

/** Scores that differ by less are equal. */
export const EPSILON = 1e-12;

/** The roles in a project that count as having worked together. */
export const COOPERATION_ROLES = ["LEAD", "CONTRACTOR", "PARTNER"] as const;

/** The maximum number of replacements that are named for a partner. */
export const MAX_REPLACEMENTS = 3;
