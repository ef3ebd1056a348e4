import { type GraphQLInputField, type GraphQLInputObjectType } from "graphql";
import { readAll } from "../../problem";
import { insideFilter, type Compilation } from "../compiler/compilation";
import { all, any, no, entriesOf, type Operators } from "./compare";

/**
 * The Cypher variables of a list element: its node, and the relation between the parent and the node. If the edge allows several relations,
 * `anyRelation` matches them again, and `relation` is one of them; it is absent where a condition is about all of them.
 */
export type At = Readonly<{
  node: string;
  relation?: string;
  anyRelation?: (compilation: Compilation) => RelationMatch;
}>;

/** `MATCH … WHERE …` of every relation of a list element that is valid at the requested time, with further conditions. */
export type RelationMatch = Readonly<{ relation: string; match: (more?: readonly string[]) => string }>;

/** The element without its `relation` if it may have several, for conditions about all of them. */
export const withoutSingleRelation = (at: At): At => (at.anyRelation ? { ...at, relation: undefined } : at);

/** Which variable of a list element holds a property: its node, or its relation. */
export type VariableOf = (at: At) => string;

/** Compiles a field of a filter to a Cypher condition. It is kept in the extensions of the field. */
export type Condition<Operand = never> = (compilation: Compilation, at: At, operand: Operand, path: string) => string;

/**
 * The condition that a list element passes a filter. If it has several relations, one of them must satisfy all fields of the same filter object
 * that are about the relation.
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
