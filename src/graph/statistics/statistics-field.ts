import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";
import { Day } from "../schema/dates";
import { type FieldMetadata, type Field, metadataOf, type ListType } from "../schema/field-metadata";
import { type Dimensions, toEnumName } from "./dimensions";
import { type Filters } from "../lists/filter-inputs";
import { fieldsIn, fieldsOfNoun, listOfConnection } from "../lists/list-type";
import { tableType } from "./statistics-types";

/** The schema, and the input types and enums for the arguments of tables. */
export type StatisticsInputs = Readonly<{ schema: GraphQLSchema; filters: Filters; dimensions: Dimensions }>;

/** The root field `statistics`: a table for the nodes of each type with a list, and for each relation with the metadata `counted`. */
export function statisticsField(inputs: StatisticsInputs): Field {
  const lists = countedLists(inputs);
  const [amount, table] = [amountType(lists), tableType(inputs.schema.getType("Node") as GraphQLOutputType)];
  const fields = lists.flatMap((list) => tableField(inputs, list, table, amount));
  const statistics: GraphQLFieldConfig<unknown, unknown> = {
    type: new GraphQLObjectType({
      name: "StatisticsResult",
      description:
        "Tables of counts and sums, one for each selected field. For another table of the same list, select the field again under an alias",
      fields: Object.fromEntries(fields),
    }),
    description:
      "Counts and sums by one or two dimensions, with the same filters as the lists. One database statement computes all tables of a request",
    extensions: { statistics: true } satisfies FieldMetadata,
  };
  return new GraphQLObjectType({ name: "Statistics", fields: { statistics } }).getFields().statistics as Field;
}

/** A list with a table in `statistics`. */
type CountedList = Readonly<{ name: string; description: string; source: NonNullable<FieldMetadata["table"]> }>;

function countedLists({ schema, dimensions: { nouns } }: StatisticsInputs): CountedList[] {
  const countedFields = fieldsIn(schema).flatMap((field): CountedList[] => {
    const { every, edge, counted } = metadataOf(field);
    if (!every && !counted) return [];
    const list = listOfConnection(field.type);
    if (every) {
      const amounts = amountsOf(fieldsOfNoun(schema, list.node, nouns));
      return [{ name: field.name, description: field.description!, source: { edge: every, list, amounts } }];
    }
    return [{ ...counted!, source: { edge: edge!, list, amounts: {} } }];
  });
  return [...new Map(countedFields.map((each) => [each.name, each])).values()];
}

const amountsOf = (fields: readonly Field[]) =>
  Object.fromEntries(fields.filter((each) => metadataOf(each).summed).map(({ name }) => [toEnumName(name), name]));

const amountType = (lists: readonly CountedList[]) =>
  new GraphQLEnumType({
    name: "SummedAmount",
    description: "The amounts that statistics can add up",
    values: Object.fromEntries(
      lists.flatMap(({ name, source }) =>
        Object.entries(source.amounts).map(([key, property]) => [key, { description: `\`${property}\`: of ${name}` }]),
      ),
    ),
  });

function tableField(
  { filters, dimensions }: StatisticsInputs,
  { name, description, source }: CountedList,
  table: GraphQLObjectType,
  amount: GraphQLEnumType,
): [string, GraphQLFieldConfig<unknown, unknown>][] {
  const by = dimensions.of(source.list);
  if (!by) return [];
  const args: GraphQLFieldConfigArgumentMap = {
    by: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(by))),
      description: "One dimension, or two different ones",
    },
    where: { type: filters.of(source.list), description: "Conditions on the elements; by default all elements match" },
    ...timeArguments(source.list),
    level: {
      type: GraphQLInt,
      description:
        "Combines the keys at this depth of the hierarchy, from 1 (top) to 10; a key above that depth stays as it is. By default, keys are not combined",
    },
    sum: {
      type: amount,
      description:
        "The amount to add up; elements without it add nothing. The largest sum comes first unless `cells` has an order",
    },
  };
  return [
    [
      name,
      {
        type: new GraphQLNonNull(table),
        description: `Counts and sums for this list: ${description.replace(/, ordered by id$/, "")}`,
        args,
        extensions: { table: source } satisfies FieldMetadata,
      },
    ],
  ];
}

/** The time also applies to the relation to the dimension: an element is counted under the node that it belonged to on that day. */
const timeArguments = ({ validity }: ListType): GraphQLFieldConfigArgumentMap => {
  const defaultText = validity?.showsAllByDefault
    ? "by default elements of any time, with relations that are valid today"
    : "by default today";
  return {
    asOf: {
      type: Day,
      description: `Only elements that are valid on this day, and the same for the relation to the dimension; ${defaultText}`,
    },
    includeEnded: {
      type: GraphQLBoolean,
      description:
        "true: also elements that have ended or have not started, and the same for the relation to the dimension; false: only what is valid today",
    },
  };
};
