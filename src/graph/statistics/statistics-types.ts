import {
  type GraphQLFieldConfigMap,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLOutputType,
  GraphQLInputObjectType,
} from "graphql";
import { type FieldMetadata } from "../schema/field-metadata";
import { badInput, readAll } from "../../problem";
import { type InputObject } from "../lists/compare";
import { checkKeyCount, oneKeyOf } from "../lists/order-keys";
import { OrderDirection } from "../lists/order-inputs";

/** The type of a table; `node` is the type of the nodes that it counts by. */
export function tableType(node: GraphQLOutputType): GraphQLObjectType {
  const whole = (type: GraphQLOutputType) => new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
  const fields: GraphQLFieldConfigMap<unknown, unknown> = {
    total: {
      type: new GraphQLNonNull(GraphQLInt),
      description:
        "How many there are, each counted once: the cells may add up to more, since what has several values is in several of them",
    },
    sum: {
      type: GraphQLFloat,
      description: "The sum over all of them, each added once; null where none states it, or nothing is added up",
    },
    stated: { type: GraphQLInt, description: "How many elements state the amount; the others add nothing" },
    absent: {
      type: whole(GraphQLInt),
      description: "For each dimension how many lack it; they are in the cells whose key is null",
    },
    cellCount: { type: new GraphQLNonNull(GraphQLInt), description: "How many cells are not empty" },
    cells: {
      type: whole(cellType(node)),
      description: "The cells that are not empty; by default the largest first, equal ones by their keys",
      args: {
        first: { type: GraphQLInt, description: "How many cells at most: 1 to 1000; 100 by default" },
        orderBy: {
          type: new GraphQLList(new GraphQLNonNull(CellOrder)),
          description:
            "The order: up to 5 keys, each used where those before it are equal; the keys of the cell come last. By default the largest sum comes first, or the largest count where nothing is added up. What is absent comes last either way",
        },
      },
      extensions: { groups: true } satisfies FieldMetadata,
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
    description: "A cell of a table: the elements that share a value in every dimension",
    fields: {
      keys: {
        type: new GraphQLNonNull(new GraphQLList(GraphQLString)),
        description:
          "The shared values, in the order of the dimensions: a code, a value or an id; null where it is absent",
      },
      nodes: {
        type: new GraphQLNonNull(new GraphQLList(node)),
        description: "The shared values as nodes; null where one is no node",
        extensions: { ids: true } satisfies FieldMetadata,
      },
      count: { type: new GraphQLNonNull(GraphQLInt), description: "How many there are" },
      sum: { type: GraphQLFloat, description: "The sum over them; null where none states it, or nothing is added up" },
      stated: { type: GraphQLInt, description: "How many elements state the amount; the others add nothing" },
    },
  });

/** One key of an order of cells. `keys` means all keys of a cell, in the order of the dimensions. */
export type CellKey = Readonly<{ by: "keys" | "count" | "sum"; isDescending: boolean }>;

const direction = (description: string) => ({ type: OrderDirection, description });

export const CellOrder = new GraphQLInputObjectType({
  name: "CellOrder",
  description: "A key of the order of cells: set exactly one field; pass several keys as a list",
  fields: {
    keys: direction("By their keys, in the order of the dimensions: numbers by size, texts letter by letter"),
    count: direction("By how many there are"),
    sum: direction("By what is added up; needs `sum` at the table"),
  },
});

/** Reads the order of cells; by default the largest come first. Throws a problem that names the wrong argument. */
export function cellKeysOf(orderBy: readonly InputObject[], hasSum: boolean): CellKey[] {
  checkKeyCount(orderBy);
  if (orderBy.length === 0) return [{ by: hasSum ? "sum" : "count", isDescending: true }];
  return readAll(orderBy, (each, index) => {
    const path = `orderBy[${index}]`;
    const [by, value] = oneKeyOf(CellOrder, each, path);
    if (by === "sum" && !hasSum)
      throw badInput(`${path}.sum`, "has nothing to order by: say `sum` at the table, or order by count");
    return { by: by as CellKey["by"], isDescending: value === "DESC" };
  });
}

/** `ORDER BY` of cells: an absent key or sum comes last in both directions, and equal cells are ordered by their keys. */
export function orderOfCells(order: readonly CellKey[], names: readonly string[]): string {
  const keys = (sign: string) => names.flatMap((name) => [`${name} IS NULL`, `${name}${sign}`]);
  const parts = order.flatMap(({ by, isDescending }) => {
    const sign = isDescending ? " DESC" : "";
    return { keys: () => keys(sign), count: () => [`many${sign}`], sum: () => ["stated = 0", `sum${sign}`] }[by]();
  });
  return `ORDER BY ${[...parts, ...keys("")].join(", ")}`;
}
