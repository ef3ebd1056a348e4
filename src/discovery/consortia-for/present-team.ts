import { type ResultRow } from "../../graph/schema/field-metadata";
import { presentMatch, type Names } from "../shared/ranking/present-match";
import { type Market } from "./market";
import { bestFor, coverOf, type Candidates, type Team, sidesOf, type TeamRules } from "./team-search/team";
import { describeEmpty, type Empty } from "../shared/empty-result/empty-reason";
import { describeTeam, describeTeams, type TeamToDescribe, type TeamsToDescribe } from "./team.sentences";
import { TEAM, EPSILON, MAX_REPLACEMENTS } from "./team.weights";
import { type SentenceLanguage } from "../shared/text/sentence-language";
import { type PartnersRow } from "./consortia-for.cypher";
import { type RequirementNode } from "../shared/demand/demand.cypher";
import { isAllowed } from "./team-search/next-best-team";

/** What a partner contributes to a team: the indexes of the requirements that it covers best, and their share of the strength. */
export type PartnerShare = Readonly<{ member: number; positions: readonly number[]; share: number; isLead: boolean }>;

/** What each partner contributes: the lead first, then the largest share first, ties by number. */
export function partnerSharesOf(candidates: Candidates, team: Team, lead: number | undefined): PartnerShare[] {
  const best = candidates.weights.map((_, position) => bestFor(candidates, team.members, position));
  const partnerShares = team.members.map((member) => {
    const positions = best.flatMap((who, position) => (who === member ? [position] : []));
    const share = positions.reduce(
      (sum, position) => sum + candidates.weights[position]! * coverOf(candidates, member, position),
      0,
    );
    return { member, positions, share, isLead: member === lead };
  });
  partnerShares.sort((a, b) => Number(b.isLead) - Number(a.isLead) || b.share - a.share || a.member - b.member);
  return partnerShares.map((each, position) => ({ ...each, isLead: position === 0 }));
}

/** The ids of the projects that two or more of the organisations carried out together, in order. */
export function projectsOf({ cooperations }: Market, organisations: readonly number[]): string[] {
  const projects = organisations.flatMap((one) =>
    organisations.flatMap((other) => cooperations.get(one)?.get(other) ?? []),
  );
  return [...new Set(projects)].sort();
}

/** The names and evidence for the presentation of teams. */
export type AnswerData = Readonly<{
  requirements: readonly RequirementNode[];
  matches: ReadonlyMap<string, PartnersRow["matches"][number]>;
  names: Names;
}>;

/** What one partner contributes, with the evidence. */
export function presentPartner(answerData: AnswerData, organisation: string, { positions, isLead }: PartnerShare) {
  const { requirements, matches, names } = answerData;
  const brings = new Set(positions.map((position) => requirements[position]!.competence));
  const { name, metRequirements } = matches.get(organisation)!;
  const contribution = { name, metRequirements: metRequirements.filter(({ competence }) => brings.has(competence)) };
  return { organisation, isLead, contributions: presentMatch(contribution, requirements, names).contributions };
}

/** The facts for the sentence of a team, in each language. */
export function presentTeam(
  { requirements, matches, names }: AnswerData,
  { points }: Team,
  partnerShares: readonly PartnerShare[],
  { organisations, projects }: Readonly<{ organisations: readonly string[]; projects: readonly string[] }>,
): Readonly<Record<SentenceLanguage, TeamToDescribe>> {
  const covered = new Set(partnerShares.flatMap(({ positions }) => positions));
  const missing = requirements.filter((_, position) => !covered.has(position));
  const inLanguage = (language: SentenceLanguage): TeamToDescribe => ({
    partners: partnerShares.map(({ positions, isLead }, position) => ({
      name: matches.get(organisations[position]!)!.name,
      isLead,
      brings: positions.map((each) => requirements[each]![language]),
    })),
    covered: covered.size,
    missing: missing.map((each) => each[language]),
    projects: projects.map((id) => names.get(id)?.[language] ?? id),
    isMixed: points.mix === TEAM.mix,
  });
  return { nl: inLanguage("nl"), en: inLanguage("en") };
}

/** Resolves the sentence of a team. */
export function sentenceOfTeam(row: ResultRow, language: SentenceLanguage): string {
  return describeTeam(language, (row.facts as Readonly<Record<SentenceLanguage, TeamToDescribe>>)[language]);
}

/** Resolves the sentence about all teams, or why there is none. */
export function sentenceOfTeams({ facts, emptyBecause }: ResultRow, language: SentenceLanguage): string {
  return emptyBecause
    ? describeEmpty(language, emptyBecause as Empty)
    : describeTeams(language, facts as TeamsToDescribe);
}

/** A possible replacement of a partner, and the strength of the team with it. */
type Replacement = Readonly<{ candidate: number; strength: number }>;

/** The candidates that could replace a partner so that the team still covers the same and meets the constraints; the strongest team first. */
export function replacementsOf(candidates: Candidates, rules: TeamRules, team: Team, partner: number): number[] {
  if (rules.fixed.includes(partner)) return [];
  const rest = team.members.filter((member) => member !== partner);
  const bestCovers = candidates.weights.map((_, position) =>
    Math.max(0, ...rest.map((each) => coverOf(candidates, each, position))),
  );
  const needed = bestCovers.flatMap((cover, position) =>
    cover === 0 && coverOf(candidates, partner, position) > 0 ? [position] : [],
  );
  const replacements: Replacement[] = [];
  for (let candidate = 0; candidate < candidates.count; candidate++) {
    if (team.members.includes(candidate) || needed.some((position) => coverOf(candidates, candidate, position) === 0))
      continue;
    const strength = strengthWith(candidates, bestCovers, candidate);
    if (replacements.length === MAX_REPLACEMENTS && strength <= replacements.at(-1)!.strength + EPSILON) continue;
    if (!meetsRules(candidates, rules, [...rest, candidate])) continue;
    replacements.push({ candidate, strength });
    replacements.sort((a, b) => b.strength - a.strength);
    replacements.length = Math.min(replacements.length, MAX_REPLACEMENTS);
  }
  return replacements.map(({ candidate }) => candidate);
}

/** The strength of a team when a candidate joins it, given the best cover of each requirement so far. */
function strengthWith(candidates: Candidates, bestCovers: readonly number[], candidate: number): number {
  let strength = 0;
  for (let position = 0; position < bestCovers.length; position++)
    strength +=
      candidates.weights[position]! * Math.max(bestCovers[position]!, coverOf(candidates, candidate, position));
  return strength;
}

const meetsRules = (candidates: Candidates, rules: TeamRules, members: readonly number[]): boolean =>
  isAllowed(members, rules) && (rules.requiredSideBits & ~sidesOf(candidates, members)) === 0;
