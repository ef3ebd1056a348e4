import {
  getNamedType,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLNonNull,
  type GraphQLCompositeType,
  type GraphQLInputFieldConfig,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType,
} from "graphql";
import { type Edge } from "../schema/edges";
import { folded } from "../schema/fold";
import { Language } from "../schema/languages";
import { localisedName } from "../schema/localised";
import { oneEdgeDeeper, countedVariables } from "../compiler/compilation";
import { type InputObject } from "./compare";
import { type VariableOf } from "./condition";
import { ListInputs } from "./list-inputs";
import { fieldsOfNoun, listTypeOf } from "./list-type";
import { orderKey, type ToKey } from "./order-keys";
import { storedValue, type Value } from "./stored-value";
import { type Field, metadataOf, type ListType } from "../schema/field-metadata";
import { matchWithinFilter } from "./list-query";

type Direction = "ASC" | "DESC";

export const OrderDirection = new GraphQLEnumType({
  name: "OrderDirection",
  description: "The direction of an order. Absent values always come last",
  values: {
    ASC: {
      description:
        "Ascending: from the first letter, the smallest number or the earliest date. A year such as 2018 comes before its months; in an end date (`until`) after them",
    },
    DESC: { description: "Descending: the reverse of ASC" },
  },
});

const CountOrder = new GraphQLInputObjectType({
  name: "CountOrder",
  description: "Order by the number of elements of a relation; reads every row of the list",
  fields: {
    count: {
      type: new GraphQLNonNull(OrderDirection),
      description:
        "The direction by number of elements; of elements that are valid for a time, only those valid today count",
    },
  },
});

const localisedOrder = (language: GraphQLEnumType) =>
  new GraphQLInputObjectType({
    name: "LocalisedTextOrder",
    description: "Order by a text in one language, without regard to case, accents and typographic variants",
    fields: {
      language: { type: language, defaultValue: Language.NL, description: "The language of the text" },
      direction: { type: new GraphQLNonNull(OrderDirection), description: "The direction" },
    },
  });

const KEY_DESCRIPTION = "One key of an order. Set exactly one field; to order by several keys, pass a list";

/** The order types of all lists of a schema. Each is created when it is first used. */
export class Orders extends ListInputs {
  readonly #localised = localisedOrder(this.schema.getType("Language") as GraphQLEnumType);

  /** The order of the elements of a list. */
  of(list: ListType): GraphQLInputObjectType {
    if (list.relationFields.length === 0) return this.#ofNoun(list.node);
    const text = list.relation
      ? `${KEY_DESCRIPTION}. An element with several relations of the type ${list.relation.name} is ordered by the smallest of their values with ASC, and by the largest with DESC`
      : KEY_DESCRIPTION;
    return this.once(`${list.name}Order`, text, () => ({
      ...relationKeys(this.fields(list.relationFields, (element) => element.relation!)),
      node: orderField(
        this.#ofNoun(list.node),
        "Order by a field of the node",
        (compilation, element, input: InputObject, path) =>
          orderKey(compilation, this.#ofNoun(list.node), element, input, path),
      ),
    }));
  }

  #ofNoun(noun: GraphQLCompositeType): GraphQLInputObjectType {
    const fields = fieldsOfNoun(this.schema, noun, this.nouns);
    return this.once(`${noun.name}Order`, KEY_DESCRIPTION, () => this.fields(fields, (element) => element.node));
  }

  protected override field(field: Field, variableOf: VariableOf): GraphQLInputFieldConfig | undefined {
    const { name, description } = field;
    const text = description ?? "";
    const { edge } = metadataOf(field);
    const list = listTypeOf(field);
    if (edge && list) return orderField(CountOrder, text, byCount(edge, list, variableOf));
    const type = getNamedType(field.type);
    if (edge) {
      const order = this.#ofNoun(type as GraphQLCompositeType);
      return orderField(order, text, byOne(edge, order, variableOf));
    }
    const value = storedValue(field);
    if (value) return orderField(OrderDirection, text, byValue(value, variableOf));
    return type.name === "LocalisedText" ? orderField(this.#localised, text, byLocalised(name, variableOf)) : undefined;
  }
}

const orderField = <Operand>(
  type: GraphQLInputType,
  description: string,
  key: ToKey<Operand>,
): GraphQLInputFieldConfig => ({ type, description, extensions: { key } });

/**
 * The keys for properties of relations. An element with several relations is ordered by the one that comes first: by the smallest value in an
 * ascending order, by the largest in a descending one.
 */
const relationKeys = (fields: GraphQLInputFieldConfigMap): GraphQLInputFieldConfigMap =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      { ...field, extensions: { key: keyOfFirstRelation((field.extensions as { key: ToKey<unknown> }).key) } },
    ]),
  );

const keyOfFirstRelation =
  (key: ToKey<unknown>): ToKey<unknown> =>
  (compilation, element, input, path) => {
    const relationMatch = element.anyRelation?.(compilation);
    if (!relationMatch) return key(compilation, element, input, path);
    const { expression, isDescending, isRequired } = key(
      compilation,
      { ...element, relation: relationMatch.relation },
      input,
      path,
    );
    const value = `${relationMatch.relation}_value`;
    const firstValue = `WITH ${expression} AS ${value} WHERE ${value} IS NOT NULL RETURN ${value} ORDER BY ${value}`;
    return {
      expression: `head(COLLECT { ${relationMatch.match()} ${firstValue}${isDescending ? " DESC" : ""} LIMIT 1 })`,
      isDescending,
      isRequired,
      isComputed: true,
    };
  };

const byValue =
  ({ expression, property, isRequired }: Value, variableOf: VariableOf): ToKey<Direction> =>
  (compilation, element, direction) => ({
    expression: expression(variableOf(element), compilation),
    isDescending: direction === "DESC",
    isRequired,
    ...(property ? variableOf(element) === element.node && { property } : { isComputed: true }),
  });

const byLocalised =
  (name: string, variableOf: VariableOf): ToKey<{ language: Language | null; direction: Direction }> =>
  (_compilation, element, { language, direction }) => {
    const property = folded(localisedName(name, language ?? Language.NL));
    return {
      expression: `${variableOf(element)}.${property}`,
      isDescending: direction === "DESC",
      isRequired: false,
      ...(variableOf(element) === element.node && { property }),
    };
  };

const byOne =
  (edge: Edge, order: GraphQLInputObjectType, variableOf: VariableOf): ToKey<InputObject> =>
  (compilation, element, input, path) => {
    const inner = oneEdgeDeeper(compilation);
    const [to, relation] = countedVariables(inner);
    const { expression, isDescending } = orderKey(inner, order, { node: to }, input, path);
    return {
      expression: `head(COLLECT { MATCH ${edge.match(variableOf(element), relation, to)} WITH ${to} ORDER BY ${to}.id LIMIT 1 RETURN ${expression} })`,
      isDescending,
      isRequired: false,
      isComputed: true,
    };
  };

const byCount =
  (edge: Edge, list: ListType, variableOf: VariableOf): ToKey<{ count: Direction }> =>
  (compilation, element, { count }) => {
    return {
      expression: `COUNT { ${matchWithinFilter(oneEdgeDeeper(compilation), { edge, from: variableOf(element), list })} }`,
      isDescending: count === "DESC",
      isRequired: true,
      isComputed: true,
    };
  };
