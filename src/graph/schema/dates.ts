import { GraphQLScalarType, GraphQLError } from "graphql";

const SHAPE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The years that a date may have. Files write 0000 and 9999 for what is not known; such a date must be left out. */
const YEARS = { first: 1000, last: 2100 } as const;

/** Whether this is a date as precise as its source, and a day that the calendar has. */
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

/** Whether an end lies before a beginning: the last day that one may mean is before the first day of the other. */
export const isBefore = (end: string, beginning: string) => end < beginning.slice(0, end.length);

/** What the years of a date must be, in words. */
export const YEARS_ALLOWED = `from the years ${YEARS.first} to ${YEARS.last}`;

/** What a date looks like, in words. */
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
