import { type GraphQLInputObjectType } from "graphql";
import { badInput } from "../../problem";
import { type Edge } from "../schema/edges";
import { folded } from "../schema/fold";
import { LANGUAGES, type Language } from "../schema/languages";
import { localisedName } from "../schema/localised";
import { oneEdgeDeeper, nextVariables } from "../compiler/compilation";
import { all, any, compare, no, entriesOf, type Operators } from "./compare";
import { validityConditions, listElement, type Time } from "./list-element";
import { condition, type Condition, type VariableOf } from "./condition";
import { type Relation } from "./entry-point";
import { TEXT_COMPARISON, type Value } from "./stored-value";
import { type ListType } from "../schema/field-metadata";
import { matchWithinFilter, type ListQuery } from "./list-query";

/** A stored value. */
export const ofValue =
  ({ expression, comparison }: Value, holder: VariableOf): Condition<Operators> =>
  (compilation, at, operators, path) =>
    compare(compilation, expression(holder(at), compilation), operators, path, comparison);

type Localised = Operators & Readonly<{ languages?: Language[] | null; isNull?: boolean }>;

/** A text in several languages: the operators are satisfied in one of them; with `isNull: true` it is absent in all. */
export const ofLocalised =
  (name: string, holder: VariableOf): Condition<Localised> =>
  (compilation, at, { languages, ...operators }, path) => {
    if (languages?.length === 0) throw badInput(`${path}.languages`, "is empty; say a language, or leave it out");
    const inOne = (languages ?? LANGUAGES).map((language) =>
      compare(compilation, `${holder(at)}.${folded(localisedName(name, language))}`, operators, path, TEXT_COMPARISON),
    );
    return operators.isNull ? all(inOne) : any(inOne);
  };

/** A name and the other names in all languages: one of them satisfies the operators; with `isNull: true` all are absent. */
export const ofNames =
  ({ expression, comparison }: Value, others: string, holder: VariableOf): Condition<Operators> =>
  (compilation, at, operators, path) => {
    const otherNames = LANGUAGES.map((language) => `${holder(at)}.${folded(localisedName(others, language))}`);
    const each = [expression(holder(at), compilation), ...otherNames].map((name) =>
      compare(compilation, name, operators, path, comparison),
    );
    return operators.isNull ? all(each) : any(each);
  };

type OfTexts = Readonly<{ some?: Operators; none?: Operators; count?: Operators }>;

/** A list of texts. */
export const ofTexts =
  (name: string, holder: VariableOf): Condition<OfTexts> =>
  (compilation, at, said, path) => {
    const texts = `coalesce(${holder(at)}.${folded(name)}, [])`;
    const one = (operators: Operators, place: string) =>
      compare(compilation, "text", operators, place, TEXT_COMPARISON);
    const HOW: Record<string, (operators: Operators, place: string) => string> = {
      some: (operators, place) => `any(text IN ${texts} WHERE ${one(operators, place)})`,
      none: (operators, place) => `none(text IN ${texts} WHERE ${one(operators, place)})`,
      count: (operators, place) => compare(compilation, `size(${texts})`, operators, place, {}),
    };
    return all(entriesOf(said, path).map(([how, operators]) => HOW[how]!(operators as Operators, `${path}.${how}`)));
  };

/** A relation to one: there is a node that satisfies the filter; with `isNull: true` there is none. */
export const ofOne =
  (relation: Relation, holder: VariableOf): Condition<Operators> =>
  (compilation, at, said, path) => {
    if (compilation.ensured === said) return "true";
    const inside = oneEdgeDeeper(compilation);
    const [to, by] = nextVariables(inside);
    const match = `MATCH ${relation.edge.match(holder(at), by, to)}`;
    if (!("isNull" in said))
      return `EXISTS { ${match} WHERE ${all(relation.inside(inside, holder(at), { node: to }, said, path))} }`;
    if (entriesOf(said, path).length > 1)
      throw badInput(`${path}.isNull`, "must be the only condition here; join it with others by or: [ … ]");
    return `${said.isNull ? "NOT " : ""}EXISTS { ${match} }`;
  };

/** The conditions of a filter on the node of a relation to one. */
export const insideOne =
  (filter: () => GraphQLInputObjectType): Relation["inside"] =>
  (compilation, _from, at, said, path) => [condition(compilation, filter(), { node: at.node }, said, path)];

type OfMany = Time & Readonly<{ some?: Operators; every?: Operators; none?: Operators; count?: Operators }>;

/** A relation to many, at the requested time. */
export const ofMany =
  (edge: Edge, list: ListType, filter: () => GraphQLInputObjectType, holder: VariableOf): Condition<OfMany> =>
  (compilation, at, { asOf, includeEnded, ...said }, path) => {
    const lead = { edge, from: holder(at), list, time: { asOf, includeEnded }, path: `${path}.` };
    const those = (conditions?: ListQuery["conditions"], isWhole = false) =>
      `{ ${matchWithinFilter(oneEdgeDeeper(compilation), { ...lead, conditions, isWhole })} }`;
    const HOW: Record<string, (operators: Operators, place: string) => string> = {
      some: (one, place) =>
        compilation.ensured === one
          ? "true"
          : `EXISTS ${those((inside, each) => [condition(inside, filter(), each, one, place)])}`,
      none: (one, place) => `NOT EXISTS ${those((inside, each) => [condition(inside, filter(), each, one, place)])}`,
      every: (one, place) =>
        `NOT EXISTS ${those((inside, each) => [no(condition(inside, filter(), each, one, place))], true)}`,
      count: (operators, place) => compare(compilation, `COUNT ${those()}`, operators, place, {}),
    };
    return all(entriesOf(said, path).map(([how, operators]) => HOW[how]!(operators as Operators, `${path}.${how}`)));
  };

/** The conditions of a filter with `some` on an element of a relation to many. */
export const insideMany =
  (edge: Edge, list: ListType, filter: () => GraphQLInputObjectType): Relation["inside"] =>
  (compilation, from, { node, relation }, { asOf, includeEnded, some }: OfMany, path) => {
    const lead = { edge, from, list, time: { asOf, includeEnded }, path: `${path}.` };
    const at = listElement(lead, node, relation!);
    return [...validityConditions(compilation, lead, at), condition(compilation, filter(), at, some!, `${path}.some`)];
  };
