import { type GraphContext } from "../../graph/compiler/resolvers";
import { many } from "../../graph/driver/client";
import { notFound, readAll } from "../../problem";
import { batchPerRequest } from "../shared/runtime/batch-per-request";
import { withRequirements } from "../competences-in-text/reading.service";
import { demandQuestion } from "../shared/demand/demand";
import { whyEmpty } from "../shared/empty-result/empty-reason";
import { toPage } from "../shared/ranking/ranking-page";
import { findMatches } from "./members-serving.cypher";
import {
  type CountRequest,
  type Demand,
  type MatchPageRow,
  type RequirementNode,
  type DemandedCompetence,
  type RequestedDetails,
} from "../shared/ranking/match.rows";
import { rankingParameters } from "../shared/ranking/ranking-parameters";
import { byImportance, namesOf, presentMatch } from "../shared/ranking/present-match";
import { rankOfLevel } from "../shared/evidence/evidence.weights";

/** The members that serve a demand, with reasons. All demands of one request that are asked together are one statement. */
export async function membersServing(context: GraphContext, asked: Demand, asks: RequestedDetails & CountRequest) {
  const demand = await withRequirements(context, asked);
  const found = await find(context, { ...demand, ...asks });
  checkKnown(demand, found);
  context.knowNodes(found.nodes);
  return toConnection(asked, demand, found);
}

const find = batchPerRequest<Demand & RequestedDetails & CountRequest, MatchPageRow>(({ graph, today }, demands) =>
  many(graph(), findMatches, {
    demands: demands.map((demand) => ({ ...demand, level: rankOfLevel(demand.evidence), day: demand.asOf ?? today })),
    most: Math.max(...demands.map(({ first }) => first)) + 1,
    ...rankingParameters(today),
  }),
);

/** Refuses what the demand or its filter names and the graph does not know. */
export function checkKnown(demand: Demand, found: Pick<MatchPageRow, "isKnown" | "unknown" | "requirements">) {
  checkRequired(demand, found);
  const { clusters = [], municipalities = [] } = demand;
  readAll(Object.entries({ clusters, municipalities }), ([name, ids]) =>
    readAll(ids, (id, index) => {
      if (found.unknown.includes(id)) throw notFound(`where.${name}[${index}]`, "thing with the id", id);
    }),
  );
}

/** Refuses what a demand requires and the graph does not know. */
export function checkRequired(
  { need, requirements }: DemandedCompetence,
  found: Pick<MatchPageRow, "isKnown" | "requirements">,
): void {
  if (!found.isKnown) throw notFound("demand.need", "need", String(need));
  const known = new Set(found.requirements.map(({ competence }) => competence));
  readAll(requirements, ({ competence }, index) => {
    if (!known.has(competence)) throw notFound(`demand.requirements[${index}].competence`, "competence", competence);
  });
}

function toConnection(asked: Demand, demand: Demand, found: MatchPageRow) {
  const requirements = inOrder(demand, found.requirements);
  const names = namesOf(found.nodes);
  const page = toPage(demandQuestion(asked), demand, found, {
    idOf: ({ organisation }) => organisation,
    toNode: (match) => ({
      organisation: match.organisation,
      clusters: match.clusters,
      ...presentMatch(match, requirements, names),
    }),
  });
  const uncovered = requirements.filter(({ competence }) => !found.covered.includes(competence));
  const emptyBecause = whyEmpty({
    asked,
    isEmpty: found.matches.length === 0 && demand.after === undefined,
    requires: requirements.length,
    isServed: found.isServed,
    evidence: demand.evidence,
    onlyMembers: !demand.includeNonMembers,
  });
  return { ...page, totalCount: found.totalCount, requirements, uncovered, emptyBecause };
}

/** A list keeps its order; of a need the most important come first. */
export function inOrder(
  { need, requirements }: DemandedCompetence,
  found: readonly RequirementNode[],
): RequirementNode[] {
  if (need !== undefined) return byImportance(found);
  const place = new Map(requirements.map(({ competence }, index) => [competence, index]));
  return [...found].sort((a, b) => place.get(a.competence)! - place.get(b.competence)!);
}
