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
import { type Comparison, type Operators } from "./compare";
import { allOf, anyOf, condition, not, type Condition, type VariableOf } from "./condition";
import { insideMany, insideOne, ofLocalised, ofMany, ofNames, ofOne, ofTexts, ofValue } from "./field-conditions";
import { ListInputs } from "./list-inputs";
import { fieldsOfNoun, listTypeOf } from "./list-type";
import { IntFilter, localisedTextFilter, TextListFilter } from "./operator-inputs";
import { type NarrowingMetadata } from "./entry-point";
import { timeDescriptions } from "./list-element";
import { isUnder, upwardEdge } from "./hierarchy";
import { TEXT_COMPARISON, storedValue } from "./stored-value";
import { type Field, metadataOf, type ListType } from "../schema/field-metadata";

/** The filter types of all lists of a schema. Each is created when it is first used. */
export class Filters extends ListInputs {
  readonly #localised = localisedTextFilter(this.schema.getType("Language") as GraphQLEnumType);

  /** The filter of the elements of a list. */
  of(list: ListType): GraphQLInputObjectType {
    if (list.own.length === 0) return this.ofNoun(list.node);
    const which = `the elements of a list of ${list.name}`;
    const several = list.relation && `. What one object says of a ${list.relation.name} must hold of one and the same`;
    return this.#withLogic(`${list.name}Filter`, which, several, () => ({
      ...ofRelation(this.fields(list.own, (at) => at.relation!)),
      node: stating(this.ofNoun(list.node), "The node", (compilation, at, said: Operators, path) =>
        condition(compilation, this.ofNoun(list.node), at, said, path),
      ),
    }));
  }

  /** The filter of the nodes of a type. */
  ofNoun(noun: GraphQLCompositeType): GraphQLInputObjectType {
    return this.#withLogic(`${noun.name}Filter`, `the nodes of the type ${noun.name}`, "", () => ({
      ...this.fields(fieldsOfNoun(this.schema, noun, this.nouns), (at) => at.node),
      ...this.#under(noun),
      isNull: stating(GraphQLBoolean, "true: there is no such node; only for a relation to one node", onlyOfOne),
    }));
  }

  /** The field `under`, for nodes in a hierarchy. */
  #under(noun: GraphQLCompositeType): GraphQLInputFieldConfigMap {
    const upward = upwardEdge(this.schema, noun.name);
    const words = "It is the one with this id, or stands below it, at any depth; an id that does not exist is refused";
    return upward ? { under: stating(GraphQLID, words, isUnder(upward)) } : {};
  }

  #withLogic(name: string, which: string, more = "", fields: () => GraphQLInputFieldConfigMap): GraphQLInputObjectType {
    return this.once(name, `Conditions on ${which}; all must hold${more}`, (self) => {
      const several = new GraphQLList(new GraphQLNonNull(self));
      return {
        ...fields(),
        and: stating(
          several,
          "All of these hold",
          allOf(() => self),
        ),
        or: stating(
          several,
          "At least one of these holds",
          anyOf(() => self),
        ),
        not: stating(
          self,
          "This does not hold, or is unknown because a value is absent",
          not(() => self),
        ),
      };
    });
  }

  protected override field(field: Field, holder: VariableOf): GraphQLInputFieldConfig | undefined {
    const { name, description } = field;
    const words = description ?? "";
    const { edge, otherNames } = metadataOf(field);
    const list = listTypeOf(field);
    if (edge && list)
      return stating(
        this.#ofList(list),
        words,
        ofMany(edge, list, () => this.of(list), holder),
        { relation: { edge, inside: insideMany(edge, list, () => this.of(list)) } },
      );
    const type = getNamedType(field.type);
    if (edge) {
      const filter = this.ofNoun(type as GraphQLCompositeType);
      const relation = { edge, inside: insideOne(() => filter) };
      return stating(filter, words, ofOne(relation, holder), edge.type ? { relation } : {});
    }
    const value = storedValue(field);
    if (value) {
      const says = otherNames ? ofNames(value, otherNames, holder) : ofValue(value, holder);
      const narrows = value.isChoice && !otherNames ? { choice: value.property } : {};
      return comparing(stating(value.operators, words, says, narrows), value.comparison);
    }
    if (type.name === "LocalisedText")
      return comparing(stating(this.#localised, words, ofLocalised(name, holder)), TEXT_COMPARISON);
    if (isListType(getNullableType(field.type)) && type.name === "String")
      return comparing(stating(TextListFilter, words, ofTexts(name, holder)), TEXT_COMPARISON);
    return undefined;
  }

  #ofList(list: ListType): GraphQLInputObjectType {
    const one = () => this.of(list);
    return this.once(
      `${list.name}ListFilter`,
      `Conditions on a relation to many, to ${list.name}; all must hold`,
      () => ({
        some: { type: one(), description: "At least one element matches" },
        every: { type: one(), description: "Every element matches; true for an empty list" },
        none: { type: one(), description: "No element matches" },
        count: { type: IntFilter, description: "How many elements there are" },
        ...(list.holding && {
          asOf: { type: Day, description: timeDescriptions(list).asOf },
          includeEnded: {
            type: GraphQLBoolean,
            description: timeDescriptions(list).includeEnded,
            extensions: { unsaid: Boolean(list.holding.always) },
          },
        }),
      }),
    );
  }
}

const stating = <Operand>(
  type: GraphQLInputType,
  description: string,
  says: Condition<Operand>,
  narrows: NarrowingMetadata = {},
): GraphQLInputFieldConfig => ({ type, description, extensions: { condition: says, ...narrows } });

/** Adds how the operands of a field are compared, so that equal filters make equal cursors. */
const comparing = (field: GraphQLInputFieldConfig, comparison: Comparison): GraphQLInputFieldConfig => ({
  ...field,
  extensions: { ...field.extensions, comparison },
});

/** Marks the fields of a filter that are about the relation of a list element. */
const ofRelation = (fields: GraphQLInputFieldConfigMap): GraphQLInputFieldConfigMap =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      { ...field, extensions: { ...field.extensions, ofRelation: true } },
    ]),
  );

const onlyOfOne: Condition = (_scope, _at, _said, path) => {
  throw badInput(path, "is not possible here: a list is never null; use count: { eq: 0 } for an empty one");
};
