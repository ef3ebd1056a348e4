/**
 * What the score of a team is made of; the parts sum to at most 1. What is covered goes before everything else. A further partner costs
 * more than mix and co-operation can ever bring, so nobody is in a team who brings nothing, unless the constraints want somebody.
 */
export const TEAM = {
  /** The requirements that some partner covers, by their weight in the demand. */
  coverage: 0.93,
  /** How well the best partner covers each requirement, by its weight. */
  strength: 0.031,
  /** Few partners: all of it for one, nothing for the largest team, the same for each partner between. */
  size: 0.035,
  /** Earlier co-operation: two of the partners carried out a project together. */
  cooperation: 0.002,
  /** An SME or start-up beside an established firm or institute. */
  mix: 0.002,
} as const;

/** A team has at most so many partners. */
export const MOST_PARTNERS = 8;

/** So many teams can be asked for. */
export const MOST_TEAMS = 10;

/** What each partner after the first costs. */
export const PARTNER_COSTS = TEAM.size / (MOST_PARTNERS - 1);

/** Up to so many requirements the best team is found by bit masks, and proved; beyond it by branch and bound. */
export const EXACT_REQUIREMENTS = 12;

/** How often branch and bound may look at a candidate for one team. A number, not a time: the same question gets the same answer. */
export const SEARCH_STEPS = 60_000;

/** How often the exact search may look for the best team without some partners, for one question. */
export const LOOKS = 400;

/** Scores that differ by less are the same. */
export const NOISE = 1e-12;

/** The roles in a project that count as having worked together. */
export const TOGETHER_ROLES = ["LEAD", "CONTRACTOR", "PARTNER"] as const;

/** At most so many are named who could replace a partner. */
export const REPLACEMENTS = 3;
