import { type Candidates, type TeamRules } from "../../src/discovery/consortia-for/team-search/team";
import { type Case } from "../oracle/teams.oracle";
import { mulberry32 } from "../oracle/matching.oracle";

type Random = () => number;
const upTo = (random: Random, most: number) => Math.floor(random() * (most + 1));
const SIDES = ["NEITHER", "SMALL", "ESTABLISHED"] as const;

/** Covers as they occur: few values, many of them equal, most of them nothing. */
function anyCover(random: Random, share: number): number {
  if (random() > share) return 0;
  return random() < 0.6 ? [0.5, 0.9, 0.7, 0.27][upTo(random, 3)]! : random();
}

/** A question drawn at random: at most so many requirements and players, under any constraints that do not contradict each other. */
export function anyCase(random: Random, requirements: number, players: number): Case {
  const width = 1 + upTo(random, requirements - 1);
  const count = 1 + upTo(random, players - 1);
  const share = [0.15, 0.3, 0.6][upTo(random, 2)]!;
  const raw = Array.from({ length: width }, () => (1 + upTo(random, 4)) * (0.05 + 0.95 * random()));
  const whole = raw.reduce((a, b) => a + b, 0);
  const some = (most: number) => [...new Set(Array.from({ length: most }, () => upTo(random, count - 1)))];
  const pairs = Array.from({ length: upTo(random, 1) * upTo(random, 6) }, () => some(2)).filter(
    (pair) => pair.length === 2,
  );
  const fixed = random() < 0.3 ? some(2) : [];
  const groups = Array.from({ length: random() < 0.3 ? upTo(random, 2) : 0 }, () => some(4));
  const maxPartners = Math.max(fixed.length, random() < 0.4 ? 1 + upTo(random, 3) : 8);
  return {
    weights: raw.map((each) => each / whole),
    players: Array.from({ length: count }, () => ({
      covers: raw.map(() => anyCover(random, share)),
      side: SIDES[upTo(random, 2)]!,
    })),
    together: [...new Map(pairs.map((pair) => [pair.sort((a, b) => a - b).join(), pair as [number, number]])).values()],
    fixed,
    atMostOneOf: groups.filter((group) => group.filter((each) => fixed.includes(each)).length < 2),
    minPartners: random() < 0.2 ? Math.min(maxPartners, 1 + upTo(random, 3)) : 1,
    maxPartners,
    needsSmall: random() < 0.25,
    needsEstablished: random() < 0.25,
  };
}

export const cases = (seed: number, count: number, requirements: number, players: number): Case[] => {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => anyCase(random, requirements, players));
};

/** The same question as the search takes it. */
export function toSearch(asked: Case): { candidates: Candidates; rules: TeamRules } {
  const { weights, players, together } = asked;
  return {
    candidates: {
      count: players.length,
      weights,
      covers: Float64Array.from(players.flatMap(({ covers }) => covers)),
      sides: Uint8Array.from(players.map(({ side }) => SIDES.indexOf(side))),
      pairs: together,
      workedTogether: (one, other) => together.some((pair) => pair.includes(one) && pair.includes(other)),
    },
    rules: {
      fixed: asked.fixed,
      atMostOneOf: asked.atMostOneOf,
      minPartners: asked.minPartners,
      maxPartners: asked.maxPartners,
      requiredSideBits: (asked.needsSmall ? 1 : 0) + (asked.needsEstablished ? 2 : 0),
    },
  };
}
