/** How far the nearest competence may lie from what is required. Further away nothing is alike any more. */
export const MOST_STEPS = 2;
