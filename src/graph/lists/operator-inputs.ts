import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLInputFieldConfigMap,
  type GraphQLNamedInputType,
} from "graphql";
import { PartialDate } from "../schema/dates";

const DESCRIPTIONS = {
  eq: "Equal to this value",
  gt: "Greater or later than this value",
  gte: "Greater or later than this value, or equal to it",
  lt: "Less or earlier than this value",
  lte: "Less or earlier than this value, or equal to it",
  contains: "Contains this text",
  startsWith: "Starts with this text",
} as const;

type Operator = keyof typeof DESCRIPTIONS;

const DATE_DESCRIPTIONS: Partial<Record<Operator, string>> = {
  eq: "Within this year, month or day: 2018-03 is within 2018, but 2018 is not within 2018-03",
  gt: "Later than the last day of this date",
  gte: "On or after the first day of this date",
  lt: "Earlier than the first day of this date",
  lte: "On or before the last day of this date",
};

const ORDERED: Operator[] = ["eq", "gt", "gte", "lt", "lte"];
const PARTS: Operator[] = ["eq", "contains", "startsWith"];

/** The operators on values of one type, as fields of an input. */
const operatorsOn = (
  type: GraphQLNamedInputType,
  operators: readonly Operator[],
  descriptions: Partial<Record<Operator, string>> = DESCRIPTIONS,
): GraphQLInputFieldConfigMap => ({
  ...Object.fromEntries(operators.map((operator) => [operator, { type, description: descriptions[operator] }])),
  in: {
    type: new GraphQLList(new GraphQLNonNull(type)),
    description: "Equal to one of these values, at most 100; an empty list matches nothing",
  },
  isNull: { type: GraphQLBoolean, description: "true: the value is absent; false: the value is present" },
});

const filter = (name: string, values: string, fields: GraphQLInputFieldConfigMap) =>
  new GraphQLInputObjectType({ name, description: `Conditions on ${values}; all must hold`, fields });

const FOLDED = "compared without regard to case, accents and typographic variants: CO₂ equals co2, and ’ equals '";

export const IDFilter = filter("IDFilter", "an id or a code, in any accepted spelling", operatorsOn(GraphQLID, ["eq"]));
export const TextFilter = filter("TextFilter", `a text, ${FOLDED}`, operatorsOn(GraphQLString, PARTS));
export const IntFilter = filter("IntFilter", "a whole number", operatorsOn(GraphQLInt, ORDERED));
export const FloatFilter = filter("FloatFilter", "a number", operatorsOn(GraphQLFloat, ORDERED));

export const PartialDateFilter = filter(
  "PartialDateFilter",
  "a date. Comparisons with a year or a month use one day of it: its last day for the field `until`, its first day for every other field. `asOf` uses the same day",
  operatorsOn(PartialDate, ORDERED, DATE_DESCRIPTIONS),
);

/** @param language the enum of languages */
export const localisedTextFilter = (language: GraphQLEnumType) =>
  filter("LocalisedTextFilter", `a text in several languages, ${FOLDED}. A match in one language is enough`, {
    ...operatorsOn(GraphQLString, PARTS),
    isNull: {
      type: GraphQLBoolean,
      description: "true: the text is absent in all these languages; false: it is present in at least one",
    },
    languages: {
      type: new GraphQLList(new GraphQLNonNull(language)),
      description: "The languages to compare; all by default",
    },
  });

export const TextListFilter = filter("TextListFilter", "several texts", {
  some: { type: TextFilter, description: "At least one text matches" },
  none: { type: TextFilter, description: "No text matches" },
  count: { type: IntFilter, description: "The number of elements", extensions: { comparison: {} } },
});

const filtersByEnum = new WeakMap<GraphQLEnumType, GraphQLInputObjectType>();

/** The filter of an enum. */
export function enumFilter(enumType: GraphQLEnumType): GraphQLInputObjectType {
  const type =
    filtersByEnum.get(enumType) ??
    filter(`${enumType.name}Filter`, `a value of ${enumType.name}`, operatorsOn(enumType, ["eq"]));
  filtersByEnum.set(enumType, type);
  return type;
}
