import { type GraphContext } from "../../graph/compiler/resolvers";
import { pageSize, type PageArgs } from "../../graph/lists/page-arguments";
import { notFound } from "../../problem";
import { checkIds } from "../shared/demand/demand";
import { readRank } from "../shared/ranking/ranking-cursor";
import { pageOfWhole } from "../shared/ranking/ranking-page";
import { runCooperatively } from "../shared/runtime/run-cooperatively";
import { explained, inspirationsIn } from "./inspirations";
import { landscapeOf } from "../shared/comparable-buyers/buyers-and-solutions";
import { ranked } from "../shared/comparable-buyers/resemblance.explain";
import { toInspirationMatch } from "./present-inspiration";

const FIELD = "inspirationsFor";

/** What fits what comparable organisations needed. */
export async function inspirationsFor(context: GraphContext, id: string, { first, after }: PageArgs) {
  checkIds([id], "Organisation", () => "organisation", context.labelOf);
  const question = { field: FIELD, asked: { organisation: id } };
  const asks = { size: pageSize(first, FIELD), after: readRank(after, question) };
  const landscape = await landscapeOf(context.graph());
  const asked = landscape.organisations.get(id);
  if (!asked) throw notFound("organisation", "organisation", id);
  const ranking = await runCooperatively(inspirationsIn(landscape, asked));
  const placed = ranking.map((told) => ({ told, score: ranked(told.score) }));
  return pageOfWhole(question, asks, placed, {
    idOf: ({ told }) => told.subject.id,
    toNode: ({ told }) => toInspirationMatch(explained(landscape, told)),
  });
}
