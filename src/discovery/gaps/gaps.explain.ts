import { LEVELS, type EvidenceLevelCode } from "../shared/evidence/evidence.weights";
import { type MemberCounts, type RequiredCompetence, type RequiredRow, type GapsRow } from "./gaps.cypher";
import { roundedForRanking } from "../shared/evidence/evidence.weights";

/**
 * How much a member supplies of a competence, by the level of its evidence: a member with near evidence counts as a quarter, one with weak
 * evidence not at all. `shortage = demand / (1 + supply)`, where `demand` is the sum of the importance of all needs that require the
 * competence, divided by 5. The first member with exact evidence halves the shortage.
 */
const SUPPLY = { EXACT: 1, NEAR: 0.25, WEAK: 0 } as const satisfies Record<EvidenceLevelCode, number>;

/** The highest importance. One need with it is a demand of 1. */
const ESSENTIAL = 5;

/** The default of `atMost`: how many members may have a competence that still counts as a gap. */
export const DEFAULT_AT_MOST = 2;

/** The maximum number of listed needs for a competence. The count includes all needs. */
export const MAX_NEEDS = 10;

/** The shortage of a competence, and the numbers that it follows from. */
type Shortage = Readonly<{ demand: number; supply: number; shortage: number }>;

/** Computes `shortage = demand / (1 + supply)`. */
export function shortageOf({ needs, members }: Pick<RequiredCompetence, "needs" | "members">): Shortage {
  const demand = needs.reduce((sum, { importance }) => sum + importance, 0) / ESSENTIAL;
  const supply = suppliedBy(members);
  return { demand, supply, shortage: demand / (1 + supply) };
}

const suppliedBy = (members: MemberCounts) => LEVELS.reduce((sum, level) => sum + SUPPLY[level] * members[level], 0);

/** A required competence that no or few members have. */
export type Gap = RequiredCompetence & Shortage;

/** The gaps of a domain in numbers. */
type DomainGaps = Readonly<{
  domain: string;
  shortage: number;
  requiredCount: number;
  gapCount: number;
  nobodyCount: number;
  needCount: number;
}>;

/** The gaps, the largest shortage first, and the sums by domain. */
type Gaps = Readonly<{ ranking: readonly Gap[]; domains: readonly DomainGaps[] }>;

/** Ranks the required competences that at most `atMost` members have. */
export function gapsIn(gapsRow: Pick<GapsRow, "required" | "supplied">, atMost: number): Gaps {
  const required = gapsRow.required.map((row) => toRequired(row, gapsRow.supplied));
  const gaps = required
    .filter(({ members }) => members.EXACT <= atMost)
    .map((each): Gap => ({ ...each, ...shortageOf(each) }))
    .sort(
      (a, b) =>
        roundedForRanking(b.shortage) - roundedForRanking(a.shortage) || (a.competence.id < b.competence.id ? -1 : 1),
    );
  const domains = [...new Set(required.map(({ domain }) => domain))]
    .map((domain) => toDomain(domain, required, gaps))
    .sort((a, b) => roundedForRanking(b.shortage) - roundedForRanking(a.shortage) || (a.domain < b.domain ? -1 : 1));
  return { ranking: gaps, domains };
}

function toRequired([[id, nl, en], domain, needs]: RequiredRow, supplied: GapsRow["supplied"]): RequiredCompetence {
  const countOf = (position: number) =>
    supplied.find(([competence, level]) => competence === id && level === position)?.[2] ?? 0;
  const [EXACT, NEAR, WEAK] = LEVELS.map((_, position) => countOf(position));
  return {
    competence: { id, nl, en },
    domain,
    needs: needs.map(([need, titleNl, titleEn, importance]) => ({ id: need, nl: titleNl, en: titleEn, importance })),
    members: { EXACT: EXACT!, NEAR: NEAR!, WEAK: WEAK! },
  };
}

function toDomain(domain: string, required: readonly RequiredCompetence[], gaps: readonly Gap[]): DomainGaps {
  const own = gaps.filter((gap) => gap.domain === domain);
  return {
    domain,
    shortage: own.reduce((sum, { shortage }) => sum + shortage, 0),
    requiredCount: required.filter((each) => each.domain === domain).length,
    gapCount: own.length,
    nobodyCount: own.filter(({ members }) => members.EXACT + members.NEAR === 0).length,
    needCount: new Set(own.flatMap(({ needs }) => needs.map(({ id }) => id))).size,
  };
}
