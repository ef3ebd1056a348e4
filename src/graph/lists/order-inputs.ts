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
import { oneEdgeDeeper, nextVariables } from "../compiler/compilation";
import { type Operators } from "./compare";
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
  description: "Which way a list goes; what is absent comes last either way",
  values: {
    ASC: {
      description:
        "From the first letter, the smallest number, the earliest date; 2018 stands before its months, and as an end (until) behind them",
    },
    DESC: { description: "From the last letter, the largest number, the latest date: the opposite of ASC" },
  },
});

const CountOrder = new GraphQLInputObjectType({
  name: "CountOrder",
  description: "By the number of elements of a relation; reads every row of the list",
  fields: {
    count: {
      type: new GraphQLNonNull(OrderDirection),
      description: "By how many there are, today where they hold for a time",
    },
  },
});

const localisedOrder = (language: GraphQLEnumType) =>
  new GraphQLInputObjectType({
    name: "LocalisedTextOrder",
    description: "By a text in one language, without regard to case, accents and ways of typing",
    fields: {
      language: { type: language, defaultValue: Language.NL, description: "In which language" },
      direction: { type: new GraphQLNonNull(OrderDirection), description: "Which way" },
    },
  });

const WORDS = "A key of an order: set exactly one field; pass several keys as a list";

/** The order types of all lists of a schema. Each is created when it is first used. */
export class Orders extends ListInputs {
  readonly #localised = localisedOrder(this.schema.getType("Language") as GraphQLEnumType);

  /** The order of the elements of a list. */
  of(list: ListType): GraphQLInputObjectType {
    if (list.own.length === 0) return this.#ofNoun(list.node);
    const words = list.relation
      ? `${WORDS}. By what a ${list.relation.name} says, a place with several stands where the first of them would: ASC by the smallest value, DESC by the largest`
      : WORDS;
    return this.once(`${list.name}Order`, words, () => ({
      ...ofRelation(this.fields(list.own, (at) => at.relation!)),
      node: carrying(this.#ofNoun(list.node), "By the node", (compilation, at, said: Operators, path) =>
        orderKey(compilation, this.#ofNoun(list.node), at, said, path),
      ),
    }));
  }

  #ofNoun(noun: GraphQLCompositeType): GraphQLInputObjectType {
    const fields = fieldsOfNoun(this.schema, noun, this.nouns);
    return this.once(`${noun.name}Order`, WORDS, () => this.fields(fields, (at) => at.node));
  }

  protected override field(field: Field, holder: VariableOf): GraphQLInputFieldConfig | undefined {
    const { name, description } = field;
    const words = description ?? "";
    const { edge } = metadataOf(field);
    const list = listTypeOf(field);
    if (edge && list) return carrying(CountOrder, words, byCount(edge, list, holder));
    const type = getNamedType(field.type);
    if (edge) {
      const order = this.#ofNoun(type as GraphQLCompositeType);
      return carrying(order, words, byOne(edge, order, holder));
    }
    const value = storedValue(field);
    if (value) return carrying(OrderDirection, words, byValue(value, holder));
    return type.name === "LocalisedText" ? carrying(this.#localised, words, byLocalised(name, holder)) : undefined;
  }
}

const carrying = <Operand>(
  type: GraphQLInputType,
  description: string,
  key: ToKey<Operand>,
): GraphQLInputFieldConfig => ({ type, description, extensions: { key } });

/**
 * The keys for properties of relations. An element with several relations is ordered by the one that comes first: by the smallest value in an
 * ascending order, by the largest in a descending one.
 */
const ofRelation = (fields: GraphQLInputFieldConfigMap): GraphQLInputFieldConfigMap =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      { ...field, extensions: { key: ofFirst((field.extensions as { key: ToKey<unknown> }).key) } },
    ]),
  );

const ofFirst =
  (key: ToKey<unknown>): ToKey<unknown> =>
  (compilation, at, said, path) => {
    const any = at.anyRelation?.(compilation);
    if (!any) return key(compilation, at, said, path);
    const { expression, isDescending, isRequired } = key(compilation, { ...at, relation: any.relation }, said, path);
    const value = `${any.relation}_value`;
    const first = `WITH ${expression} AS ${value} WHERE ${value} IS NOT NULL RETURN ${value} ORDER BY ${value}`;
    return {
      expression: `head(COLLECT { ${any.match()} ${first}${isDescending ? " DESC" : ""} LIMIT 1 })`,
      isDescending,
      isRequired,
      isComputed: true,
    };
  };

const byValue =
  ({ expression, property, isRequired }: Value, holder: VariableOf): ToKey<Direction> =>
  (compilation, at, direction) => ({
    expression: expression(holder(at), compilation),
    isDescending: direction === "DESC",
    isRequired,
    ...(property ? holder(at) === at.node && { property } : { isComputed: true }),
  });

const byLocalised =
  (name: string, holder: VariableOf): ToKey<{ language: Language | null; direction: Direction }> =>
  (_scope, at, { language, direction }) => {
    const property = folded(localisedName(name, language ?? Language.NL));
    return {
      expression: `${holder(at)}.${property}`,
      isDescending: direction === "DESC",
      isRequired: false,
      ...(holder(at) === at.node && { property }),
    };
  };

const byOne =
  (edge: Edge, order: GraphQLInputObjectType, holder: VariableOf): ToKey<Operators> =>
  (compilation, at, said, path) => {
    const inside = oneEdgeDeeper(compilation);
    const [to, relation] = nextVariables(inside);
    const { expression, isDescending } = orderKey(inside, order, { node: to }, said, path);
    return {
      expression: `head(COLLECT { MATCH ${edge.match(holder(at), relation, to)} WITH ${to} ORDER BY ${to}.id LIMIT 1 RETURN ${expression} })`,
      isDescending,
      isRequired: false,
      isComputed: true,
    };
  };

const byCount =
  (edge: Edge, list: ListType, holder: VariableOf): ToKey<{ count: Direction }> =>
  (compilation, at, { count }) => {
    return {
      expression: `COUNT { ${matchWithinFilter(oneEdgeDeeper(compilation), { edge, from: holder(at), list })} }`,
      isDescending: count === "DESC",
      isRequired: true,
      isComputed: true,
    };
  };
