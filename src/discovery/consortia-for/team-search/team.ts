import { MAX_PARTNERS, PARTNER_COSTS, TEAM } from "../team.weights";

/** The two sides of a mix. NEITHER: the side is not known, or it is neither a firm nor an institute. */
export const Side = { NEITHER: 0, SMALL: 1, ESTABLISHED: 2 } as const;

/** The candidates for a team, identified by number, and how much they cover of each requirement. */
export type Candidates = Readonly<{
  count: number;
  /** The share of each requirement in the demand; they sum to 1. */
  weights: readonly number[];
  /** How much candidate `c` covers of requirement `r`, 0 to 1, at `c * weights.length + r`. */
  covers: Float64Array;
  /** The {@link Side} of each candidate. */
  sides: Uint8Array;
  /** The pairs that carried out a project together, the lower number first. */
  pairs: readonly (readonly [number, number])[];
  /** Whether two candidates carried out a project together. */
  workedTogether: (one: number, other: number) => boolean;
}>;

/** The constraints of a team. Candidates are identified by number. */
export type TeamRules = Readonly<{
  /** The members of every team. */
  fixed: readonly number[];
  /** Lists of candidates of which at most one may be in a team. */
  atMostOneOf: readonly (readonly number[])[];
  minPartners: number;
  maxPartners: number;
  /** The required sides, as bits. */
  requiredSideBits: number;
}>;

/** The parts of a score, which sum to it. */
export type TeamPoints = Readonly<Record<keyof typeof TEAM, number>>;

/** Some candidates, in the order of their numbers, and their score. */
export type Team = Readonly<{ members: readonly number[]; points: TeamPoints; score: number }>;

/** Scores a team. For each requirement the cover of the best partner counts. */
export function teamOf(candidates: Candidates, members: readonly number[]): Team {
  const { weights } = candidates;
  let covered = 0;
  let strength = 0;
  for (const [requirement, weight] of weights.entries()) {
    const cover = coverOf(candidates, bestFor(candidates, members, requirement), requirement);
    if (cover > 0) covered += weight;
    strength += weight * cover;
  }
  const points = {
    coverage: TEAM.coverage * covered,
    strength: TEAM.strength * strength,
    size: PARTNER_COSTS * (MAX_PARTNERS - members.length),
    cooperation: hasPair(candidates, members) ? TEAM.cooperation : 0,
    mix: sidesOf(candidates, members) === BOTH_SIDES ? TEAM.mix : 0,
  };
  const score = points.coverage + points.strength + points.size + points.cooperation + points.mix;
  return { members: [...members].sort((a, b) => a - b), points, score };
}

export const BOTH_SIDES = Side.SMALL | Side.ESTABLISHED;

export const coverOf = ({ covers, weights }: Candidates, candidate: number | undefined, requirement: number): number =>
  candidate === undefined ? 0 : covers[candidate * weights.length + requirement]!;

/** The member that covers a requirement best; of equals the first; undefined if no member covers it. */
export function bestFor(candidates: Candidates, members: readonly number[], requirement: number): number | undefined {
  let best: number | undefined;
  for (const member of members)
    if (coverOf(candidates, member, requirement) > coverOf(candidates, best, requirement)) best = member;
  return best;
}

/** The sides of the members, as bits. */
export const sidesOf = ({ sides }: Candidates, members: readonly number[]): number =>
  members.reduce((bits, member) => bits | sides[member]!, 0);

/** Whether two of the members have worked together. */
const hasPair = ({ workedTogether }: Candidates, members: readonly number[]): boolean =>
  members.some((one, position) => members.slice(position + 1).some((other) => workedTogether(one, other)));

/** The points of each cover in the score, at the same indexes as `covers`. */
export function valuesOf({ weights, covers }: Candidates): Float64Array {
  const width = weights.length;
  return covers.map((cover, position) =>
    cover > 0 ? weights[position % width]! * (TEAM.coverage + TEAM.strength * cover) : 0,
  );
}
