import {
  getNamedType,
  getNullableType,
  GraphQLBoolean,
  GraphQLID,
  type GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  isListType,
  type GraphQLCompositeType,
  type GraphQLEnumType,
  type GraphQLInputFieldConfig,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType,
} from "graphql";
import { badInput } from "../../problem";
import { Day } from "../schema/dates";
import { type Comparison, type InputObject } from "./compare";
import { allOf, anyOf, condition, not, type Condition, type VariableOf } from "./condition";
import {
  someConditions,
  nodeConditions,
  conditionOnLocalisedText,
  conditionOnMany,
  conditionOnNames,
  conditionOnOne,
  conditionOnTexts,
  conditionOnValue,
} from "./field-conditions";
import { ListInputs } from "./list-inputs";
import { fieldsOfNoun, listTypeOf } from "./list-type";
import { IntFilter, localisedTextFilter, TextListFilter } from "./operator-inputs";
import { type EntryPointHints } from "./entry-point";
import { timeDescriptions } from "./list-element";
import { isUnder, upwardEdge } from "./hierarchy";
import { TEXT_COMPARISON, storedValue } from "./stored-value";
import { type Field, metadataOf, type ListType } from "../schema/field-metadata";

/** The filter types of all lists of a schema. Each is created when it is first used. */
export class Filters extends ListInputs {
  readonly #localised = localisedTextFilter(this.schema.getType("Language") as GraphQLEnumType);

  /** The filter of the elements of a list. */
  of(list: ListType): GraphQLInputObjectType {
    if (list.relationFields.length === 0) return this.ofNoun(list.node);
    const elements = `the elements of a list of ${list.name}`;
    const sameRelation =
      list.relation &&
      `. If one object has several fields of ${list.relation.name}, the same ${list.relation.name} must match all of them`;
    return this.#withLogic(`${list.name}Filter`, elements, sameRelation, () => ({
      ...markOnRelation(this.fields(list.relationFields, (element) => element.relation!)),
      node: filterField(this.ofNoun(list.node), "The node", (compilation, element, input: InputObject, path) =>
        condition(compilation, this.ofNoun(list.node), element, input, path),
      ),
    }));
  }

  /** The filter of the nodes of a type. */
  ofNoun(noun: GraphQLCompositeType): GraphQLInputObjectType {
    return this.#withLogic(`${noun.name}Filter`, `the nodes of the type ${noun.name}`, "", () => ({
      ...this.fields(fieldsOfNoun(this.schema, noun, this.nouns), (element) => element.node),
      ...this.#under(noun),
      isNull: filterField(
        GraphQLBoolean,
        "true: the relation has no node; false: it has one. Only for a relation to one node",
        refuseIsNull,
      ),
    }));
  }

  /** The field `under`, for nodes in a hierarchy. */
  #under(noun: GraphQLCompositeType): GraphQLInputFieldConfigMap {
    const upward = upwardEdge(this.schema, noun.name);
    const text = "The node with this id, or any node below it in the hierarchy. An unknown id is an error";
    return upward ? { under: filterField(GraphQLID, text, isUnder(upward)) } : {};
  }

  #withLogic(
    name: string,
    elements: string,
    suffix = "",
    fields: () => GraphQLInputFieldConfigMap,
  ): GraphQLInputObjectType {
    return this.once(name, `Conditions on ${elements}; all must hold${suffix}`, (self) => {
      const filters = new GraphQLList(new GraphQLNonNull(self));
      return {
        ...fields(),
        and: filterField(
          filters,
          "All of these conditions hold",
          allOf(() => self),
        ),
        or: filterField(
          filters,
          "At least one of these conditions holds",
          anyOf(() => self),
        ),
        not: filterField(
          self,
          "This condition does not hold, or cannot be decided because a value is absent",
          not(() => self),
        ),
      };
    });
  }

  protected override field(field: Field, variableOf: VariableOf): GraphQLInputFieldConfig | undefined {
    const { name, description } = field;
    const text = description ?? "";
    const { edge, otherNames } = metadataOf(field);
    const list = listTypeOf(field);
    if (edge && list)
      return filterField(
        this.#ofList(list),
        text,
        conditionOnMany(edge, list, () => this.of(list), variableOf),
        { relation: { edge, conditions: someConditions(edge, list, () => this.of(list)) } },
      );
    const type = getNamedType(field.type);
    if (edge) {
      const filter = this.ofNoun(type as GraphQLCompositeType);
      const relation = { edge, conditions: nodeConditions(() => filter) };
      return filterField(filter, text, conditionOnOne(relation, variableOf), edge.type ? { relation } : {});
    }
    const value = storedValue(field);
    if (value) {
      const compile = otherNames
        ? conditionOnNames(value, otherNames, variableOf)
        : conditionOnValue(value, variableOf);
      const hints = value.isEnum && !otherNames ? { enumProperty: value.property } : {};
      return withComparison(filterField(value.operators, text, compile, hints), value.comparison);
    }
    if (type.name === "LocalisedText")
      return withComparison(
        filterField(this.#localised, text, conditionOnLocalisedText(name, variableOf)),
        TEXT_COMPARISON,
      );
    if (isListType(getNullableType(field.type)) && type.name === "String")
      return withComparison(filterField(TextListFilter, text, conditionOnTexts(name, variableOf)), TEXT_COMPARISON);
    return undefined;
  }

  #ofList(list: ListType): GraphQLInputObjectType {
    const elementFilter = () => this.of(list);
    return this.once(
      `${list.name}ListFilter`,
      `Conditions on a relation to a list of ${list.name}; all must hold`,
      () => ({
        some: { type: elementFilter(), description: "At least one element matches" },
        every: { type: elementFilter(), description: "Every element matches; also true for an empty list" },
        none: { type: elementFilter(), description: "No element matches" },
        count: { type: IntFilter, description: "The number of elements" },
        ...(list.validity && {
          asOf: { type: Day, description: timeDescriptions(list).asOf },
          includeEnded: {
            type: GraphQLBoolean,
            description: timeDescriptions(list).includeEnded,
            extensions: { valueIfOmitted: Boolean(list.validity.showsAllByDefault) },
          },
        }),
      }),
    );
  }
}

const filterField = <Operand>(
  type: GraphQLInputType,
  description: string,
  compile: Condition<Operand>,
  hints: EntryPointHints = {},
): GraphQLInputFieldConfig => ({ type, description, extensions: { condition: compile, ...hints } });

/** Adds how the operands of a field are compared, so that equal filters make equal cursors. */
const withComparison = (field: GraphQLInputFieldConfig, comparison: Comparison): GraphQLInputFieldConfig => ({
  ...field,
  extensions: { ...field.extensions, comparison },
});

/** Marks the fields of a filter that are about the relation of a list element. */
const markOnRelation = (fields: GraphQLInputFieldConfigMap): GraphQLInputFieldConfigMap =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      { ...field, extensions: { ...field.extensions, onRelation: true } },
    ]),
  );

const refuseIsNull: Condition = (_compilation, _element, _input, path) => {
  throw badInput(
    path,
    "is not possible here, because a list is never null. To match an empty list, use count: { eq: 0 }",
  );
};
