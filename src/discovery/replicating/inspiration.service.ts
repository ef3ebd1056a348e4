import { type GraphContext } from "../../graph/attach";
import { pageSize, type PageArgs } from "../../graph/pages";
import { notFound } from "../../problem";
import { checkIds } from "../matching/demand";
import { readRank } from "../matching/match-cursor";
import { pageOfWhole } from "../matching/match-page";
import { unhurried } from "../unhurried";
import { explained, inspirationsIn } from "./inspirations";
import { landscapeOf } from "./landscape";
import { ranked } from "./resemblance.explain";
import { toInspirationMatch } from "./told-inspiration";

const FIELD = "inspirationsFor";

/** What fits what comparable organisations needed. */
export async function inspirationsFor(context: GraphContext, id: string, { first, after }: PageArgs) {
  checkIds([id], "Organisation", () => "organisation", context.labelOf);
  const question = { field: FIELD, asked: { organisation: id } };
  const asks = { size: pageSize(first, FIELD), after: readRank(after, question) };
  const landscape = await landscapeOf(context.graph());
  const asked = landscape.organisations.get(id);
  if (!asked) throw notFound("organisation", "organisation", id);
  const ranking = await unhurried(inspirationsIn(landscape, asked));
  const placed = ranking.map((told) => ({ told, score: ranked(told.score) }));
  return pageOfWhole(question, asks, placed, {
    idOf: ({ told }) => told.subject.id,
    toNode: ({ told }) => toInspirationMatch(explained(landscape, told)),
  });
}
