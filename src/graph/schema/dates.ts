import { GraphQLScalarType, GraphQLError } from "graphql";

const SHAPE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The years that a date may have. Files often contain 0000 or 9999 for an unknown date; such a date must be left out. */
const YEARS = { first: 1000, last: 2100 } as const;

/** Whether this is a year, a month or a day that exists in the calendar. */
export function isPartialDate(value: unknown): value is string {
  if (typeof value !== "string" || !SHAPE.test(value)) return false;
  const [year, month = 1, day = 1] = value.split("-").map(Number);
  return year! >= YEARS.first && year! <= YEARS.last && day <= daysIn(year!, month);
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether a day, such as 2018-02-28, is the last one of its month. */
export function isLastDayOfMonth(date: string): boolean {
  const [year, month, day] = date.split("-").map(Number);
  return day === daysIn(year!, month!);
}

/** Whether an end is certainly before a beginning: its last possible day is before the first possible day of the beginning. */
export const isBefore = (end: string, beginning: string) => end < beginning.slice(0, end.length);

/** The allowed years of a date, for messages. */
export const YEARS_ALLOWED = `from the years ${YEARS.first} to ${YEARS.last}`;

/** The form of a date, for messages. */
export const DATE_SHAPE = `must be a date ${YEARS_ALLOWED}: 2018, 2018-03 or 2018-03-12`;

/** A date as precise as its source: `2018`, `2018-03` or `2018-03-12`. */
export const PartialDate = new GraphQLScalarType<string, string>({
  name: "PartialDate",
  description: `A date as precise as its source says: a year (2018), a month (2018-03) or a day (2018-03-12), ${YEARS_ALLOWED}`,
  specifiedByURL: "https://www.iso.org/iso-8601-date-and-time-format.html",
  serialize: (value) => String(value),
  parseValue(value) {
    if (isPartialDate(value)) return value;
    throw new GraphQLError(DATE_SHAPE);
  },
});

const LENGTH = "2018-03-12".length;

/** A day: `2018-03-12`. */
export const Day = new GraphQLScalarType<string, string>({
  name: "Date",
  description: `A day: 2018-03-12, ${YEARS_ALLOWED}`,
  specifiedByURL: "https://www.iso.org/iso-8601-date-and-time-format.html",
  serialize: (value) => String(value),
  parseValue(value) {
    if (isPartialDate(value) && value.length === LENGTH) return value;
    throw new GraphQLError(`must be a day ${YEARS_ALLOWED}: 2018-03-12`);
  },
});

/**
 * How dates are compared and ordered: by text keys that sort like days. A year or a month counts as its first day, or as its last day if the
 * date is the end of something. The argument `asOf` follows the same rule.
 */
export type Dates = Readonly<{
  /** The Cypher expression of the key of a stored date. */
  key: (date: string) => string;
  /** The smallest key among the dates that count as the first day of this date or as a later day. */
  firstKey: (date: string) => string;
  /** The largest key among the dates that count as the last day of this date or as an earlier day. */
  lastKey: (date: string) => string;
}>;

/** A character that sorts after digits and hyphens. */
const LAST = "~";

/** For dates when something begins or happens. The key is the date itself: a year sorts before its months, a month before its days. */
export const BEGINNING: Dates = {
  key: (date) => date,
  firstKey: (date) => date.replace(/(-01){1,2}$/, ""),
  lastKey: (date) => date + LAST,
};

/** For dates when something ends. A year sorts after its months, a month after its days. */
export const END: Dates = {
  key: (date) => `(${date} + "${LAST}")`,
  firstKey: (date) => date,
  lastKey: (date) => longestPeriodEndingWith(date) + LAST,
};

/** The longest period that ends on the same day as this date: 2018-12-31 -> 2018, 2018-11-30 -> 2018-11. */
function longestPeriodEndingWith(date: string): string {
  const [year, month] = date.split("-");
  const isWholeMonth = date.length < "2018-12-31".length || isLastDayOfMonth(date);
  if (!isWholeMonth || month === undefined) return date;
  return month === "12" ? year! : `${year}-${month}`;
}
