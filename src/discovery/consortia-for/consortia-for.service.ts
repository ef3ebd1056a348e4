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
  bringingsOf,
  projectsOf,
  presentPartner,
  presentTeam,
  type Bringing,
  type Telling,
  replacementsOf,
} from "./present-team";
import { type RequestedDetails } from "../shared/evidence/evidence.cypher";
import { withRequirements } from "../competences-in-text/requirements";

/** The selected fields of the teams that cost extra work. */
type RequestedTeamFields = RequestedDetails & Readonly<{ hasReplacements: boolean }>;

/** A team with everything that is computed from it. Organisations are identified by id. */
type Worked = BoundedTeam &
  Readonly<{
    bringings: readonly Bringing[];
    organisations: readonly string[];
    replacements: readonly (readonly string[])[];
    projects: readonly string[];
  }>;

/** The best teams for a demand: searched in memory, then completed with evidence and names by one statement. */
export async function consortiaFor(context: DiscoveryContext, demand: TeamDemand, asks: RequestedTeamFields) {
  const market = await marketOf(context.graph());
  const required = await withRequirements(context, demand.required);
  const question = teamQuestion(market, { ...demand, required });
  const pool = await runCooperatively(poolOf(market, question, context.today));
  const rules = rulesOf(market, demand, pool.organisations);
  await yieldToEventLoop();
  const searched =
    question.requirements.length > 0 ? await firstOf(bestTeams(pool.candidates, rules), demand.first) : [];
  const teams: Worked[] = [];
  for (const team of searched) {
    teams.push(workedOut(market, pool, rules, demand, team, asks));
    await yieldToEventLoop();
  }
  const row = await one(context.graph(), findTeamPartners, parametersOf(question, teams, asks, context.today));
  context.rememberNodes(row.nodes);
  await yieldToEventLoop();
  const { today } = context;
  const why = teams.length === 0 ? whyNoTeam(market, { demand, question, pool, rules, today }) : undefined;
  return toAnswer(question, pool, teams, row, why);
}

/** Takes the first teams of a search. Yields to the event loop whenever the search pauses. */
async function firstOf(search: TeamGenerator, most: number): Promise<BoundedTeam[]> {
  const teams: BoundedTeam[] = [];
  for (const team of search) {
    if (team && teams.push(team) === most) break;
    await yieldToEventLoop();
  }
  return teams;
}

function workedOut(
  market: Market,
  { candidates, organisations }: Pool,
  rules: TeamRules,
  { constraints }: TeamDemand,
  bounded: BoundedTeam,
  { hasReplacements }: RequestedTeamFields,
): Worked {
  const lead =
    constraints.lead === undefined ? undefined : organisations.indexOf(market.numbers.get(constraints.lead)!);
  const bringings = bringingsOf(candidates, bounded.team, lead);
  const idOf = (candidate: number) => market.players[organisations[candidate]!]!.id;
  return {
    ...bounded,
    bringings,
    organisations: bringings.map(({ member }) => idOf(member)),
    replacements: bringings.map(({ member }) =>
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
  teams: readonly Worked[],
  asks: RequestedDetails,
  today: string,
) => ({
  requested: {
    hasReasons: asks.hasReasons,
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
  teams: readonly Worked[],
): PartnerParameters["partners"] {
  const competencesByPartner = new Map<string, Set<string>>();
  for (const { organisations, bringings } of teams)
    for (const [index, id] of organisations.entries()) {
      const competences = competencesByPartner.get(id) ?? new Set();
      for (const position of bringings[index]!.positions) competences.add(requirements[position]!.competence);
      competencesByPartner.set(id, competences);
    }
  return [...competencesByPartner].map(([id, competences]) => ({ id, competences: [...competences] }));
}

function toAnswer(
  question: TeamQuestion,
  pool: Pool,
  teams: readonly Worked[],
  row: PartnersRow,
  why: Empty | undefined,
) {
  const byId = new Map(row.requirements.map((each) => [each.competence, each]));
  const requirements = question.requirements.map(({ competence }) => byId.get(competence)!);
  const telling: Telling = {
    requirements,
    matches: new Map(row.matches.map((match) => [match.organisation, match])),
    names: namesOf(row.nodes),
  };
  const consortia = teams.map((team) => toProposal(question, telling, team));
  return {
    consortia,
    isOptimal: teams.every(({ team, bound }) => bound === team.score),
    requirements,
    uncovered: requirements.filter((_, position) => !isCovered(pool, position)),
    emptyBecause: why,
    facts: {
      teams: teams.length,
      complete: consortia.filter(({ missing }) => missing.length === 0).length,
    },
  };
}

function toProposal(
  question: TeamQuestion,
  telling: Telling,
  { team, bound, bringings, organisations, replacements, projects }: Worked,
) {
  const covered = new Set(bringings.flatMap(({ positions }) => positions));
  const missing = [...telling.requirements.keys()].filter((position) => !covered.has(position));
  const partners = bringings.map((bringing, position) => ({
    ...presentPartner(telling, organisations[position]!, bringing),
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
    missing: missing.map((position) => telling.requirements[position]!),
    projects,
    facts: presentTeam(telling, team, bringings, { organisations, projects }),
  };
}

const isCovered = ({ candidates }: Pool, position: number): boolean => {
  for (let at = position; at < candidates.covers.length; at += candidates.weights.length)
    if (candidates.covers[at]! > 0) return true;
  return false;
};
