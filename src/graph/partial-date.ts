import { GraphQLScalarType, GraphQLError } from "graphql";

const SHAPE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether this is a date as precise as its source, and a day that the calendar has. */
export function isPartialDate(value: unknown): value is string {
  if (typeof value !== "string" || !SHAPE.test(value)) return false;
  const [year, month = 1, day = 1] = value.split("-").map(Number);
  return day <= daysIn(year!, month);
}

/** The calendar repeats itself after 400 years; `Date.UTC` takes years below 100 for those of the last century. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** A date as precise as its source: `2018`, `2018-03` or `2018-03-12`. */
export const PartialDate = new GraphQLScalarType<string, string>({
  name: "PartialDate",
  description: "A date as precise as its source says: a year (2018), a month (2018-03) or a day (2018-03-12)",
  specifiedByURL: "https://www.iso.org/iso-8601-date-and-time-format.html",
  serialize: (value) => String(value),
  parseValue(value) {
    if (isPartialDate(value)) return value;
    throw new GraphQLError("must be a date: 2018, 2018-03 or 2018-03-12");
  },
});
