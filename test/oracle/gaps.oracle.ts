/**
 * Which competences needs require and no or few members have, worked out naively from the seed files: what every member brings to everything
 * that is required says the oracle of matching. It shares no line with the product.
 */
import { levelOfPiece, membersServingOracle, type Match } from "./matching.oracle";
import { cell, listCell, rowsOf, type Row, type Seed } from "./seed.files";

export interface GapAnswer {
  competence: string;
  domain: string;
  needs: string[];
  exact: number;
  near: number;
  weak: number;
  demand: number;
  supply: number;
  shortage: number;
}

export interface DomainAnswer {
  domain: string;
  shortage: number;
  requiredCount: number;
  gapCount: number;
  nobodyCount: number;
  needCount: number;
}

export interface GapList {
  ranking: GapAnswer[];
  domains: DomainAnswer[];
}

export interface GapFilter {
  cluster?: string;
  domain?: string;
  atMost?: number;
}

/** Everybody is held against everything that is required once; then each cluster and domain is cut out of that. */
export function gapsOracle(seed: Seed, today: string): (filter: GapFilter) => GapList {
  const requiring = rowsOf(seed, "need_competences.csv");
  const required = [...new Set(requiring.map((row) => cell(row, "competence")))];
  const demand = required.map((competence) => ({ competence, importance: 1 }));
  const { matches } = membersServingOracle(seed, demand, { evidence: "WEAK" }, today);
  const above = (id: string): string[] => [
    id,
    ...rowsOf(seed, "competences.csv")
      .filter((row) => row.id === id)
      .flatMap((row) => listCell(row, "broader").flatMap(above)),
  ];
  const linesOf = new Map(required.map((id) => [id, above(id)]));
  return ({ cluster, domain, atMost = 2 }) => {
    const members = matches.filter(({ clusters }) => cluster === undefined || clusters.includes(cluster));
    const all = required
      .filter((id) => domain === undefined || linesOf.get(id)!.includes(domain))
      .map((id) =>
        answerOf(
          id,
          linesOf.get(id)!.at(-1)!,
          requiring.filter((row) => row.competence === id),
          members,
        ),
      );
    const gaps = all.filter(({ exact }) => exact <= atMost);
    return {
      ranking: gaps.sort(
        (one, other) => rounded(other.shortage) - rounded(one.shortage) || (one.competence < other.competence ? -1 : 1),
      ),
      domains: [...new Set(all.map((each) => each.domain))]
        .map((each) => domainOf(each, all, gaps))
        .sort((one, other) => rounded(other.shortage) - rounded(one.shortage) || (one.domain < other.domain ? -1 : 1)),
    };
  };
}

function answerOf(competence: string, domain: string, requiring: Row[], members: Match[]): GapAnswer {
  const levels = members.flatMap(({ contributions }) =>
    contributions
      .filter((each) => each.competence === competence)
      .map(({ evidence }) => {
        const found = evidence.map(levelOfPiece);
        return found.includes("EXACT") ? "EXACT" : found.includes("NEAR") ? "NEAR" : "WEAK";
      }),
  );
  const [exact, near, weak] = ["EXACT", "NEAR", "WEAK"].map((level) => levels.filter((each) => each === level).length);
  const importanceOf = (row: Row) => Number(cell(row, "importance"));
  const demand = requiring.map(importanceOf).reduce((sum, each) => sum + each / 5, 0);
  const supply = exact! + near! / 4;
  const needs = [...requiring]
    .sort((one, other) => importanceOf(other) - importanceOf(one) || (one.need! < other.need! ? -1 : 1))
    .map((row) => cell(row, "need"));
  return {
    ...{ competence, domain, needs, demand, supply },
    ...{ exact: exact!, near: near!, weak: weak!, shortage: demand / (1 + supply) },
  };
}

function domainOf(domain: string, all: GapAnswer[], gaps: GapAnswer[]): DomainAnswer {
  const own = gaps.filter((each) => each.domain === domain);
  return {
    domain,
    shortage: own.reduce((sum, { shortage }) => sum + shortage, 0),
    requiredCount: all.filter((each) => each.domain === domain).length,
    gapCount: own.length,
    nobodyCount: own.filter(({ exact, near }) => exact === 0 && near === 0).length,
    needCount: new Set(own.flatMap(({ needs }) => needs)).size,
  };
}

/** A number as far as two ways of reckoning it may be trusted to agree. */
function rounded(value: number): number {
  return Number(value.toFixed(12));
}
