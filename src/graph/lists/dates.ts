import { isLastDayOfMonth } from "../schema/partial-date";

/**
 * How dates are compared and ordered: by keys whose order is that of the days that the dates count as. A date that is known to its year
 * or month only counts as the first of its days, or as the last where it ends something: the same as for `asOf`.
 */
export type Dates = Readonly<{
  /** The Cypher of the key of a stored date. */
  key: (date: string) => string;
  /** The least key of a date that counts as the first day of this one, or as a later day. */
  firstKey: (date: string) => string;
  /** The greatest key of a date that counts as the last day of this one, or as an earlier day. */
  lastKey: (date: string) => string;
}>;

/** Sorts behind the digits and hyphens of a date. */
const LAST = "~";

/** Of dates on which something begins or happens. The key is the date itself: a year sorts before its months, a month before its days. */
export const BEGINNING: Dates = {
  key: (date) => date,
  firstKey: (date) => date.replace(/(-01){1,2}$/, ""),
  lastKey: (date) => date + LAST,
};

/** Of dates on which something ends: a year sorts behind its months, a month behind its days. */
export const END: Dates = {
  key: (date) => `(${date} + "${LAST}")`,
  firstKey: (date) => date,
  lastKey: (date) => longestEndingWith(date) + LAST,
};

/** The month or the year that ends with the same day as this date, or else the date: 2018-12-31 -> 2018. */
function longestEndingWith(date: string): string {
  const [year, month] = date.split("-");
  const isWholeMonth = date.length < "2018-12-31".length || isLastDayOfMonth(date);
  if (!isWholeMonth || month === undefined) return date;
  return month === "12" ? year! : `${year}-${month}`;
}
