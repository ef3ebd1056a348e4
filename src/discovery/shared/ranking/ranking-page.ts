import { type PageInfo } from "../../../graph/schema/connection";
import { cursorsOf, isBehind, type RankingQuestion, type Rank } from "./ranking-cursor";

/** Which part of a ranking is asked for. */
export type RankedPage = Readonly<{ after?: Rank }>;

/** What stands at a place of a ranking, by its id, and as it is told. */
type Telling<Found, Node> = Readonly<{ idOf: (match: Found) => string; toNode: (match: Found) => Node }>;

/** One page of a ranking, from what was found of it. */
export function toPage<Found extends Readonly<{ score: number }>, Node>(
  question: RankingQuestion,
  { after }: RankedPage,
  { matches, hasMore }: Readonly<{ matches: readonly Found[]; hasMore: boolean }>,
  told: Telling<Found, Node>,
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
  return { edges, nodes: edges.map(({ node }) => node), pageInfo };
}

/** One page of a ranking that is known whole, and how many there are. */
export function pageOfWhole<Found extends Readonly<{ score: number }>, Node>(
  question: RankingQuestion,
  { size, after }: RankedPage & Readonly<{ size: number }>,
  ranking: readonly Found[],
  told: Telling<Found, Node>,
) {
  const behind = ranking.filter((match) => isBehind({ score: match.score, id: told.idOf(match) }, after));
  const found = { matches: behind.slice(0, size), hasMore: behind.length > size };
  return { ...toPage(question, { after }, found, told), totalCount: ranking.length };
}
