import { type GraphQLInputObjectType } from "graphql";
import { badInput } from "../../problem";
import { type Edge } from "../schema/edges";
import { folded } from "../schema/fold";
import { LANGUAGES, type Language } from "../schema/languages";
import { localisedName } from "../schema/localised";
import { deeper, names } from "../compiler/compilation";
import { all, any, compare, no, stated, type Operators } from "./compare";
import { holdingOf, placeOf } from "./repeated-relations";
import { condition, type Condition, type Holder } from "./condition";
import { type ListType } from "./list-type";
import { type Relation } from "./entry-point";
import { foundWithin, type Found } from "./page-query";
import { type Time } from "./as-of";
import { TEXT, type Value } from "./stored-value";

/** A stored value. */
export const ofValue =
  ({ expression, comparison }: Value, holder: Holder): Condition<Operators> =>
  (scope, at, operators, path) =>
    compare(scope, expression(holder(at), scope), operators, path, comparison);

type Localised = Operators & Readonly<{ languages?: Language[] | null; isNull?: boolean }>;

/** A text in several languages: so in one of them, or absent in all. */
export const ofLocalised =
  (name: string, holder: Holder): Condition<Localised> =>
  (scope, at, { languages, ...operators }, path) => {
    if (languages?.length === 0) throw badInput(`${path}.languages`, "is empty; say a language, or leave it out");
    const inOne = (languages ?? LANGUAGES).map((language) =>
      compare(scope, `${holder(at)}.${folded(localisedName(name, language))}`, operators, path, TEXT),
    );
    return operators.isNull ? all(inOne) : any(inOne);
  };

/** A name, or another name of the same in some language: so is one of them, or all are absent. */
export const ofNames =
  ({ expression, comparison }: Value, others: string, holder: Holder): Condition<Operators> =>
  (scope, at, operators, path) => {
    const otherNames = LANGUAGES.map((language) => `${holder(at)}.${folded(localisedName(others, language))}`);
    const each = [expression(holder(at), scope), ...otherNames].map((name) =>
      compare(scope, name, operators, path, comparison),
    );
    return operators.isNull ? all(each) : any(each);
  };

type OfTexts = Readonly<{ some?: Operators; none?: Operators; count?: Operators }>;

/** Several texts. */
export const ofTexts =
  (name: string, holder: Holder): Condition<OfTexts> =>
  (scope, at, said, path) => {
    const texts = `coalesce(${holder(at)}.${folded(name)}, [])`;
    const one = (operators: Operators, place: string) => compare(scope, "text", operators, place, TEXT);
    const HOW: Record<string, (operators: Operators, place: string) => string> = {
      some: (operators, place) => `any(text IN ${texts} WHERE ${one(operators, place)})`,
      none: (operators, place) => `none(text IN ${texts} WHERE ${one(operators, place)})`,
      count: (operators, place) => compare(scope, `size(${texts})`, operators, place, {}),
    };
    return all(stated(said, path).map(([how, operators]) => HOW[how]!(operators as Operators, `${path}.${how}`)));
  };

/** A relation to one: there is such a node, or none at all. */
export const ofOne =
  (relation: Relation, holder: Holder): Condition<Operators> =>
  (scope, at, said, path) => {
    if (scope.joined === said) return "true";
    const inside = deeper(scope);
    const [to, by] = names(inside);
    const match = `MATCH ${relation.edge.match(holder(at), by, to)}`;
    if (!("isNull" in said))
      return `EXISTS { ${match} WHERE ${all(relation.inside(inside, holder(at), { node: to }, said, path))} }`;
    if (stated(said, path).length > 1)
      throw badInput(`${path}.isNull`, "must be the only condition here; join it with others by or: [ … ]");
    return `${said.isNull ? "NOT " : ""}EXISTS { ${match} }`;
  };

/** What a filter says of the one node to which a relation leads. */
export const insideOne =
  (filter: () => GraphQLInputObjectType): Relation["inside"] =>
  (scope, _from, at, said, path) => [condition(scope, filter(), { node: at.node }, said, path)];

type OfMany = Time & Readonly<{ some?: Operators; every?: Operators; none?: Operators; count?: Operators }>;

/** A relation to many, at a time. */
export const ofMany =
  (edge: Edge, list: ListType, filter: () => GraphQLInputObjectType, holder: Holder): Condition<OfMany> =>
  (scope, at, { asOf, includeEnded, ...said }, path) => {
    const lead = { edge, from: holder(at), list, time: { asOf, includeEnded }, path: `${path}.` };
    const those = (conditions?: Found["conditions"], isWhole = false) =>
      `{ ${foundWithin(deeper(scope), { ...lead, conditions, isWhole })} }`;
    const HOW: Record<string, (operators: Operators, place: string) => string> = {
      some: (one, place) =>
        scope.joined === one
          ? "true"
          : `EXISTS ${those((inside, each) => [condition(inside, filter(), each, one, place)])}`,
      none: (one, place) => `NOT EXISTS ${those((inside, each) => [condition(inside, filter(), each, one, place)])}`,
      every: (one, place) =>
        `NOT EXISTS ${those((inside, each) => [no(condition(inside, filter(), each, one, place))], true)}`,
      count: (operators, place) => compare(scope, `COUNT ${those()}`, operators, place, {}),
    };
    return all(stated(said, path).map(([how, operators]) => HOW[how]!(operators as Operators, `${path}.${how}`)));
  };

/** What a filter says of a place to which a relation leads, where it says that there is `some` such place. */
export const insideMany =
  (edge: Edge, list: ListType, filter: () => GraphQLInputObjectType): Relation["inside"] =>
  (scope, from, { node, relation }, { asOf, includeEnded, some }: OfMany, path) => {
    const lead = { edge, from, list, time: { asOf, includeEnded }, path: `${path}.` };
    const at = placeOf(lead, node, relation!);
    return [...holdingOf(scope, lead, at), condition(scope, filter(), at, some!, `${path}.some`)];
  };
