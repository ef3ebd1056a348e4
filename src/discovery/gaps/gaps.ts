import { LEVELS } from "../shared/evidence/evidence.weights";
import { shortageOf, type Shortage } from "./gaps.explain";
import { ranked } from "../shared/comparable-buyers/resemblance.explain";
import { type RequiredRow, type GapsRow, type RequiredCompetence } from "./gaps.cypher";

/** A competence that needs require and no or few members have. */
export type Gap = RequiredCompetence & Shortage;

/** What is short in a domain. */
export type DomainGaps = Readonly<{
  domain: string;
  shortage: number;
  requiredCount: number;
  gapCount: number;
  nobodyCount: number;
  needCount: number;
}>;

/** The gaps, the most pressing first, and the same by domain. */
export type Gaps = Readonly<{ ranking: readonly Gap[]; domains: readonly DomainGaps[] }>;

/** Ranks what at most so many members have. */
export function gapsIn(found: Pick<GapsRow, "required" | "supplied">, atMost: number): Gaps {
  const required = found.required.map((row) => toRequired(row, found.supplied));
  const gaps = required
    .filter(({ members }) => members.EXACT <= atMost)
    .map((each): Gap => ({ ...each, ...shortageOf(each) }))
    .sort((a, b) => ranked(b.shortage) - ranked(a.shortage) || (a.competence.id < b.competence.id ? -1 : 1));
  const domains = [...new Set(required.map(({ domain }) => domain))]
    .map((domain) => toDomain(domain, required, gaps))
    .sort((a, b) => ranked(b.shortage) - ranked(a.shortage) || (a.domain < b.domain ? -1 : 1));
  return { ranking: gaps, domains };
}

function toRequired([[id, nl, en], domain, needs]: RequiredRow, supplied: GapsRow["supplied"]): RequiredCompetence {
  const countOf = (place: number) =>
    supplied.find(([competence, level]) => competence === id && level === place)?.[2] ?? 0;
  const [EXACT, NEAR, WEAK] = LEVELS.map((_, place) => countOf(place));
  return {
    ...{ competence: { id, nl, en }, domain },
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
