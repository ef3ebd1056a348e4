/**
 * Which clusters to invite for a demand, worked out naively from the seed files: every cluster is held against every requirement, and the
 * fewest clusters are found by trying all sets. It builds on the oracle of matching for what members bring, and shares no line with the product.
 */
import {
  certaintyOf,
  holdsOn,
  levelOfPiece,
  liesUnder,
  likeness,
  membersServingOracle,
  sharesOf,
  type Evidence,
  type EvidenceLevel,
  type Match,
  type Requirement,
} from "./matching.oracle";
import { formerMembersOracle } from "./former-members.oracle";
import { cell, listCell, maybeCell, rowsOf, type Seed } from "./seed.files";

export interface ClusterPart {
  competence: string;
  points: number;
  /** At most three, the best first. */
  members: { organisation: string; cover: number }[];
  /** The mean of three covers; who is missing has none. */
  cover: number;
  level: EvidenceLevel | null;
  memberCount: number;
  focus: string | null;
  focusSimilarity: number;
}

export interface ClusterAnswer {
  cluster: string;
  score: number;
  coverage: number;
  covered: string[];
  uncovered: string[];
  parts: ClusterPart[];
  members: { organisation: string; score: number }[];
  memberCount: number;
  /** Who belonged to a predecessor, is no member today, and meets something, with what it meets. */
  formerMembers: { organisation: string; predecessor: string; meets: string[] }[];
  isGone: boolean;
  isFound: boolean;
}

export interface ClusterList {
  /** Every cluster, found or not. */
  all: Map<string, ClusterAnswer>;
  ranked: ClusterAnswer[];
  fewest: string[];
  uncovered: string[];
}

const levels: EvidenceLevel[] = ["EXACT", "NEAR", "WEAK"];
const focusStrength = 0.8;
const underFocus = 0.8;
const membersThatCount = 3;

export function clustersServingOracle(seed: Seed, demand: Requirement[], today: string): ClusterList {
  const everybody = { includeNonMembers: true, evidence: "WEAK" } as const;
  const { matches } = membersServingOracle(seed, demand, everybody, today);
  const shares = sharesOf(seed, demand);
  const answers = rowsOf(seed, "clusters.csv").map((row) =>
    answerOf(seed, demand, shares, matches, cell(row, "id"), today),
  );
  const ranked = answers
    .filter(({ isFound, isGone }) => isFound && !isGone)
    .sort((one, other) => rounded(other.score) - rounded(one.score) || (one.cluster < other.cluster ? -1 : 1));
  return {
    all: new Map(answers.map((answer) => [answer.cluster, answer])),
    ranked,
    fewest: fewestByTrying(ranked),
    uncovered: demand
      .map(({ competence }) => competence)
      .filter((each) => !ranked.some(({ covered }) => covered.includes(each))),
  };
}

function answerOf(
  seed: Seed,
  demand: Requirement[],
  shares: number[],
  matches: Match[],
  cluster: string,
  today: string,
): ClusterAnswer {
  const belonging = new Set(
    rowsOf(seed, "memberships.csv")
      .filter((row) => row.cluster === cluster && holdsOn(today, maybeCell(row, "since"), maybeCell(row, "until")))
      .map((row) => cell(row, "organisation")),
  );
  const own = matches.filter(({ organisation }) => belonging.has(organisation));
  const foci = rowsOf(seed, "clusters.csv")
    .filter((row) => row.id === cluster)
    .flatMap((row) => listCell(row, "focus"));
  const parts = demand
    .map(({ competence }, index) => partOf(seed, competence, shares[index]!, own, foci))
    .filter((part) => part !== null);
  const covered = parts.filter(({ memberCount }) => memberCount > 0).map(({ competence }) => competence);
  const isNear = (level: EvidenceLevel | null) => level !== null && level !== "WEAK";
  return {
    cluster,
    score: parts.reduce((sum, { points }) => sum + points, 0),
    coverage: demand.reduce((sum, each, index) => sum + (covered.includes(each.competence) ? shares[index]! : 0), 0),
    covered,
    uncovered: demand.map(({ competence }) => competence).filter((each) => !covered.includes(each)),
    parts: parts.map(({ focusLevel: _, ...part }) => part),
    members: own
      .filter(({ evidenceLevel }) => isNear(evidenceLevel))
      .map(({ organisation, score }) => ({ organisation, score })),
    memberCount: belonging.size,
    formerMembers: formerMembersOf(seed, demand, shares, matches, cluster, belonging, today),
    isGone: rowsOf(seed, "successions.csv").some(
      (row) => row.cluster === cluster && (maybeCell(row, "on") ?? "") <= today,
    ),
    isFound: parts.some(({ level, focusLevel }) => isNear(level) || isNear(focusLevel)),
  };
}

/** The former members that meet something, those that meet most of the demand first. */
function formerMembersOf(
  seed: Seed,
  demand: Requirement[],
  shares: number[],
  matches: Match[],
  cluster: string,
  belonging: ReadonlySet<string>,
  today: string,
) {
  const shareOf = (met: string[]) =>
    demand.reduce((sum, { competence }, index) => sum + (met.includes(competence) ? shares[index]! : 0), 0);
  return formerMembersOracle(seed)
    .filter((each) => each.cluster === cluster && each.on <= today && !belonging.has(each.organisation))
    .map(({ organisation, predecessor }) => {
      const contributions = matches.find((match) => match.organisation === organisation)?.contributions ?? [];
      const met = contributions.filter(({ evidence }) => closest(evidence) !== "WEAK");
      return { organisation, predecessor, meets: met.map(({ competence }) => competence) };
    })
    .filter(({ meets }) => meets.length > 0)
    .sort(
      (one, other) =>
        rounded(shareOf(other.meets)) - rounded(shareOf(one.meets)) || (one.organisation < other.organisation ? -1 : 1),
    );
}

function partOf(seed: Seed, required: string, share: number, members: Match[], foci: string[]) {
  const bringing = members
    .flatMap(({ organisation, contributions }) =>
      contributions
        .filter(({ competence }) => competence === required)
        .map(({ evidence }) => ({ organisation, cover: certaintyOf(evidence), level: closest(evidence) })),
    )
    .sort(
      (one, other) => rounded(other.cover) - rounded(one.cover) || (one.organisation < other.organisation ? -1 : 1),
    );
  const focused = foci
    .flatMap((focus) => {
      const like = likeness(seed, focus, required);
      const under = liesUnder(seed, required, focus) ? [{ focus, similarity: underFocus, level: "NEAR" as const }] : [];
      return [...(like ? [{ focus, ...like }] : []), ...under];
    })
    .sort((one, other) => other.similarity - one.similarity || (one.focus < other.focus ? -1 : 1));
  if (bringing.length === 0 && focused.length === 0) return null;
  const [best, nearest] = [bringing.slice(0, membersThatCount), focused[0]];
  const cover = best.reduce((sum, each) => sum + each.cover, 0) / membersThatCount;
  const doubt = (1 - cover) * (1 - focusStrength * (nearest?.similarity ?? 0));
  return {
    competence: required,
    points: share * (1 - doubt),
    members: best.map(({ organisation, cover: own }) => ({ organisation, cover: own })),
    cover,
    level: levels.find((level) => bringing.some((each) => each.level === level)) ?? null,
    memberCount: bringing.filter(({ level }) => level !== "WEAK").length,
    focus: nearest?.focus ?? null,
    focusSimilarity: nearest?.similarity ?? 0,
    focusLevel: nearest?.level ?? null,
  };
}

const closest = (evidence: Evidence[]) =>
  levels.find((level) => evidence.some((piece) => levelOfPiece(piece) === level))!;

/** Tries all sets of one cluster, then of two, and so on, the best clusters first; the first that covers everything is it. */
export function fewestByTrying(ranked: readonly { cluster: string; covered: string[] }[]): string[] {
  const all = new Set(ranked.flatMap(({ covered }) => covered));
  for (let size = 0; size <= ranked.length; size++)
    for (const set of setsOf(ranked, size))
      if (new Set(set.flatMap(({ covered }) => covered)).size === all.size) return set.map(({ cluster }) => cluster);
  throw new Error("not even all of them cover all that they cover");
}

function* setsOf<T>(things: readonly T[], size: number): Generator<T[]> {
  if (size === 0) return yield [];
  for (const [index, first] of things.entries())
    for (const rest of setsOf(things.slice(index + 1), size - 1)) yield [first, ...rest];
}

/** A number as far as two ways of reckoning it may be trusted to agree. */
function rounded(value: number): number {
  return Number(value.toFixed(12));
}
