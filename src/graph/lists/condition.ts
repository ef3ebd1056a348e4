import { type GraphQLInputField, type GraphQLInputObjectType } from "graphql";
import { readAll } from "../../problem";
import { insideFilter, type Compilation } from "../compiler/compilation";
import { joinAnd, joinOr, negate, entriesOf, type InputObject } from "./compare";

/**
 * The Cypher variables of a list element: its node, and the relation between the parent and the node. If the edge allows several relations,
 * `anyRelation` matches them again, and `relation` is one of them; it is absent where a condition is about all of them.
 */
export type ListElement = Readonly<{
  node: string;
  relation?: string;
  anyRelation?: (compilation: Compilation) => RelationMatch;
}>;

/** `MATCH … WHERE …` of every relation of a list element that is valid at the requested time, with further conditions. */
export type RelationMatch = Readonly<{ relation: string; match: (furtherConditions?: readonly string[]) => string }>;

/** The element without its `relation` if it may have several, for conditions about all of them. */
export const withoutSingleRelation = (element: ListElement): ListElement =>
  element.anyRelation ? { ...element, relation: undefined } : element;

/** Which variable of a list element holds a property: its node, or its relation. */
export type VariableOf = (element: ListElement) => string;

/** Compiles a field of a filter to a Cypher condition. It is kept in the extensions of the field. */
export type Condition<Operand = never> = (
  compilation: Compilation,
  element: ListElement,
  operand: Operand,
  path: string,
) => string;

/**
 * The condition that a list element passes a filter. If it has several relations, one of them must satisfy all fields of the same filter object
 * that are about the relation.
 */
export function condition(
  compilation: Compilation,
  filter: GraphQLInputObjectType,
  element: ListElement,
  input: InputObject,
  path: string,
): string {
  const fields = filter.getFields();
  const entries = entriesOf(input, path);
  const isOnRelation = (name: string) => !element.relation && Boolean(fields[name]!.extensions.onRelation);
  const relationMatch = entries.some(([name]) => isOnRelation(name)) ? element.anyRelation?.(compilation) : undefined;
  const conditions = readAll(entries, ([name, operand]) => {
    const matched = relationMatch && isOnRelation(name) ? { ...element, relation: relationMatch.relation } : element;
    return conditionOf(fields[name]!)(compilation, matched, operand as never, `${path}.${name}`);
  });
  if (!relationMatch) return joinAnd(conditions);
  const [onRelation, others] = [true, false].map((isWanted) =>
    conditions.filter((_, index) => isOnRelation(entries[index]![0]) === isWanted),
  );
  return joinAnd([...others!, `EXISTS { ${relationMatch.match(onRelation)} }`]);
}

const conditionOf = ({ extensions }: GraphQLInputField) => extensions.condition as Condition;

export const allOf =
  (filter: () => GraphQLInputObjectType): Condition<InputObject[]> =>
  (compilation, element, filters, path) =>
    joinAnd(parts(compilation, filter(), withoutSingleRelation(element), filters, path));

export const anyOf =
  (filter: () => GraphQLInputObjectType): Condition<InputObject[]> =>
  (compilation, element, filters, path) =>
    joinOr(parts(compilation, filter(), withoutSingleRelation(element), filters, path));

export const not =
  (filter: () => GraphQLInputObjectType): Condition<InputObject> =>
  (compilation, element, input, path) =>
    negate(condition(insideFilter(compilation), filter(), withoutSingleRelation(element), input, path));

const parts = (
  compilation: Compilation,
  filter: GraphQLInputObjectType,
  element: ListElement,
  filters: InputObject[],
  path: string,
) =>
  readAll(entriesOf(filters as never, path), ([index, each]) =>
    condition(insideFilter(compilation), filter, element, each as InputObject, `${path}[${index}]`),
  );
