import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";
import { holds } from "./as-of.cypher";
import { type ListType, type FieldMetadata, type Field, metadataOf } from "../schema/field-metadata";

/** The list behind a field; undefined if the field is no list. */
export function listTypeOf(field: Field): ListType | undefined {
  const { edge, every } = metadataOf(field);
  return edge?.many || every ? listOfConnection(field.type) : undefined;
}

/** The list behind a connection type. */
export function listOfConnection(type: GraphQLOutputType): ListType {
  const connection = getNamedType(type) as GraphQLObjectType;
  const edges = Object.values(connection.getFields()).find((field) => metadataOf(field).edges)!;
  const fields = Object.values((getNamedType(edges.type) as GraphQLObjectType).getFields());
  const node = getNamedType(fields.find((field) => metadataOf(field).node)!.type) as GraphQLInterfaceType;
  const relations = fields.find((field) => metadataOf(field).relations);
  const relation = relations && (getNamedType(relations.type) as GraphQLObjectType);
  const relationFields = relation
    ? Object.values(relation.getFields())
    : fields.filter((field) => !metadataOf(field).node && metadataOf(field).reads?.length !== 0);
  const name = relationFields.length > 0 ? connection.name.replace(/Connection$/, "") : node.name;
  return { name, connection, node, relationFields, relation, validity: validityOf(relationFields, node) };
}

/** Relations, or else nodes, with `since` and `until` are valid for a time. The metadata of a type may state another rule. */
function validityOf(relationFields: readonly Field[], node: GraphQLInterfaceType): ListType["validity"] {
  const { holds: stated } = node.extensions as FieldMetadata;
  if (stated) return { ...stated, of: "node" };
  const isTimed = (fields: readonly Field[]) =>
    ["since", "until"].every((bound) => fields.some(({ name }) => name === bound));
  if (isTimed(relationFields)) return { on: holds, of: "relation" };
  return isTimed(Object.values(node.getFields())) ? { on: holds, of: "node" } : undefined;
}

/** Every list of the schema, each once. */
export function listTypes(schema: GraphQLSchema): ListType[] {
  const lists = fieldsIn(schema).flatMap((field) => listTypeOf(field) ?? []);
  return [...new Map(lists.map((list) => [list.connection.name, list])).values()];
}

/** Every field of every type. */
export const fieldsIn = (schema: GraphQLSchema): Field[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => (hasFields(type) ? Object.values(type.getFields()) : []));

const hasFields = (type: GraphQLNamedType): type is GraphQLObjectType | GraphQLInterfaceType =>
  isObjectType(type) || isInterfaceType(type);

/** The fields of a type. For an interface also the fields of those possible types that have no list of their own. */
export function fieldsOfNoun(schema: GraphQLSchema, noun: GraphQLCompositeType, nouns: ReadonlySet<string>): Field[] {
  const ownFields = (noun as GraphQLObjectType).getFields();
  if (!isAbstractType(noun)) return Object.values(ownFields);
  const otherTypes = schema.getPossibleTypes(noun).filter(({ name }) => !nouns.has(name));
  const otherFields = otherTypes
    .flatMap((type) => Object.values(type.getFields()))
    .filter(({ name }) => !(name in ownFields));
  const byName = new Map(otherFields.map((field) => [field.name, { ...field, type: getNullableType(field.type) }]));
  return [...Object.values(ownFields), ...byName.values()];
}
