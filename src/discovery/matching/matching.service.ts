import DataLoader from "dataloader";
import { type GraphContext } from "../../graph/attach";
import { many } from "../../graph/database";
import { Language } from "../../graph/languages";
import { type Row } from "../../graph/marks";
import { badInput, notFound } from "../../problem";
import { explain, type Contribution } from "./explain";
import { matchCursor } from "./match-cursor";
import { findMatches } from "./matching.cypher";
import { type Demand, type FoundMatch, type FoundMatches, type FoundRequirement, type Name } from "./matching.rows";
import { tell } from "./sentences";
import { DECIMALS, STRENGTH, waysOf, WORKING_ROLES } from "./weights";

const loaders = new WeakMap<GraphContext, DataLoader<Demand, FoundMatches>>();

/** The members that serve a demand, with reasons. All demands of one request that are asked together are one statement. */
export async function membersServing(context: GraphContext, demand: Demand) {
  const found = await loaderOf(context).load(demand);
  check(demand, found);
  return toConnection(demand, found);
}

function loaderOf(context: GraphContext): DataLoader<Demand, FoundMatches> {
  const loader = loaders.get(context) ?? new DataLoader(async (demands) => findAll(context, demands), { cache: false });
  loaders.set(context, loader);
  return loader;
}

const findAll = async ({ graph, today }: GraphContext, demands: readonly Demand[]) =>
  many(graph(), findMatches, {
    demands: demands.map((demand) => ({ ...demand, ways: waysOf(demand.evidence) })),
    strength: STRENGTH,
    workingRoles: WORKING_ROLES,
    decimals: DECIMALS,
    today,
  });

/** Refuses what the demand or its filter names and the graph does not know. */
function check({ need, requirements, clusters = [], municipalities = [] }: Demand, found: FoundMatches) {
  if (!found.isKnown) throw notFound("demand.need", "need", String(need));
  const known = new Set(found.requirements.map(({ competence }) => competence));
  const missing = requirements.findIndex(({ competence }) => !known.has(competence));
  if (missing >= 0)
    throw notFound(`demand.requirements[${missing}].competence`, "competence", requirements[missing]!.competence);
  for (const [name, ids] of Object.entries({ clusters, municipalities }))
    for (const [index, id] of ids.entries())
      if (found.unknown.includes(id)) throw notFound(`where.${name}[${index}]`, "thing with the id", id);
}

function toConnection(demand: Demand, found: FoundMatches) {
  const requirements = inOrder(demand, found.requirements);
  const names = new Map(found.names.map((name) => [name.id, name]));
  const edges = found.matches.slice(0, demand.first).map((match) => ({
    cursor: matchCursor(demand, match.score, match.organisation),
    node: toMatch(match, requirements, names),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.matches.length > demand.first,
      hasPreviousPage: demand.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: found.totalCount,
    requirements,
    uncovered: requirements.filter(({ competence }) => !found.covered.includes(competence)),
  };
}

/** A list keeps its order; of a need the most important come first. */
function inOrder({ need, requirements }: Demand, found: readonly FoundRequirement[]): FoundRequirement[] {
  const place = new Map(requirements.map(({ competence }, index) => [competence, index]));
  return [...found].sort((a, b) =>
    need === undefined
      ? place.get(a.competence)! - place.get(b.competence)!
      : b.importance - a.importance || (a.competence < b.competence ? -1 : 1),
  );
}

type Names = ReadonlyMap<string, Name>;
type ToldContribution = Contribution & Readonly<{ name: string; names: Names }>;

function toMatch(match: FoundMatch, requirements: readonly FoundRequirement[], names: Names) {
  const { contributions, ...explanation } = explain(match, requirements);
  return {
    organisation: match.organisation,
    clusters: match.clusters,
    ...explanation,
    contributions: contributions.map((each): ToldContribution => ({ ...each, name: match.name, names })),
  };
}

/** The sentence of a contribution; Dutch and English are spoken. */
export function sentenceOf(row: Row, language: Language): string {
  if (language !== Language.NL && language !== Language.EN)
    throw badInput("language", "sentences are told in NL and EN");
  const { name, names, ...contribution } = row as unknown as ToldContribution;
  return tell(language === Language.NL ? "nl" : "en", name, contribution, names);
}
