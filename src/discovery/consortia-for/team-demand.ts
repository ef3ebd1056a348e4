import { type LabelOf } from "../../domain/ids";
import { badInput, notFound, readAll } from "../../problem";
import { readFilter, readRequired } from "../shared/demand/demand";
import { type DemandInput, type MatchFilter } from "../shared/demand/demand.input";
import { rankOfLevel } from "../shared/evidence/evidence.weights";
import { readConstraints, type Constraints } from "./constraints";
import { type Market } from "./market";
import { type TeamRules } from "./team-search/team";
import { MAX_TEAMS } from "./team.weights";
import { type ConsortiumConstraints } from "./consortia-for.input";
import { type WeighedRequirement, type TeamQuestion } from "./consortia-for.cypher";
import { type DemandedCompetence, type RequirementRow } from "../shared/demand/demand.cypher";

/** The raw GraphQL arguments. */
type ConsortiumArguments = Readonly<{
  where?: MatchFilter | null;
  constraints?: ConsortiumConstraints | null;
  first?: number | null;
}>;

/** The arguments, validated and with defaults. */
export type TeamDemand = Readonly<{
  required: DemandedCompetence;
  where: ReturnType<typeof readFilter>;
  constraints: Constraints;
  first: number;
}>;

export const DEFAULT_TEAMS = 5;

/** Validates the arguments and fills in defaults. Throws a problem that names the argument at fault. */
export function readTeamDemand(
  demand: DemandInput,
  { where, constraints, first }: ConsortiumArguments,
  labelOf: LabelOf,
): TeamDemand {
  const size = first ?? DEFAULT_TEAMS;
  if (size < 1 || size > MAX_TEAMS) throw badInput("first", `must be 1 to ${MAX_TEAMS}, not ${size} (consortiaFor)`);
  return {
    required: readRequired(demand, labelOf),
    where: readFilter(where ?? {}, labelOf),
    constraints: readConstraints(constraints ?? {}, labelOf),
    first: size,
  };
}

/** The question for the search. Throws a problem that names an id that the market does not know. */
export function teamQuestion(market: Market, { required, where, constraints }: TeamDemand): TeamQuestion {
  readAll(["clusters", "municipalities"] as const, (name) =>
    readAll(where[name] ?? [], (id, index) => {
      if (!market[name].has(id)) throw notFound(`where.${name}[${index}]`, "thing with the id", id);
    }),
  );
  return {
    requirements: weighed(market, requirementsOf(market, required)),
    where,
    level: rankOfLevel(where.evidence),
    ...named(market, constraints),
  };
}

/** The numbers of the organisations that the constraints name. Throws a problem if one is unknown. */
function named(market: Market, { lead, included, excluded, atMostOneOf }: Constraints) {
  const leads = numbersOf(market, lead === undefined ? [] : [lead], () => "lead");
  const others = numbersOf(market, included, (index) => `include[${index}]`);
  for (const [position, list] of atMostOneOf.entries())
    numbersOf(market, list, (index) => `atMostOneOf[${position}][${index}]`);
  return {
    fixed: [...new Set([...leads, ...others])],
    excluded: new Set(numbersOf(market, excluded, (index) => `exclude[${index}]`)),
  };
}

/** The constraints in terms of candidate numbers. An organisation that is no candidate is dropped from them. */
export function rulesOf(market: Market, { constraints }: TeamDemand, organisations: readonly number[]): TeamRules {
  const positions = new Map(organisations.map((organisation, position) => [organisation, position]));
  const inPool = (ids: readonly string[]) => ids.flatMap((id) => positions.get(market.numbers.get(id)!) ?? []);
  const { minPartners, maxPartners, sides } = constraints;
  return {
    fixed: inPool(constraints.fixed),
    atMostOneOf: constraints.atMostOneOf.map(inPool),
    minPartners,
    maxPartners,
    requiredSideBits: sides,
  };
}

function numbersOf(market: Market, ids: readonly string[], pathOf: (index: number) => string): number[] {
  return readAll(ids, (id, index) => {
    const number = market.numbers.get(id);
    if (number === undefined) throw notFound(`constraints.${pathOf(index)}`, "organisation", id);
    return number;
  });
}

/** The requirements of a demand; of a need the most important first. */
function requirementsOf(
  { needs, informationContent }: Market,
  { need, requirements }: DemandedCompetence,
): readonly RequirementRow[] {
  if (need !== undefined) {
    const required = needs.get(need);
    if (!required) throw notFound("demand.need", "need", need);
    return required
      .map(([competence, importance]) => ({ competence, importance }))
      .sort((a, b) => b.importance - a.importance);
  }
  readAll(requirements, ({ competence }, index) => {
    if (!informationContent.has(competence))
      throw notFound(`demand.requirements[${index}].competence`, "competence", competence);
  });
  return requirements;
}

function weighed({ informationContent }: Market, requirements: readonly RequirementRow[]): WeighedRequirement[] {
  const weights = requirements.map(({ competence, importance }) => importance * informationContent.get(competence)!);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return requirements.map((each, position) => ({ ...each, weight: weights[position]! / total }));
}
