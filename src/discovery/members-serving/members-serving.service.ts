import { type DiscoveryContext } from "../discovery-context";
import { many } from "../../graph/driver/client";
import { batchPerRequest } from "../shared/runtime/batch-per-request";
import { demandQuestion, type Demand } from "../shared/demand/demand";
import { whyEmpty } from "../shared/empty-result/empty-reason";
import { toPage, rankingParameters } from "../shared/ranking/ranking-page";
import { findMatches, type CountRequest, type MatchPageRow } from "./members-serving.cypher";
import { namesOf, presentMatch } from "../shared/ranking/present-match";
import { rankOfLevel } from "../shared/evidence/evidence.weights";
import { checkKnown, inDemandOrder } from "../shared/demand/check-demand";
import { type RequestedDetails } from "../shared/evidence/evidence.cypher";
import { withRequirements } from "../competences-in-text/requirements";

/** The members that serve a demand, with reasons. All demands of one request that are asked together are one statement. */
export async function membersServing(context: DiscoveryContext, asked: Demand, asks: RequestedDetails & CountRequest) {
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

function toConnection(asked: Demand, demand: Demand, found: MatchPageRow) {
  const requirements = inDemandOrder(demand, found.requirements);
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
