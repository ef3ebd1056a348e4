import { astFromValue, print, type GraphQLInputField, type GraphQLInputObjectType } from "graphql";
import { badInput, readAll } from "../../problem";
import { type Compilation } from "../compiler/compilation";
import { entriesOf, type Operators } from "./compare";
import { type At } from "./condition";

/** One key of an order: what is compared, and which way. Absent values come last, whatever the way. */
export type OrderKey = Readonly<{
  expression: string;
  isDescending: boolean;
  isRequired: boolean;
  /** The stored property of the node itself that it is: an index may have it in order. */
  property?: string;
  /** Costs more than reading a property: it is computed once. */
  isComputed?: boolean;
}>;

/** The Cypher of a field of an order. The field carries it. */
export type ToKey<Operand = never> = (compilation: Compilation, at: At, operand: Operand, path: string) => OrderKey;

/** The key that an element of `orderBy` states. */
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

/** The one thing that an element of `orderBy` says. */
export function oneKeyOf(order: GraphQLInputObjectType, said: Operators, path: string): [name: string, said: unknown] {
  const keys = entriesOf(said, path);
  if (keys.length > 1)
    throw badInput(
      path,
      `has ${keys.length} keys; an element has one, the most important stands first: ${oneByOne(order, keys)}`,
    );
  return keys[0]!;
}

/** What was written as one element, as several. */
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

/** The keys by which the rows of a list are ordered: those that are asked for, then the id, which tells any two apart. */
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
