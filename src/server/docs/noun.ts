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

/** A type of nodes that lists lead to. */
export type NounType = GraphQLObjectType | GraphQLInterfaceType;

export type Field = GraphQLField<unknown, unknown>;

/** The types of nodes that lists lead to, in the order of the alphabet. */
export const nounsOf = (schema: GraphQLSchema): NounType[] =>
  [...new Set(listTypes(schema).map(({ node }) => node as NounType))].sort((a, b) => (a.name < b.name ? -1 : 1));

export const filterOf = (schema: GraphQLSchema, { name }: NounType) =>
  schema.getType(`${name}Filter`) as GraphQLInputObjectType | undefined;

/** By what its lists can be grouped. */
export const dimensionsOf = (schema: GraphQLSchema, { name }: NounType) =>
  (schema.getType(`${name}Dimension`) as GraphQLEnumType | undefined)?.getValues() ?? [];

/** The types behind an interface that have no filter of their own: a Company is told of with the Organisation. */
export const kindsOf = (schema: GraphQLSchema, noun: NounType): readonly GraphQLObjectType[] =>
  isAbstractType(noun) ? schema.getPossibleTypes(noun).filter((type) => !filterOf(schema, type)) : [];

/** The root fields that lead to it. */
export const rootFieldsOf = (schema: GraphQLSchema, noun: NounType): Field[] =>
  Object.values(schema.getQueryType()!.getFields()).filter((field) => {
    const type = getNamedType(field.type);
    return type === noun || (isObjectType(type) && nodeOf(type) === noun && "groups" in type.getFields());
  });

/** What stands at the places of a connection; undefined where the type is none. */
export function nodeOf(type: GraphQLObjectType): NounType | undefined {
  const edge = edgeOf(type);
  return edge && (getNamedType(edge.getFields().node?.type) as NounType | undefined);
}

/** The edge of a connection. */
export function edgeOf(type: GraphQLObjectType): GraphQLObjectType | undefined {
  const edges = type.name.endsWith("Connection") ? type.getFields().edges : undefined;
  return edges && (getNamedType(edges.type) as GraphQLObjectType);
}

/** Whether it leads to other things; if not, it is a property. */
export function isRelation({ type }: Field): boolean {
  const named = getNamedType(type);
  if (isInterfaceType(named)) return true;
  return isObjectType(named) && (edgeOf(named) !== undefined || named.getInterfaces().length > 0);
}

/** The operators of a filter of a property. */
export function operatorsOf(filter: GraphQLInputObjectType | undefined, { name }: Field): string[] {
  const type = filter && getNamedType(filter.getFields()[name]?.type);
  return isInputObjectType(type) ? Object.keys(type.getFields()) : [];
}
