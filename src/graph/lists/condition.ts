import { type GraphQLInputField, type GraphQLInputObjectType } from "graphql";
import { readAll } from "../../problem";
import { insideFilter, type Compilation } from "../compiler/compilation";
import { all, any, no, entriesOf, type Operators } from "./compare";

/**
 * The variables of one place of a list: its node, and the relation that leads to it. Where several relations may lead to it, `anyRelation`
 * matches them anew; there `relation` is one of them, and absent where all of them count.
 */
export type At = Readonly<{
  node: string;
  relation?: string;
  anyRelation?: (compilation: Compilation) => RelationMatch;
}>;

/** `MATCH … WHERE …` of every relation that leads to a place at the time of which it is asked, with further conditions. */
export type RelationMatch = Readonly<{ relation: string; match: (more?: readonly string[]) => string }>;

/** A place as a whole: where several relations may lead to it, none of them is singled out. */
export const withoutSingleRelation = (at: At): At => (at.anyRelation ? { ...at, relation: undefined } : at);

/** Which variable of a place has a property: its node, or the relation that leads to it. */
export type VariableOf = (at: At) => string;

/** The Cypher of what a field of a filter says. The field carries it, so that a filter's type is also how it is compiled. */
export type Condition<Operand = never> = (compilation: Compilation, at: At, operand: Operand, path: string) => string;

/**
 * The condition that a filter states of one place of a list. Where several relations may lead to it, what one object of the filter says of
 * the relation must hold of one and the same.
 */
export function condition(
  compilation: Compilation,
  filter: GraphQLInputObjectType,
  at: At,
  said: Operators,
  path: string,
): string {
  const fields = filter.getFields();
  const entries = entriesOf(said, path);
  const isOfAny = (name: string) => !at.relation && Boolean(fields[name]!.extensions.ofRelation);
  const any = entries.some(([name]) => isOfAny(name)) ? at.anyRelation?.(compilation) : undefined;
  const conditions = readAll(entries, ([name, operand]) => {
    const there = any && isOfAny(name) ? { ...at, relation: any.relation } : at;
    return conditionOf(fields[name]!)(compilation, there, operand as never, `${path}.${name}`);
  });
  if (!any) return all(conditions);
  const [ofAny, others] = [true, false].map((is) =>
    conditions.filter((_, index) => isOfAny(entries[index]![0]) === is),
  );
  return all([...others!, `EXISTS { ${any.match(ofAny)} }`]);
}

const conditionOf = ({ extensions }: GraphQLInputField) => extensions.condition as Condition;

/** How conditions of a filter are put together. */
export const allOf =
  (filter: () => GraphQLInputObjectType): Condition<Operators[]> =>
  (compilation, at, filters, path) =>
    all(parts(compilation, filter(), withoutSingleRelation(at), filters, path));

export const anyOf =
  (filter: () => GraphQLInputObjectType): Condition<Operators[]> =>
  (compilation, at, filters, path) =>
    any(parts(compilation, filter(), withoutSingleRelation(at), filters, path));

export const not =
  (filter: () => GraphQLInputObjectType): Condition<Operators> =>
  (compilation, at, said, path) =>
    no(condition(insideFilter(compilation), filter(), withoutSingleRelation(at), said, path));

const parts = (compilation: Compilation, filter: GraphQLInputObjectType, at: At, filters: Operators[], path: string) =>
  readAll(entriesOf(filters as never, path), ([index, each]) =>
    condition(insideFilter(compilation), filter, at, each as Operators, `${path}[${index}]`),
  );
