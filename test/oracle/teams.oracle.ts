/**
 * The best teams, worked out naively: every team there is, each scored as the guide says, the best taken one after the other.
 *
 * It follows the words of docs/guide/consortia.md and shares no line with the product. Clear before fast.
 */

export interface Player {
  /** How much of each requirement it covers, 0 to 1. */
  covers: number[];
  /** An SME or start-up; an established firm or institute; neither. */
  side: "SMALL" | "ESTABLISHED" | "NEITHER";
}

export interface Case {
  /** The part of the demand that each requirement makes up. */
  weights: number[];
  players: Player[];
  /** Pairs who carried out a project together. */
  together: [one: number, other: number][];
  fixed: number[];
  atMostOneOf: number[][];
  minPartners: number;
  maxPartners: number;
  needsSmall: boolean;
  needsEstablished: boolean;
}

const thousandths = { coverage: 930, strength: 31, size: 35, cooperation: 2, mix: 2 };
const largest = 8;

export interface Parts {
  coverage: number;
  strength: number;
  size: number;
  cooperation: number;
  mix: number;
}

/** What a team is worth, part by part. */
export function partsOf(asked: Case, team: number[]): Parts {
  let [coverage, strength] = [0, 0];
  for (const [requirement, weight] of asked.weights.entries()) {
    let best = 0;
    for (const player of team) best = Math.max(best, asked.players[player]!.covers[requirement]!);
    strength += weight * best;
    if (best > 0) coverage += weight;
  }
  const isTried = asked.together.some(([one, other]) => team.includes(one) && team.includes(other));
  const isMixed = has(asked, team, "SMALL") && has(asked, team, "ESTABLISHED");
  return {
    coverage: (thousandths.coverage / 1000) * coverage,
    strength: (thousandths.strength / 1000) * strength,
    size: ((thousandths.size / 1000) * (largest - team.length)) / (largest - 1),
    cooperation: isTried ? thousandths.cooperation / 1000 : 0,
    mix: isMixed ? thousandths.mix / 1000 : 0,
  };
}

export function scoreOf(asked: Case, team: number[]): number {
  const { coverage, strength, size, cooperation, mix } = partsOf(asked, team);
  return coverage + strength + size + cooperation + mix;
}

function has(asked: Case, team: number[], side: Player["side"]): boolean {
  return team.some((player) => asked.players[player]!.side === side);
}

/** Whether a team is what the constraints want. */
export function isFeasible(asked: Case, team: number[]): boolean {
  return (
    team.length >= asked.minPartners &&
    team.length <= asked.maxPartners &&
    asked.fixed.every((player) => team.includes(player)) &&
    asked.atMostOneOf.every((list) => team.filter((player) => list.includes(player)).length <= 1) &&
    (!asked.needsSmall || has(asked, team, "SMALL")) &&
    (!asked.needsEstablished || has(asked, team, "ESTABLISHED"))
  );
}

/** Whether a team does without two of a better team's partners, or without its only one; who must be in every team does not count. */
export function isAnother(asked: Case, better: number[]): (team: number[]) => boolean {
  const free = better.filter((player) => !asked.fixed.includes(player));
  const least = Math.max(1, Math.min(2, free.length));
  return (team) => {
    let gone = 0;
    for (const player of free) if (!team.includes(player)) gone++;
    return gone >= least;
  };
}

/** Every team that the constraints allow, with its score. */
export function everyTeam(asked: Case): { team: number[]; score: number }[] {
  const teams: { team: number[]; score: number }[] = [];
  const add = (team: number[], next: number) => {
    if (isFeasible(asked, team)) teams.push({ team, score: scoreOf(asked, team) });
    if (team.length === asked.maxPartners) return;
    for (let player = next; player < asked.players.length; player++) add([...team, player], player + 1);
  };
  add([], 0);
  return teams;
}

/** Fails unless `found` are the best teams, each the best of those that differ from the ones before, and as many as there are. */
export function faultIn(asked: Case, found: number[][], most: number): string | null {
  let left = everyTeam(asked);
  for (let place = 0; place < most; place++) {
    const best = left.reduce((most, { score }) => Math.max(most, score), -Infinity);
    const team = found[place];
    if (best === -Infinity) return team ? `team ${place} is one too many` : null;
    if (!team) return `team ${place} is not found`;
    const same = left.find(
      (each) => each.team.length === team.length && team.every((player) => each.team.includes(player)),
    );
    if (!same) return `team ${place} may not be`;
    if (Math.abs(same.score - best) > 1e-9) return `team ${place} scores ${same.score}, another ${best}`;
    const isOther = isAnother(asked, team);
    left = left.filter((each) => isOther(each.team));
  }
  return null;
}
