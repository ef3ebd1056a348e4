import { type GraphContext } from "../../graph/compiler/resolvers";
import { one } from "../../graph/driver/client";
import { notFound } from "../../problem";
import { checkIds } from "../shared/demand/demand";
import { type Demand } from "../shared/ranking/match.rows";
import { checkKnown, inOrder } from "../members-serving/members-serving.service";
import { rankingParameters } from "../shared/ranking/ranking-parameters";
import { rankOfLevel } from "../shared/evidence/evidence.weights";
import { withRequirements } from "../competences-in-text/reading.service";
import { findReasons, type ReasonsRow } from "./explain-match.cypher";
import { presentExplanation } from "./present-explanation";

/** How an organisation comes by its score and its place among those who serve a demand; also one that does not serve it. */
export async function explainMatch(context: GraphContext, asked: Demand, organisation: string) {
  checkIds([organisation], "Organisation", () => "organisation", context.labelOf);
  const demand = await withRequirements(context, asked);
  const found = await one(context.graph(), findReasons, {
    demand: { ...demand, organisation, ...shapeOf(demand, context.today) },
    ...rankingParameters(context.today),
  });
  checkKnown(demand, found);
  if (!isOrganisation(found)) throw notFound("organisation", "organisation", organisation);
  context.knowNodes(found.nodes);
  return { organisation, ...presentExplanation(found, inOrder(demand, found.requirements), demand.evidence) };
}

/** What the statement needs besides: the place in the list is asked, and everything that there is to tell. */
const shapeOf = (demand: Demand, today: string) => ({
  ...{ level: rankOfLevel(demand.evidence), day: demand.asOf ?? today },
  ...{ isCounted: true, hasReasons: true, hasClusters: true },
});

const isOrganisation = (found: ReasonsRow): found is ReasonsRow & { name: string } => found.name !== null;
