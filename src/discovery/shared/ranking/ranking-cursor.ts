import { cursorOf, readCursor } from "../../../graph/lists/page-arguments";
import { badInput } from "../../../problem";
import { textForEncoder } from "../text/visible-text";

/** A place in a ranking: by score, equal scores by id. */
export type Rank = Readonly<{ score: number; id: string }>;

/** What a ranking answers: a field, and everything that it was asked but for the page. A cursor belongs to one question. */
export type RankingQuestion = Readonly<{ field: string; asked: object }>;

const cursorScope = ({ field, asked }: RankingQuestion) => `${field} ${JSON.stringify(asked, inOneSpelling)}`;

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
export function cursorsOf(question: RankingQuestion): (rank: Rank) => string {
  const place = cursorScope(question);
  return ({ score, id }) => cursorOf([score, id], place);
}
