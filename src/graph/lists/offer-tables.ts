import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";
import { Day } from "../day";
import { type Marks } from "../marks";
import { marksOf, type Field } from "../scope";
import { type Dimensions, upper } from "./dimensions";
import { type Filters } from "./filters";
import { fieldsIn, fieldsOfNoun, listOf, type ListType } from "./list-type";

/** What can be asked of the lists that are counted. */
export type Offered = Readonly<{ schema: GraphQLSchema; filters: Filters; dimensions: Dimensions }>;

type Fields = Record<string, GraphQLFieldConfig<unknown, unknown>>;

/** The root field with a table of every list: of all nodes of a noun, and of the relations that are counted. */
export function statisticsField(offered: Offered): Field {
  const lists = countedLists(offered);
  const [amount, table] = [amountType(lists), tableType(offered.schema.getType("Node") as GraphQLOutputType)];
  const fields = lists.flatMap((list) => tableField(offered, list, table, amount));
  const statistics: GraphQLFieldConfig<unknown, unknown> = {
    type: new GraphQLObjectType({
      name: "StatisticsResult",
      description:
        "Tables of counts and sums, one for each field that is asked; the same field may be asked again under another name",
      fields: Object.fromEntries(fields),
    }),
    description:
      "How many there are of each kind, by one or two dimensions, under the same filters as the lists; all tables of one question come in one statement",
    extensions: { statistics: true } satisfies Marks,
  };
  return new GraphQLObjectType({ name: "Statistics", fields: { statistics } }).getFields().statistics as Field;
}

/** A list that is counted: how it is called, what it is, the numbers of its things that can be added up. */
type Counted = Readonly<{ name: string; description: string; marks: NonNullable<Marks["table"]> }>;

function countedLists({ schema, dimensions: { nouns } }: Offered): Counted[] {
  const found = fieldsIn(schema).flatMap((field): Counted[] => {
    const { every, edge, counted } = marksOf(field);
    if (!every && !counted) return [];
    const list = listOf(field.type);
    if (every) {
      const amounts = amountsOf(fieldsOfNoun(schema, list.node, nouns));
      return [{ name: field.name, description: field.description!, marks: { edge: every, list, amounts } }];
    }
    return [{ ...counted!, marks: { edge: edge!, list, amounts: {} } }];
  });
  return [...new Map(found.map((each) => [each.name, each])).values()];
}

const amountsOf = (fields: readonly Field[]) =>
  Object.fromEntries(fields.filter((each) => marksOf(each).summed).map(({ name }) => [upper(name), name]));

const amountType = (lists: readonly Counted[]) =>
  new GraphQLEnumType({
    name: "SummedAmount",
    description: "What statistics can add up",
    values: Object.fromEntries(
      lists.flatMap(({ name, marks }) =>
        Object.entries(marks.amounts).map(([key, property]) => [key, { description: `\`${property}\`: of ${name}` }]),
      ),
    ),
  });

function tableField(
  { filters, dimensions }: Offered,
  { name, description, marks }: Counted,
  table: GraphQLObjectType,
  amount: GraphQLEnumType,
): [string, GraphQLFieldConfig<unknown, unknown>][] {
  const by = dimensions.of(marks.list);
  if (!by) return [];
  const args: GraphQLFieldConfigArgumentMap = {
    by: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(by))),
      description: "By what: one dimension, or two different ones",
    },
    where: { type: filters.of(marks.list), description: "Which of them; all if not said" },
    ...timeArguments(marks.list),
    level: {
      type: GraphQLInt,
      description:
        "Competences are counted under what stands so many steps down on every way to them from a broadest one, 1 to 10, 1 the broadest; themselves where the way is shorter, or if not said",
    },
    sum: {
      type: amount,
      description: "What is added up beside the count, where it is stated; the largest sum comes first",
    },
  };
  return [
    [
      name,
      {
        type: new GraphQLNonNull(table),
        description: `How many there are: ${description.replace(/, by id$/, "")}`,
        args,
        extensions: { table: marks } satisfies Marks,
      },
    ],
  ];
}

/** The time is also that of the relations to what is counted by: members of that day are counted under their clusters. */
const timeArguments = ({ holding }: ListType): GraphQLFieldConfigArgumentMap => {
  const unsaid = holding?.always ? "if not said, whatever the time, under what holds today" : "today if not said";
  return {
    asOf: { type: Day, description: `What held on this day, counted under what held then; ${unsaid}` },
    includeEnded: {
      type: GraphQLBoolean,
      description: "true: whatever the time, counted under all that ever held; false: what holds today",
    },
  };
};

function tableType(node: GraphQLOutputType): GraphQLObjectType {
  const whole = (type: GraphQLOutputType) => new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
  const fields: Fields = {
    total: {
      type: new GraphQLNonNull(GraphQLInt),
      description:
        "How many there are, each counted once: the cells may add up to more, since what has several values is in several of them",
    },
    sum: {
      type: GraphQLFloat,
      description: "The sum over all of them, each added once; null where none states it, or nothing is added up",
    },
    stated: { type: GraphQLInt, description: "Of how many what is added up is stated; the others add nothing" },
    absent: {
      type: whole(GraphQLInt),
      description: "For each dimension how many lack it; they are in the cells whose key is null",
    },
    cellCount: { type: new GraphQLNonNull(GraphQLInt), description: "How many cells have something in them" },
    cells: {
      type: whole(cellType(node)),
      description: "The cells with something in them, the largest first, equal ones by their keys",
      args: { first: { type: GraphQLInt, description: "How many cells at most: 1 to 1000; 100 if not said" } },
      extensions: { groups: true } satisfies Marks,
    },
  };
  return new GraphQLObjectType({
    name: "TableResult",
    description: "Counts, and sums, by one or two dimensions",
    fields,
  });
}

const cellType = (node: GraphQLOutputType) =>
  new GraphQLObjectType({
    name: "CellCount",
    description: "What has the same in every dimension of a table",
    fields: {
      keys: {
        type: new GraphQLNonNull(new GraphQLList(GraphQLString)),
        description:
          "What they have in common, in the order of the dimensions: a code, a value, an id; null: it is absent",
      },
      nodes: {
        type: new GraphQLNonNull(new GraphQLList(node)),
        description: "The same where it is a thing; null where it is a value",
        extensions: { ids: true } satisfies Marks,
      },
      count: { type: new GraphQLNonNull(GraphQLInt), description: "How many there are" },
      sum: { type: GraphQLFloat, description: "The sum over them; null where none states it, or nothing is added up" },
      stated: { type: GraphQLInt, description: "Of how many what is added up is stated; the others add nothing" },
    },
  });
