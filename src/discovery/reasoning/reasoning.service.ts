import { type GraphContext } from "../../graph/attach";
import { one } from "../../graph/database";
import { notFound } from "../../problem";
import { checkIds } from "../matching/demand";
import { type Demand } from "../matching/matching.rows";
import { checkKnown, inOrder } from "../matching/matching.service";
import { rankingParameters } from "../matching/ranking";
import { placeOf } from "../matching/weights";
import { withRequirements } from "../reading/reading.service";
import { findReasons } from "./reasoning.cypher";
import { type FoundReasons } from "./reasoning.rows";
import { toldReasons } from "./told-reasons";

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
  return { organisation, ...toldReasons(found, inOrder(demand, found.requirements), demand.evidence) };
}

/** What the statement needs besides: the place in the list is asked, and everything that there is to tell. */
const shapeOf = (demand: Demand, today: string) => ({
  ...{ level: placeOf(demand.evidence), day: demand.asOf ?? today },
  ...{ isCounted: true, hasReasons: true, hasClusters: true },
});

const isOrganisation = (found: FoundReasons): found is FoundReasons & { name: string } => found.name !== null;
