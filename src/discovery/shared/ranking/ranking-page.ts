import { type PageInfo } from "../../../graph/schema/connection";
import { cursorOf, readCursor } from "../../../graph/lists/page-arguments";
import { badInput } from "../../../problem";
import { DECIMALS } from "../evidence/evidence.weights";
import { textForEncoder } from "../text/words";

/** A place in a ranking: by score, equal scores by id. */
export type Rank = Readonly<{ score: number; id: string }>;

/** What a ranking answers: a field, and everything that it was asked but for the page. A cursor belongs to one question. */
export type RankingQuestion = Readonly<{ field: string; args: object }>;

const cursorScope = ({ field, args }: RankingQuestion) => `${field} ${JSON.stringify(args, inOneSpelling)}`;

/** Texts as they are read, and lists of words in one order, each once: what says the same makes equal cursors. */
function inOneSpelling(key: string, value: unknown): unknown {
  if (key === "text" && typeof value === "string") return textForEncoder(value);
  const isWords = Array.isArray(value) && value.every((each) => typeof each === "string");
  return isWords ? [...new Set(value)].sort() : value;
}

/** The place behind which a page begins, as a cursor says. */
export function readRank(after: string | null | undefined, question: RankingQuestion): Rank | undefined {
  if (after == null) return undefined;
  const { field } = question;
  const [score, id] = readCursor(after, cursorScope(question), 2, field);
  if (typeof score !== "number" || typeof id !== "string")
    throw badInput("after", `is not a cursor of ${field}; use one of a page before, or leave it out`);
  return { score, id };
}

/** Whether something stands behind a place in its ranking; everything does where no place is said. */
export const isBehind = ({ score, id }: Rank, after?: Rank) =>
  after === undefined || score < after.score || (score === after.score && id > after.id);

/** What makes the cursors of the matches of a question. */
function cursorsOf(question: RankingQuestion): (rank: Rank) => string {
  const scope = cursorScope(question);
  return ({ score, id }) => cursorOf([score, id], scope);
}

/** What every ranking by evidence needs to know: the day of the request, and at how many decimals scores are compared. */
export type RankingParameters = Readonly<{ decimals: number; today: string }>;

/** What every statement that ranks by evidence needs to know. */
export const rankingParameters = (today: string): RankingParameters => ({
  decimals: DECIMALS,
  today,
});

/** Which part of a ranking is asked for. */
type RankedPage = Readonly<{ after?: Rank }>;

/** What stands at a place of a ranking, by its id, and as it is told. */
type Presenter<Found, Node> = Readonly<{ idOf: (match: Found) => string; toNode: (match: Found) => Node }>;

/** One page of a ranking, from what was found of it. */
export function toPage<Found extends Readonly<{ score: number }>, Node>(
  question: RankingQuestion,
  { after }: RankedPage,
  { matches, hasMore }: Readonly<{ matches: readonly Found[]; hasMore: boolean }>,
  presenter: Presenter<Found, Node>,
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

/** One page of a ranking that is known whole, and how many there are. */
export function pageOfWhole<Found extends Readonly<{ score: number }>, Node>(
  question: RankingQuestion,
  { size, after }: RankedPage & Readonly<{ size: number }>,
  ranking: readonly Found[],
  presenter: Presenter<Found, Node>,
) {
  const behind = ranking.filter((match) => isBehind({ score: match.score, id: presenter.idOf(match) }, after));
  const page = { matches: behind.slice(0, size), hasMore: behind.length > size };
  return { ...toPage(question, { after }, page, presenter), totalCount: ranking.length };
}
