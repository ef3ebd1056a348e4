import { type EvidenceLevelCode } from "../shared/evidence/evidence.weights";

/**
 * How much a member supplies of a competence, by the level of its evidence: who has the field around it is a quarter of one who has it; to come
 * from the same field is nothing. `shortage = demand / (1 + supply)`, where `demand` is the sum of the importance of all needs that require it,
 * divided by 5: the first member who has it halves the shortage.
 */
export const SUPPLY = { EXACT: 1, NEAR: 0.25, WEAK: 0 } as const satisfies Record<EvidenceLevelCode, number>;

/** What is essential to one need is a demand of 1. */
export const ESSENTIAL = 5;

/** How many members may have a competence that still counts as a gap, where nobody says. */
export const FEW = 2;

/** How many of the needs that require a competence are listed; of all it is said how many there are. */
export const MOST_NEEDS = 10;
