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
        "The number of elements; each counts once. The cells may add up to more, because an element with several values is in several cells",
    },
    sum: {
      type: GraphQLFloat,
      description:
        "The sum over all elements; each counts once. null: no element states the amount, or `sum` is not set",
    },
    stated: { type: GraphQLInt, description: "The number of elements that state the amount; the others add nothing" },
    absent: {
      type: whole(GraphQLInt),
      description:
        "For each dimension, the number of elements without a value; they are in the cells whose key is null",
    },
    cellCount: { type: new GraphQLNonNull(GraphQLInt), description: "The number of cells that are not empty" },
    cells: {
      type: whole(cellType(node)),
      description: "The cells that are not empty; by default the largest first, and cells of equal size by their keys",
      args: {
        first: { type: GraphQLInt, description: "The maximum number of cells: 1 to 1000; 100 by default" },
        orderBy: {
          type: new GraphQLList(new GraphQLNonNull(CellOrder)),
          description:
            "The order: up to 5 keys. A later key orders cells that are equal in all earlier keys; the keys of the cell come last. By default the largest sum comes first, or the largest count if `sum` is not set. Absent values always come last",
        },
      },
      extensions: { groups: true } satisfies FieldMetadata,
    },
  };
  return new GraphQLObjectType({
    name: "TableResult",
    description: "Counts and sums by one or two dimensions",
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
          "The shared values, in the order of the dimensions: each is a code, another value or an id; null: the value is absent",
      },
      nodes: {
        type: new GraphQLNonNull(new GraphQLList(node)),
        description: "The shared values as nodes; null: the value is not a node",
        extensions: { ids: true } satisfies FieldMetadata,
      },
      count: { type: new GraphQLNonNull(GraphQLInt), description: "The number of elements" },
      sum: {
        type: GraphQLFloat,
        description: "The sum over the elements; null: no element states the amount, or `sum` is not set",
      },
      stated: { type: GraphQLInt, description: "The number of elements that state the amount; the others add nothing" },
    },
  });

/** One key of an order of cells. `keys` means all keys of a cell, in the order of the dimensions. */
export type CellKey = Readonly<{ by: "keys" | "count" | "sum"; isDescending: boolean }>;

const direction = (description: string) => ({ type: OrderDirection, description });

export const CellOrder = new GraphQLInputObjectType({
  name: "CellOrder",
  description: "One key of the order of cells. Set exactly one field; to order by several keys, pass a list",
  fields: {
    keys: direction("Order by the keys, in the order of the dimensions: numbers by size, texts character by character"),
    count: direction("Order by the number of elements"),
    sum: direction("Order by the sum; the table needs the argument `sum`"),
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
      throw badInput(`${path}.sum`, "needs the argument `sum` of the table. Set it, or order by count");
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
