import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLEnumType,
  type GraphQLFieldConfig,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from "graphql";
import { Day } from "../schema/dates";
import { mayRepeat } from "../schema/edges";
import { type FieldMetadata, type Field, metadataOf, type ListType } from "../schema/field-metadata";
import { Dimensions } from "../statistics/dimensions";
import { Filters } from "./filter-inputs";
import { fieldsIn, listTypeOf, listTypes } from "./list-type";
import { statisticsField } from "../statistics/statistics-field";
import { Orders } from "./order-inputs";
import { timeDescriptions } from "./list-element";

/** Adds the arguments and the field `groups` to every list. They follow from the types of its edges and nodes. */
export function addListArguments(schema: GraphQLSchema): GraphQLSchema {
  const lists = listTypes(schema);
  const nouns = new Set(lists.map(({ node }) => node.name));
  const inputs = { filters: new Filters(schema, nouns), orders: new Orders(schema, nouns) };
  for (const field of fieldsIn(schema)) {
    const list = listTypeOf(field);
    checkRelations(field, list);
    if (list) (field.args as GraphQLArgument[]).push(...argumentsOf(list, inputs));
    const { filteredBy } = metadataOf(field);
    if (filteredBy) {
      const filter = inputs.filters.ofNoun(schema.getType(filteredBy) as GraphQLCompositeType);
      (field.args as GraphQLArgument[]).push(
        argument("where", filter, "Conditions on the elements; by default all elements match"),
      );
    }
  }
  const dimensions = new Dimensions(schema, nouns);
  const group = groupType(schema.getType("Node") as GraphQLOutputType);
  for (const list of listTypes(schema)) {
    const by = dimensions.of(list);
    if (by) list.connection.getFields().groups = groupsField(group, by);
  }
  schema.getQueryType()!.getFields().statistics = statisticsField({ schema, filters: inputs.filters, dimensions });
  return new GraphQLSchema({ ...schema.toConfig(), types: Object.values(schema.getTypeMap()) });
}

/** An edge with keys may join two nodes several times, so the edges of its connection need a list of relations. */
function checkRelations(field: Field, list: ListType | undefined) {
  const { edge } = metadataOf(field);
  if (edge && list && mayRepeat(edge) !== Boolean(list.relation))
    throw new Error(`${field.name}: an edge with keys, and no other, needs a connection with relations`);
}

type Inputs = Readonly<{ filters: Filters; orders: Orders }>;

function argumentsOf(list: ListType, { filters, orders }: Inputs): GraphQLArgument[] {
  const order = new GraphQLList(new GraphQLNonNull(orders.of(list)));
  const descriptions = timeDescriptions(list);
  return [
    argument(
      "first",
      GraphQLInt,
      "The size of the page, from the beginning of the list or after the cursor `after`: 1 to 100; 10 by default",
    ),
    argument("after", GraphQLString, "A cursor of the same list: the page starts after it"),
    argument("last", GraphQLInt, "The size of the page, up to the end of the list or to the cursor `before`: 1 to 100"),
    argument("before", GraphQLString, "A cursor of the same list: the page ends before it"),
    argument("where", filters.of(list), "Conditions on the elements; by default all elements match"),
    argument(
      "orderBy",
      order,
      "The order: up to 5 keys. A later key orders elements that are equal in all earlier keys; the last key is always the id",
    ),
    ...(list.validity
      ? [argument("asOf", Day, descriptions.asOf), argument("includeEnded", GraphQLBoolean, descriptions.includeEnded)]
      : []),
  ];
}

const argument = (name: string, type: GraphQLInputType, description: string): GraphQLArgument => ({
  name,
  type,
  description,
  defaultValue: undefined,
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
});

/** graphql-js builds the field from a configuration, so that it has all properties of a field. */
function groupsField(group: GraphQLObjectType, by: GraphQLEnumType): Field {
  const groups: GraphQLFieldConfig<unknown, unknown> = {
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(group))),
    description:
      "The number of elements for each value, in the whole list and not only on this page. The largest group comes first; groups of equal size are ordered by key. An element with several values is in several groups",
    args: {
      by: { type: new GraphQLNonNull(by), description: "The dimension by which the elements are grouped" },
      first: { type: GraphQLInt, description: "The maximum number of groups: 1 to 100; 10 by default" },
    },
    extensions: { groups: true } satisfies FieldMetadata,
  };
  return new GraphQLObjectType({ name: "Groups", fields: { groups } }).getFields().groups as Field;
}

const groupType = (node: GraphQLOutputType) =>
  new GraphQLObjectType({
    name: "Group",
    description: "The elements of a list that share a value",
    fields: {
      key: {
        type: GraphQLString,
        description: "The shared value: a code, another value or an id; null: the value is absent",
      },
      count: { type: new GraphQLNonNull(GraphQLInt), description: "The number of elements in the group" },
      node: {
        type: node as GraphQLNamedType & GraphQLOutputType,
        description: "The shared value as a node; null: the value is not a node",
        extensions: { node: true } satisfies FieldMetadata,
      },
    },
  });
