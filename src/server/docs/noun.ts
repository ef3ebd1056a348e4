import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { listTypes } from "../../graph/lists/list-type";

/** A type of the nodes that lists return. */
export type NounType = GraphQLObjectType | GraphQLInterfaceType;

export type Field = GraphQLField<unknown, unknown>;

/** The types of the nodes that lists return, in alphabetical order. */
export const nounsOf = (schema: GraphQLSchema): NounType[] =>
  [...new Set(listTypes(schema).map(({ node }) => node as NounType))].sort((a, b) => (a.name < b.name ? -1 : 1));

export const filterOf = (schema: GraphQLSchema, { name }: NounType) =>
  schema.getType(`${name}Filter`) as GraphQLInputObjectType | undefined;

/** The dimensions by which its lists can be grouped. */
export const dimensionsOf = (schema: GraphQLSchema, { name }: NounType) =>
  (schema.getType(`${name}Dimension`) as GraphQLEnumType | undefined)?.getValues() ?? [];

/** The types of an interface that have no filter of their own. The page of the interface describes them: Company is on that of Organisation. */
export const kindsOf = (schema: GraphQLSchema, noun: NounType): readonly GraphQLObjectType[] =>
  isAbstractType(noun) ? schema.getPossibleTypes(noun).filter((type) => !filterOf(schema, type)) : [];

/** The root fields that return it. */
export const rootFieldsOf = (schema: GraphQLSchema, noun: NounType): Field[] =>
  Object.values(schema.getQueryType()!.getFields()).filter((field) => {
    const type = getNamedType(field.type);
    return type === noun || (isObjectType(type) && nodeOf(type) === noun && "groups" in type.getFields());
  });

/** The type of the nodes of a connection; undefined if the type is not a connection. */
export function nodeOf(type: GraphQLObjectType): NounType | undefined {
  const edge = edgeOf(type);
  return edge && (getNamedType(edge.getFields().node?.type) as NounType | undefined);
}

/** The type of the edges of a connection; undefined if the type is not a connection. */
export function edgeOf(type: GraphQLObjectType): GraphQLObjectType | undefined {
  const edges = type.name.endsWith("Connection") ? type.getFields().edges : undefined;
  return edges && (getNamedType(edges.type) as GraphQLObjectType);
}

/** Whether a field leads to other nodes. If not, it is a property. */
export function isRelation({ type }: Field): boolean {
  const named = getNamedType(type);
  if (isInterfaceType(named)) return true;
  return isObjectType(named) && (edgeOf(named) !== undefined || named.getInterfaces().length > 0);
}

/** The operators with which a filter compares a property. */
export function operatorsOf(filter: GraphQLInputObjectType | undefined, { name }: Field): string[] {
  const type = filter && getNamedType(filter.getFields()[name]?.type);
  return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
}
