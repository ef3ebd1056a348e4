import { astFromValue, print, type GraphQLInputField, type GraphQLInputObjectType } from "graphql";
import { badInput, readAll } from "../../problem";
import { type Compilation } from "../compiler/compilation";
import { entriesOf, type InputObject } from "./compare";
import { type ListElement } from "./condition";

/** One key of an order: an expression and a direction. Absent values come last in both directions. */
export type OrderKey = Readonly<{
  expression: string;
  isDescending: boolean;
  isRequired: boolean;
  /** The property of the node that the expression reads, if it does no more: an index may hold it in order. */
  property?: string;
  /** The expression costs more than reading a property, so it is computed only once. */
  isComputed?: boolean;
}>;

/** Compiles a field of an order to a key. It is kept in the extensions of the field. */
export type ToKey<Operand = never> = (
  compilation: Compilation,
  element: ListElement,
  operand: Operand,
  path: string,
) => OrderKey;

/** The key for one entry of `orderBy`. */
export function orderKey(
  compilation: Compilation,
  order: GraphQLInputObjectType,
  element: ListElement,
  input: InputObject,
  path: string,
): OrderKey {
  const [name, operand] = oneKeyOf(order, input, path);
  const toKey = (order.getFields()[name] as GraphQLInputField).extensions.key as ToKey;
  return toKey(compilation, element, operand as never, `${path}.${name}`);
}

/** The only field of an entry of `orderBy`, and its value. */
export function oneKeyOf(
  order: GraphQLInputObjectType,
  input: InputObject,
  path: string,
): [name: string, operand: unknown] {
  const keys = entriesOf(input, path);
  if (keys.length > 1)
    throw badInput(
      path,
      `has ${keys.length} keys. Write one key per list element, the most important first: ${asSeparateEntries(order, keys)}`,
    );
  return keys[0]!;
}

/** The fields of one entry, written as entries of their own. */
function asSeparateEntries(order: GraphQLInputObjectType, keys: readonly [string, unknown][]): string {
  const entries = keys.map(
    ([name, operand]) => `{ ${name}: ${print(astFromValue(operand, order.getFields()[name]!.type)!)} }`,
  );
  return `[${entries.join(", ")}]`;
}

const MAX_KEYS = 5;

export function checkKeyCount(orderBy: readonly InputObject[]): void {
  if (orderBy.length > MAX_KEYS)
    throw badInput("orderBy", `may contain at most ${MAX_KEYS} keys, not ${orderBy.length}. Remove the last ones`);
}

/** The keys of the order of a list: those of `orderBy`, then the id, which makes the order unique. */
export function orderKeys(
  compilation: Compilation,
  order: GraphQLInputObjectType,
  element: ListElement,
  orderBy: readonly InputObject[],
): OrderKey[] {
  checkKeyCount(orderBy);
  const requested = readAll(orderBy, (each, index) => orderKey(compilation, order, element, each, `orderBy[${index}]`));
  const isDescending = requested[0]?.isDescending ?? false;
  return [...requested, { expression: `${element.node}.id`, property: "id", isDescending, isRequired: true }];
}
