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
import { PartialDate } from "../partial-date";

const WORDS = {
  eq: "It is this",
  gt: "It is more, or later, than this",
  gte: "It is this or more, or not earlier",
  lt: "It is less, or earlier, than this",
  lte: "It is this or less, or not later",
  contains: "This is a part of it",
  startsWith: "It begins with this",
} as const;

type Operator = keyof typeof WORDS;

const ORDERED: Operator[] = ["eq", "gt", "gte", "lt", "lte"];
const PARTS: Operator[] = ["eq", "contains", "startsWith"];

/** The operators on values of one type, as fields of an input. */
const operatorsOn = (type: GraphQLNamedInputType, operators: readonly Operator[]): GraphQLInputFieldConfigMap => ({
  ...Object.fromEntries(operators.map((operator) => [operator, { type, description: WORDS[operator] }])),
  in: {
    type: new GraphQLList(new GraphQLNonNull(type)),
    description: "It is one of these, at most 100; of an empty list nothing is",
  },
  isNull: { type: GraphQLBoolean, description: "true: it is absent; false: it is there" },
});

const filter = (name: string, what: string, fields: GraphQLInputFieldConfigMap) =>
  new GraphQLInputObjectType({ name, description: `What is asked of ${what}; all that is said must hold`, fields });

const FOLDED = "compared without regard to case and accents";

export const IDFilter = filter("IDFilter", "an id or a code, in any accepted spelling", operatorsOn(GraphQLID, ["eq"]));
export const TextFilter = filter("TextFilter", `a text, ${FOLDED}`, operatorsOn(GraphQLString, PARTS));
export const IntFilter = filter("IntFilter", "a whole number", operatorsOn(GraphQLInt, ORDERED));
export const FloatFilter = filter("FloatFilter", "a number", operatorsOn(GraphQLFloat, ORDERED));

export const PartialDateFilter = filter(
  "PartialDateFilter",
  "a date, compared as precisely as it is asked for: 2018-03 is in 2018, so it is eq, gte and lte 2018; one known less precisely counts as its first day",
  operatorsOn(PartialDate, ORDERED),
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
      description: "In these languages only; in any if not said",
    },
  });

export const TextListFilter = filter("TextListFilter", "several texts", {
  some: { type: TextFilter, description: "One of them is so" },
  none: { type: TextFilter, description: "None of them is so" },
  count: { type: IntFilter, description: "How many there are" },
});

const choices = new WeakMap<GraphQLEnumType, GraphQLInputObjectType>();

/** The filter of a closed list of words. */
export function choiceFilter(choice: GraphQLEnumType): GraphQLInputObjectType {
  const made =
    choices.get(choice) ?? filter(`${choice.name}Filter`, `a value of ${choice.name}`, operatorsOn(choice, ["eq"]));
  choices.set(choice, made);
  return made;
}
