import { type GraphQLInputField, type GraphQLInputObjectType } from "graphql";
import { readAll } from "../../problem";
import { nested, type Scope } from "../scope";
import { all, any, no, stated, type Operators } from "./compare";

/** The variables of one place of a list: its node, and the relation that leads to it. */
export type At = Readonly<{ node: string; relation?: string }>;

/** Which variable of a place has a property: its node, or the relation that leads to it. */
export type Holder = (at: At) => string;

/** The Cypher of what a field of a filter says. The field carries it, so that a filter's type is also how it is compiled. */
export type Condition<Operand = never> = (scope: Scope, at: At, operand: Operand, path: string) => string;

/** The condition that a filter states of one place of a list. */
export function condition(scope: Scope, filter: GraphQLInputObjectType, at: At, said: Operators, path: string): string {
  const fields = filter.getFields();
  return all(
    readAll(stated(said, path), ([name, operand]) =>
      conditionOf(fields[name]!)(scope, at, operand as never, `${path}.${name}`),
    ),
  );
}

const conditionOf = ({ extensions }: GraphQLInputField) => extensions.condition as Condition;

/** How conditions of a filter are put together. */
export const allOf =
  (filter: () => GraphQLInputObjectType): Condition<Operators[]> =>
  (scope, at, filters, path) =>
    all(parts(scope, filter(), at, filters, path));

export const anyOf =
  (filter: () => GraphQLInputObjectType): Condition<Operators[]> =>
  (scope, at, filters, path) =>
    any(parts(scope, filter(), at, filters, path));

export const not =
  (filter: () => GraphQLInputObjectType): Condition<Operators> =>
  (scope, at, said, path) =>
    no(condition(nested(scope), filter(), at, said, path));

const parts = (scope: Scope, filter: GraphQLInputObjectType, at: At, filters: Operators[], path: string) =>
  readAll(stated(filters as never, path), ([index, each]) =>
    condition(nested(scope), filter, at, each as Operators, `${path}[${index}]`),
  );
