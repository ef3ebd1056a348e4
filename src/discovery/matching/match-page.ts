import { type PageInfo } from "../../graph/connection";
import { cursorsOf, type Question, type Rank } from "./match-cursor";

/** Which part of a ranking is asked for. */
export type RankedPage = Readonly<{ after?: Rank }>;

/** One page of a ranking, from what was found of it. */
export function toPage<Found extends Readonly<{ score: number }>, Node>(
  question: Question,
  { after }: RankedPage,
  { matches, hasMore }: Readonly<{ matches: readonly Found[]; hasMore: boolean }>,
  told: Readonly<{ idOf: (match: Found) => string; toNode: (match: Found) => Node }>,
) {
  const cursorOf = cursorsOf(question);
  const edges = matches.map((match) => ({
    cursor: cursorOf({ score: match.score, id: told.idOf(match) }),
    node: told.toNode(match),
  }));
  const pageInfo: PageInfo = {
    hasNextPage: hasMore,
    hasPreviousPage: after !== undefined,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo };
}
