import { type PageInfo } from "../../../graph/schema/connection";
import { cursorOf, readCursor } from "../../../graph/lists/page-arguments";
import { badInput } from "../../../problem";
import { DECIMALS, rankOfLevel } from "../evidence/evidence.weights";
import { textForEncoder } from "../text/words";

/** A position in a ranking: by score, ties by id. */
export type Rank = Readonly<{ score: number; id: string }>;

/** The question of a ranking: the field and its arguments without the page. A cursor belongs to one question. */
export type RankingQuestion = Readonly<{ field: string; args: object }>;

const cursorScope = ({ field, args }: RankingQuestion) => `${field} ${JSON.stringify(args, normalised)}`;

/** Normalises texts, and sorts lists of strings without duplicates, so that equivalent questions share cursors. */
function normalised(key: string, value: unknown): unknown {
  if (key === "text" && typeof value === "string") return textForEncoder(value);
  const isWords = Array.isArray(value) && value.every((each) => typeof each === "string");
  return isWords ? [...new Set(value)].sort() : value;
}

/** Reads from a cursor the position after which a page starts. */
export function readRank(after: string | null | undefined, question: RankingQuestion): Rank | undefined {
  if (after == null) return undefined;
  const { field } = question;
  const [score, id] = readCursor(after, cursorScope(question), 2, field);
  if (typeof score !== "number" || typeof id !== "string")
    throw badInput("after", `is not a cursor of ${field}; use one of a page before, or leave it out`);
  return { score, id };
}

/** Whether a match comes after a position in its ranking; always true without a position. */
export const isBehind = ({ score, id }: Rank, after?: Rank) =>
  after === undefined || score < after.score || (score === after.score && id > after.id);

/** Returns a function that creates the cursors of a question. */
function cursorsOf(question: RankingQuestion): (rank: Rank) => string {
  const scope = cursorScope(question);
  return ({ score, id }) => cursorOf([score, id], scope);
}

/**
 * The common parameters of all rankings by evidence: the day of the request, the decimals at which scores are compared, and the rank of the
 * weakest level that meets a requirement.
 */
export type RankingParameters = Readonly<{ decimals: number; near: number; today: string }>;

export const rankingParameters = (today: string): RankingParameters => ({
  decimals: DECIMALS,
  near: rankOfLevel("NEAR"),
  today,
});

/** The requested page of a ranking. */
type RankedPage = Readonly<{ after?: Rank }>;

/** How to get the id of a match, and its GraphQL object. */
type Presenter<Match, Node> = Readonly<{ idOf: (match: Match) => string; toNode: (match: Match) => Node }>;

/** Builds a page of a ranking from the matches on that page. */
export function toPage<Match extends Readonly<{ score: number }>, Node>(
  question: RankingQuestion,
  { after }: RankedPage,
  { matches, hasMore }: Readonly<{ matches: readonly Match[]; hasMore: boolean }>,
  presenter: Presenter<Match, Node>,
) {
  const cursorOf = cursorsOf(question);
  const edges = matches.map((match) => ({
    cursor: cursorOf({ score: match.score, id: presenter.idOf(match) }),
    node: presenter.toNode(match),
  }));
  const pageInfo: PageInfo = {
    hasNextPage: hasMore,
    hasPreviousPage: after !== undefined,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes: edges.map(({ node }) => node), pageInfo };
}

/** Builds a page, with the total count, from a whole ranking in memory. */
export function pageOfWhole<Match extends Readonly<{ score: number }>, Node>(
  question: RankingQuestion,
  { size, after }: RankedPage & Readonly<{ size: number }>,
  ranking: readonly Match[],
  presenter: Presenter<Match, Node>,
) {
  const behind = ranking.filter((match) => isBehind({ score: match.score, id: presenter.idOf(match) }, after));
  const page = { matches: behind.slice(0, size), hasMore: behind.length > size };
  return { ...toPage(question, { after }, page, presenter), totalCount: ranking.length };
}
