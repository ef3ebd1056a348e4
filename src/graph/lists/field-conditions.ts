import { type GraphQLInputObjectType } from "graphql";
import { badInput } from "../../problem";
import { type Edge } from "../schema/edges";
import { folded } from "../schema/fold";
import { LANGUAGES, type Language } from "../schema/languages";
import { localisedName } from "../schema/localised";
import { oneEdgeDeeper, countedVariables } from "../compiler/compilation";
import { joinAnd, joinOr, compare, negate, entriesOf, type InputObject } from "./compare";
import { validityConditions, listElement, type Time } from "./list-element";
import { condition, type Condition, type VariableOf } from "./condition";
import { type Relation } from "./entry-point";
import { TEXT_COMPARISON, type Value } from "./stored-value";
import { type ListType } from "../schema/field-metadata";
import { matchWithinFilter, type ListQuery } from "./list-query";

/** A stored value. */
export const conditionOnValue =
  ({ expression, comparison }: Value, variableOf: VariableOf): Condition<InputObject> =>
  (compilation, element, operators, path) =>
    compare(compilation, expression(variableOf(element), compilation), operators, path, comparison);

type LocalisedTextInput = InputObject & Readonly<{ languages?: Language[] | null; isNull?: boolean }>;

/** A text in several languages: the operators are satisfied in one of them; with `isNull: true` it is absent in all. */
export const conditionOnLocalisedText =
  (name: string, variableOf: VariableOf): Condition<LocalisedTextInput> =>
  (compilation, element, { languages, ...operators }, path) => {
    if (languages?.length === 0)
      throw badInput(`${path}.languages`, "is empty. Name at least one language, or omit it");
    const conditions = (languages ?? LANGUAGES).map((language) =>
      compare(
        compilation,
        `${variableOf(element)}.${folded(localisedName(name, language))}`,
        operators,
        path,
        TEXT_COMPARISON,
      ),
    );
    return operators.isNull ? joinAnd(conditions) : joinOr(conditions);
  };

/** A name and the other names in all languages: one of them satisfies the operators; with `isNull: true` all are absent. */
export const conditionOnNames =
  ({ expression, comparison }: Value, others: string, variableOf: VariableOf): Condition<InputObject> =>
  (compilation, element, operators, path) => {
    const otherNames = LANGUAGES.map((language) => `${variableOf(element)}.${folded(localisedName(others, language))}`);
    const conditions = [expression(variableOf(element), compilation), ...otherNames].map((name) =>
      compare(compilation, name, operators, path, comparison),
    );
    return operators.isNull ? joinAnd(conditions) : joinOr(conditions);
  };

type TextListInput = Readonly<{ some?: InputObject; none?: InputObject; count?: InputObject }>;

/** A list of texts. */
export const conditionOnTexts =
  (name: string, variableOf: VariableOf): Condition<TextListInput> =>
  (compilation, element, input, path) => {
    const texts = `coalesce(${variableOf(element)}.${folded(name)}, [])`;
    const compareText = (operators: InputObject, fieldPath: string) =>
      compare(compilation, "text", operators, fieldPath, TEXT_COMPARISON);
    const operatorCompilers: Record<string, (operators: InputObject, fieldPath: string) => string> = {
      some: (operators, fieldPath) => `any(text IN ${texts} WHERE ${compareText(operators, fieldPath)})`,
      none: (operators, fieldPath) => `none(text IN ${texts} WHERE ${compareText(operators, fieldPath)})`,
      count: (operators, fieldPath) => compare(compilation, `size(${texts})`, operators, fieldPath, {}),
    };
    return joinAnd(
      entriesOf(input, path).map(([key, operators]) =>
        operatorCompilers[key]!(operators as InputObject, `${path}.${key}`),
      ),
    );
  };

/** A relation to one: there is a node that satisfies the filter; with `isNull: true` there is none. */
export const conditionOnOne =
  (relation: Relation, variableOf: VariableOf): Condition<InputObject> =>
  (compilation, element, input, path) => {
    if (compilation.alwaysTruePart === input) return "true";
    const inner = oneEdgeDeeper(compilation);
    const [to, relationVariable] = countedVariables(inner);
    const match = `MATCH ${relation.edge.match(variableOf(element), relationVariable, to)}`;
    if (!("isNull" in input))
      return `EXISTS { ${match} WHERE ${joinAnd(relation.conditions(inner, variableOf(element), { node: to }, input, path))} }`;
    if (entriesOf(input, path).length > 1)
      throw badInput(`${path}.isNull`, "must be the only condition here. To combine it with others, use or: [ … ]");
    return `${input.isNull ? "NOT " : ""}EXISTS { ${match} }`;
  };

/** The conditions of a filter on the node of a relation to one. */
export const nodeConditions =
  (filter: () => GraphQLInputObjectType): Relation["conditions"] =>
  (compilation, _from, element, input, path) => [condition(compilation, filter(), { node: element.node }, input, path)];

type RelationInput = Time &
  Readonly<{ some?: InputObject; every?: InputObject; none?: InputObject; count?: InputObject }>;

/** A relation to many, at the requested time. */
export const conditionOnMany =
  (
    edge: Edge,
    list: ListType,
    filter: () => GraphQLInputObjectType,
    variableOf: VariableOf,
  ): Condition<RelationInput> =>
  (compilation, element, { asOf, includeEnded, ...input }, path) => {
    const origin = { edge, from: variableOf(element), list, time: { asOf, includeEnded }, path: `${path}.` };
    const matching = (conditions?: ListQuery["conditions"], usesAllRelations = false) =>
      `{ ${matchWithinFilter(oneEdgeDeeper(compilation), { ...origin, conditions, usesAllRelations })} }`;
    const operatorCompilers: Record<string, (operators: InputObject, fieldPath: string) => string> = {
      some: (elementFilter, fieldPath) =>
        compilation.alwaysTruePart === elementFilter
          ? "true"
          : `EXISTS ${matching((inner, reached) => [condition(inner, filter(), reached, elementFilter, fieldPath)])}`,
      none: (elementFilter, fieldPath) =>
        `NOT EXISTS ${matching((inner, reached) => [condition(inner, filter(), reached, elementFilter, fieldPath)])}`,
      every: (elementFilter, fieldPath) =>
        `NOT EXISTS ${matching((inner, reached) => [negate(condition(inner, filter(), reached, elementFilter, fieldPath))], true)}`,
      count: (operators, fieldPath) => compare(compilation, `COUNT ${matching()}`, operators, fieldPath, {}),
    };
    return joinAnd(
      entriesOf(input, path).map(([key, operators]) =>
        operatorCompilers[key]!(operators as InputObject, `${path}.${key}`),
      ),
    );
  };

/** The conditions of a filter with `some` on an element of a relation to many. */
export const someConditions =
  (edge: Edge, list: ListType, filter: () => GraphQLInputObjectType): Relation["conditions"] =>
  (compilation, from, { node, relation }, { asOf, includeEnded, some }: RelationInput, path) => {
    const origin = { edge, from, list, time: { asOf, includeEnded }, path: `${path}.` };
    const element = listElement(origin, node, relation!);
    return [
      ...validityConditions(compilation, origin, element),
      condition(compilation, filter(), element, some!, `${path}.some`),
    ];
  };
