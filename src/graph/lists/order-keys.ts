import { astFromValue, print, type GraphQLInputField, type GraphQLInputObjectType } from "graphql";
import { badInput, readAll } from "../../problem";
import { type Compilation } from "../compiler/compilation";
import { entriesOf, type Operators } from "./compare";
import { type At } from "./condition";

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
export type ToKey<Operand = never> = (compilation: Compilation, at: At, operand: Operand, path: string) => OrderKey;

/** The key for one entry of `orderBy`. */
export function orderKey(
  compilation: Compilation,
  order: GraphQLInputObjectType,
  at: At,
  said: Operators,
  path: string,
): OrderKey {
  const [name, operand] = oneKeyOf(order, said, path);
  const toKey = (order.getFields()[name] as GraphQLInputField).extensions.key as ToKey;
  return toKey(compilation, at, operand as never, `${path}.${name}`);
}

/** The only field of an entry of `orderBy`, and its value. */
export function oneKeyOf(order: GraphQLInputObjectType, said: Operators, path: string): [name: string, said: unknown] {
  const keys = entriesOf(said, path);
  if (keys.length > 1)
    throw badInput(
      path,
      `has ${keys.length} keys; an element has one, the most important stands first: ${oneByOne(order, keys)}`,
    );
  return keys[0]!;
}

/** The fields of one entry, written as entries of their own. */
function oneByOne(order: GraphQLInputObjectType, keys: readonly [string, unknown][]): string {
  const shown = keys.map(
    ([name, operand]) => `{ ${name}: ${print(astFromValue(operand, order.getFields()[name]!.type)!)} }`,
  );
  return `[${shown.join(", ")}]`;
}

const MAX_KEYS = 5;

export function checkKeyCount(orderBy: readonly Operators[]): void {
  if (orderBy.length > MAX_KEYS)
    throw badInput("orderBy", `may hold ${MAX_KEYS} keys at most, not ${orderBy.length}; leave out the last`);
}

/** The keys of the order of a list: those of `orderBy`, then the id, which makes the order unique. */
export function orderKeys(
  compilation: Compilation,
  order: GraphQLInputObjectType,
  at: At,
  orderBy: readonly Operators[],
): OrderKey[] {
  checkKeyCount(orderBy);
  const asked = readAll(orderBy, (each, index) => orderKey(compilation, order, at, each, `orderBy[${index}]`));
  const isDescending = asked[0]?.isDescending ?? false;
  return [...asked, { expression: `${at.node}.id`, property: "id", isDescending, isRequired: true }];
}
