import { GraphQLInputObjectType } from "graphql";
import { badInput, readAll } from "../../problem";
import { type Operators } from "../lists/compare";
import { checkKeyCount, oneKeyOf } from "../lists/order-keys";
import { OrderDirection } from "../lists/order-inputs";

/** One key of an order of cells. `keys` stands for all keys of a cell, in the order of the dimensions. */
export type CellKey = Readonly<{ by: "keys" | "count" | "sum"; isDescending: boolean }>;

const direction = (description: string) => ({ type: OrderDirection, description });

export const CellOrder = new GraphQLInputObjectType({
  name: "CellOrder",
  description: "By what the cells of a table are ordered: exactly one key; several stand in a list",
  fields: {
    keys: direction("By their keys, in the order of the dimensions: numbers by size, texts letter by letter"),
    count: direction("By how many there are"),
    sum: direction("By what is added up; needs `sum` at the table"),
  },
});

/** Reads in which order cells are asked for. Without a word the largest come first. Throws a problem that names the argument at fault. */
export function cellKeysOf(orderBy: readonly Operators[], hasSum: boolean): CellKey[] {
  checkKeyCount(orderBy);
  if (orderBy.length === 0) return [{ by: hasSum ? "sum" : "count", isDescending: true }];
  return readAll(orderBy, (each, index) => {
    const path = `orderBy[${index}]`;
    const [by, way] = oneKeyOf(CellOrder, each, path);
    if (by === "sum" && !hasSum)
      throw badInput(`${path}.sum`, "has nothing to order by: say `sum` at the table, or order by count");
    return { by: by as CellKey["by"], isDescending: way === "DESC" };
  });
}

/** `ORDER BY` of cells: an absent key or sum comes last either way, and equal cells stand by their keys. */
export function orderOfCells(order: readonly CellKey[], names: readonly string[]): string {
  const keys = (sign: string) => names.flatMap((name) => [`${name} IS NULL`, `${name}${sign}`]);
  const parts = order.flatMap(({ by, isDescending }) => {
    const sign = isDescending ? " DESC" : "";
    return { keys: () => keys(sign), count: () => [`many${sign}`], sum: () => ["stated = 0", `sum${sign}`] }[by]();
  });
  return `ORDER BY ${[...parts, ...keys("")].join(", ")}`;
}
