import { MOST_PARTNERS, PARTNER_COSTS, TEAM } from "../team.weights";

/** The two sides of a mix. NEITHER: what is known does not tell, or it is no firm and no institute. */
export const Side = { NEITHER: 0, SMALL: 1, ESTABLISHED: 2 } as const;

/** Those who may be in a team, each by number, and how much of each requirement they cover. */
export type Candidates = Readonly<{
  count: number;
  /** The part of the demand that each requirement makes up; they sum to 1. */
  weights: readonly number[];
  /** How much candidate `c` covers of requirement `r`, 0 to 1, at `c * weights.length + r`. */
  covers: Float64Array;
  /** The {@link Side} of each. */
  sides: Uint8Array;
  /** Those who carried out a project together, two by two, the lower number first. */
  pairs: readonly (readonly [number, number])[];
  /** Whether two did. */
  workedTogether: (one: number, other: number) => boolean;
}>;

/** What a team must be. Candidates are named by number. */
export type TeamRules = Readonly<{
  /** They are in every team. */
  fixed: readonly number[];
  /** Of each of these lists at most one is in a team. */
  atMostOneOf: readonly (readonly number[])[];
  minPartners: number;
  maxPartners: number;
  /** The sides that must be there, as bits. */
  sides: number;
}>;

/** The parts of a score, which sum to it. */
export type TeamPoints = Readonly<Record<keyof typeof TEAM, number>>;

/** Some candidates together, in the order of their numbers, and what they are worth. */
export type Team = Readonly<{ members: readonly number[]; points: TeamPoints; score: number }>;

/** What a team is worth, part by part. The best partner's cover counts for each requirement. */
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
    size: PARTNER_COSTS * (MOST_PARTNERS - members.length),
    cooperation: hasPair(candidates, members) ? TEAM.cooperation : 0,
    mix: sidesOf(candidates, members) === BOTH_SIDES ? TEAM.mix : 0,
  };
  const score = points.coverage + points.strength + points.size + points.cooperation + points.mix;
  return { members: [...members].sort((a, b) => a - b), points, score };
}

export const BOTH_SIDES = Side.SMALL | Side.ESTABLISHED;

export const coverOf = ({ covers, weights }: Candidates, candidate: number | undefined, requirement: number): number =>
  candidate === undefined ? 0 : covers[candidate * weights.length + requirement]!;

/** Who covers a requirement best; of equals the first, and nobody if nobody does. */
export function bestFor(candidates: Candidates, members: readonly number[], requirement: number): number | undefined {
  let best: number | undefined;
  for (const member of members)
    if (coverOf(candidates, member, requirement) > coverOf(candidates, best, requirement)) best = member;
  return best;
}

/** The sides that some of the members stand on, as bits. */
export const sidesOf = ({ sides }: Candidates, members: readonly number[]): number =>
  members.reduce((bits, member) => bits | sides[member]!, 0);

/** Whether two of the members have worked together. */
const hasPair = ({ workedTogether }: Candidates, members: readonly number[]): boolean =>
  members.some((one, position) => members.slice(position + 1).some((other) => workedTogether(one, other)));

/** What a candidate's cover of each requirement brings to a score, at the places of `covers`. */
export function valuesOf({ weights, covers }: Candidates): Float64Array {
  const width = weights.length;
  return covers.map((cover, position) =>
    cover > 0 ? weights[position % width]! * (TEAM.coverage + TEAM.strength * cover) : 0,
  );
}
