import { GraphQLScalarType, GraphQLError } from "graphql";

export const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A date as precise as its source: `2018`, `2018-03` or `2018-03-12`. */
export const PartialDate = new GraphQLScalarType<string, string>({
  name: "PartialDate",
  description: "A date as precise as its source says: a year (2018), a month (2018-03) or a day (2018-03-12)",
  specifiedByURL: "https://www.iso.org/iso-8601-date-and-time-format.html",
  serialize: (value) => String(value),
  parseValue(value) {
    if (typeof value === "string" && PARTIAL_DATE.test(value)) return value;
    throw new GraphQLError("must be a date: 2018, 2018-03 or 2018-03-12");
  },
});
