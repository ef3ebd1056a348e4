import { type PageInfo } from "../../graph/connection";
import { cursorsOf, type Question, type Rank } from "./match-cursor";

/** Which part of a ranking is asked for. */
export type RankedPage = Readonly<{ first: number; after?: Rank }>;

/** One page of a ranking, from what was found: as many as were asked for, and one more where another page follows. */
export function toPage<Found extends Readonly<{ score: number }>, Node>(
  question: Question,
  { first, after }: RankedPage,
  found: readonly Found[],
  told: Readonly<{ idOf: (match: Found) => string; toNode: (match: Found) => Node }>,
) {
  const cursorOf = cursorsOf(question);
  const edges = found
    .slice(0, first)
    .map((match) => ({ cursor: cursorOf({ score: match.score, id: told.idOf(match) }), node: told.toNode(match) }));
  const pageInfo: PageInfo = {
    hasNextPage: found.length > first,
    hasPreviousPage: after !== undefined,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo };
}
