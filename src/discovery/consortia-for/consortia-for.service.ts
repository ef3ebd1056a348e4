import { yieldToEventLoop } from "../../graph/driver/yield-to-event-loop";
import { type DiscoveryContext } from "../discovery-context";
import { one } from "../../graph/driver/client";
import { type Empty } from "../shared/empty-result/empty-reason";
import { namesOf } from "../shared/ranking/present-match";
import { runCooperatively } from "../shared/runtime/run-cooperatively";
import { whyNoTeam } from "./no-team";
import { poolOf, type Pool } from "./candidates";
import { type BoundedTeam, type TeamGenerator } from "./team-search/next-best-team";
import { marketOf, type Market } from "./market";
import { teamQuestion, rulesOf, type TeamDemand } from "./team-demand";
import { bestTeams } from "./team-search/best-teams";
import { type TeamRules } from "./team-search/team";
import { findTeamPartners, type TeamQuestion, type PartnerParameters, type PartnersRow } from "./consortia-for.cypher";
import {
  partnerSharesOf,
  projectsOf,
  presentPartner,
  presentTeam,
  type PartnerShare,
  type AnswerData,
  replacementsOf,
} from "./present-team";
import { type RequestedDetails } from "../shared/evidence/evidence.cypher";
import { withRequirements } from "../competences-in-text/requirements";

/** The selected fields of the teams that cost extra work. */
type RequestedTeamFields = RequestedDetails & Readonly<{ hasReplacements: boolean }>;

/** A team with everything that is computed from it. Organisations are identified by id. */
type CompletedTeam = BoundedTeam &
  Readonly<{
    partnerShares: readonly PartnerShare[];
    organisations: readonly string[];
    replacements: readonly (readonly string[])[];
    projects: readonly string[];
  }>;

/** The best teams for a demand: searched in memory, then completed with evidence and names by one statement. */
export async function consortiaFor(context: DiscoveryContext, demand: TeamDemand, fields: RequestedTeamFields) {
  const market = await marketOf(context.graph());
  const required = await withRequirements(context, demand.required);
  const question = teamQuestion(market, { ...demand, required });
  const pool = await runCooperatively(poolOf(market, question, context.today));
  const rules = rulesOf(market, demand, pool.organisations);
  await yieldToEventLoop();
  const searched =
    question.requirements.length > 0 ? await takeFirst(bestTeams(pool.candidates, rules), demand.first) : [];
  const teams: CompletedTeam[] = [];
  for (const team of searched) {
    teams.push(completeTeam(market, pool, rules, demand, team, fields));
    await yieldToEventLoop();
  }
  const row = await one(context.graph(), findTeamPartners, parametersOf(question, teams, fields, context.today));
  context.rememberNodes(row.nodes);
  await yieldToEventLoop();
  const { today } = context;
  const emptyReason = teams.length === 0 ? whyNoTeam(market, { demand, question, pool, rules, today }) : undefined;
  return toAnswer(question, pool, teams, row, emptyReason);
}

/** Takes the first teams of a search. Yields to the event loop whenever the search pauses. */
async function takeFirst(search: TeamGenerator, most: number): Promise<BoundedTeam[]> {
  const teams: BoundedTeam[] = [];
  for (const team of search) {
    if (team && teams.push(team) === most) break;
    await yieldToEventLoop();
  }
  return teams;
}

function completeTeam(
  market: Market,
  { candidates, organisations }: Pool,
  rules: TeamRules,
  { constraints }: TeamDemand,
  bounded: BoundedTeam,
  { hasReplacements }: RequestedTeamFields,
): CompletedTeam {
  const lead =
    constraints.lead === undefined ? undefined : organisations.indexOf(market.numbers.get(constraints.lead)!);
  const partnerShares = partnerSharesOf(candidates, bounded.team, lead);
  const idOf = (candidate: number) => market.players[organisations[candidate]!]!.id;
  return {
    ...bounded,
    partnerShares,
    organisations: partnerShares.map(({ member }) => idOf(member)),
    replacements: partnerShares.map(({ member }) =>
      hasReplacements ? replacementsOf(candidates, rules, bounded.team, member).map(idOf) : [],
    ),
    projects: projectsOf(
      market,
      bounded.team.members.map((member) => organisations[member]!),
    ),
  };
}

const parametersOf = (
  { requirements }: TeamQuestion,
  teams: readonly CompletedTeam[],
  fields: RequestedDetails,
  today: string,
) => ({
  requested: {
    hasReasons: fields.hasReasons,
    hasClusters: false,
    need: null,
    requirements: requirements.map(({ competence, importance }) => ({ competence, importance })),
  },
  partners: partnersOf(requirements, teams),
  others: [
    ...requirements.map(({ competence }) => competence),
    ...new Set(teams.flatMap(({ replacements, projects }) => [...replacements.flat(), ...projects])),
  ],
  today,
});

function partnersOf(
  requirements: TeamQuestion["requirements"],
  teams: readonly CompletedTeam[],
): PartnerParameters["partners"] {
  const competencesByPartner = new Map<string, Set<string>>();
  for (const { organisations, partnerShares } of teams)
    for (const [index, id] of organisations.entries()) {
      const competences = competencesByPartner.get(id) ?? new Set();
      for (const position of partnerShares[index]!.positions) competences.add(requirements[position]!.competence);
      competencesByPartner.set(id, competences);
    }
  return [...competencesByPartner].map(([id, competences]) => ({ id, competences: [...competences] }));
}

function toAnswer(
  question: TeamQuestion,
  pool: Pool,
  teams: readonly CompletedTeam[],
  row: PartnersRow,
  emptyReason: Empty | undefined,
) {
  const byId = new Map(row.requirements.map((each) => [each.competence, each]));
  const requirements = question.requirements.map(({ competence }) => byId.get(competence)!);
  const answerData: AnswerData = {
    requirements,
    matches: new Map(row.matches.map((match) => [match.organisation, match])),
    names: namesOf(row.nodes),
  };
  const consortia = teams.map((team) => toProposal(question, answerData, team));
  return {
    consortia,
    isOptimal: teams.every(({ team, bound }) => bound === team.score),
    requirements,
    uncovered: requirements.filter((_, position) => !isCovered(pool, position)),
    emptyBecause: emptyReason,
    facts: {
      teams: teams.length,
      complete: consortia.filter(({ missing }) => missing.length === 0).length,
    },
  };
}

function toProposal(
  question: TeamQuestion,
  answerData: AnswerData,
  { team, bound, partnerShares, organisations, replacements, projects }: CompletedTeam,
) {
  const covered = new Set(partnerShares.flatMap(({ positions }) => positions));
  const missing = [...answerData.requirements.keys()].filter((position) => !covered.has(position));
  const partners = partnerShares.map((partnerShare, position) => ({
    ...presentPartner(answerData, organisations[position]!, partnerShare),
    replacements: replacements[position],
  }));
  const points = partners.flatMap(({ contributions }) => contributions.map((each) => each.points));
  return {
    score: team.score,
    points: team.points,
    bound,
    coverage: 1 - missing.reduce((sum, position) => sum + question.requirements[position]!.weight, 0),
    strength: points.reduce((sum, each) => sum + each, 0),
    partners,
    missing: missing.map((position) => answerData.requirements[position]!),
    projects,
    facts: presentTeam(answerData, team, partnerShares, { organisations, projects }),
  };
}

const isCovered = ({ candidates }: Pool, position: number): boolean => {
  for (let at = position; at < candidates.covers.length; at += candidates.weights.length)
    if (candidates.covers[at]! > 0) return true;
  return false;
};
