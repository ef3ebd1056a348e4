import { type GraphContext } from "../../graph/attach";
import { pageSize, type PageArgs } from "../../graph/pages";
import { badInput, notFound } from "../../problem";
import { isBehind, readRank } from "../matching/match-cursor";
import { toPage } from "../matching/match-page";
import { unhurried } from "../unhurried";
import { explained, inspirationsIn } from "./inspirations";
import { landscapeOf } from "./landscape";
import { ranked } from "./resemblance.explain";
import { toInspirationMatch } from "./told-inspiration";

const FIELD = "inspirationsFor";

/** What fits what comparable organisations needed. */
export async function inspirationsFor(context: GraphContext, id: string, { first, after }: PageArgs) {
  checkOrganisation(context, id);
  const question = { field: FIELD, asked: { organisation: id } };
  const [size, rank] = [pageSize(first, FIELD), readRank(after, question)];
  const landscape = await landscapeOf(context.graph());
  const asked = landscape.organisations.get(id);
  if (!asked) throw notFound("organisation", "organisation", id);
  const ranking = await unhurried(inspirationsIn(landscape, asked));
  const placed = ranking.map((told) => ({ told, score: ranked(told.score) }));
  const behind = placed.filter(({ told, score }) => isBehind({ score, id: told.subject.id }, rank));
  const page = toPage(
    question,
    { after: rank },
    { matches: behind.slice(0, size), hasMore: behind.length > size },
    { idOf: ({ told }) => told.subject.id, toNode: ({ told }) => toInspirationMatch(explained(landscape, told)) },
  );
  return { ...page, totalCount: ranking.length };
}

/** A cluster is an organisation too. */
function checkOrganisation({ labelOf }: GraphContext, id: string): void {
  const label = labelOf(id, "organisation");
  if (label !== "Organisation" && label !== "Cluster")
    throw badInput("organisation", `must be the id of an Organisation, not of a ${label}`);
}
