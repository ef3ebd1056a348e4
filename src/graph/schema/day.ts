import { GraphQLError, GraphQLScalarType } from "graphql";
import { isPartialDate, YEARS_ALLOWED } from "./partial-date";

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
