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
  eq: "It is this",
  gt: "It is more, or later, than this",
  gte: "It is this or more, or not earlier",
  lt: "It is less, or earlier, than this",
  lte: "It is this or less, or not later",
  contains: "This is a part of it",
  startsWith: "It begins with this",
} as const;

type Operator = keyof typeof DESCRIPTIONS;

const DATE_DESCRIPTIONS: Partial<Record<Operator, string>> = {
  eq: "It lies in this: 2018-03 is eq 2018, but 2018 is not eq 2018-03",
  gt: "It is later than the last day of this",
  gte: "It is not earlier than the first day of this",
  lt: "It is earlier than the first day of this",
  lte: "It is not later than the last day of this",
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
    description: "It is one of these, at most 100; an empty list matches nothing",
  },
  isNull: { type: GraphQLBoolean, description: "true: it is absent; false: it is there" },
});

const filter = (name: string, values: string, fields: GraphQLInputFieldConfigMap) =>
  new GraphQLInputObjectType({ name, description: `Conditions on ${values}; all must hold`, fields });

const FOLDED = "compared without regard to case, accents and ways of typing: CO₂ is co2, ’ is '";

export const IDFilter = filter("IDFilter", "an id or a code, in any accepted spelling", operatorsOn(GraphQLID, ["eq"]));
export const TextFilter = filter("TextFilter", `a text, ${FOLDED}`, operatorsOn(GraphQLString, PARTS));
export const IntFilter = filter("IntFilter", "a whole number", operatorsOn(GraphQLInt, ORDERED));
export const FloatFilter = filter("FloatFilter", "a number", operatorsOn(GraphQLFloat, ORDERED));

export const PartialDateFilter = filter(
  "PartialDateFilter",
  "a date. A year or a month counts as one day, as it does for asOf: until as its last day, every other date as its first",
  operatorsOn(PartialDate, ORDERED, DATE_DESCRIPTIONS),
);

/** @param language the enum of languages */
export const localisedTextFilter = (language: GraphQLEnumType) =>
  filter("LocalisedTextFilter", `a text in several languages, ${FOLDED}; one language in which it holds is enough`, {
    ...operatorsOn(GraphQLString, PARTS),
    isNull: {
      type: GraphQLBoolean,
      description: "true: it is absent in all of the languages; false: it is there in one",
    },
    languages: {
      type: new GraphQLList(new GraphQLNonNull(language)),
      description: "In these languages only; in any by default",
    },
  });

export const TextListFilter = filter("TextListFilter", "several texts", {
  some: { type: TextFilter, description: "At least one text matches" },
  none: { type: TextFilter, description: "No text matches" },
  count: { type: IntFilter, description: "How many there are", extensions: { comparison: {} } },
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
