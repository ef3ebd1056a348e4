import { type TypePolicies } from "@apollo/client";
import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { listPolicy } from "./list-policy";

/** How Apollo Client keeps what this schema gives: every list by what was asked of it, every value without an id as one. */
export function typePoliciesOf(schema: GraphQLSchema): TypePolicies {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  return { ...Object.fromEntries(valuesOf(types)), ...Object.fromEntries(listsOf(types)) };
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;
const fieldsOf = (type: Fielded): Field[] => Object.values(type.getFields());

/** Lists are connections; which part of the list is asked makes no other list. Apollo hands down what an interface has. */
const listsOf = (types: readonly Fielded[]) =>
  types.flatMap((type) => {
    const inherited = new Set(type.getInterfaces().flatMap((above) => Object.keys(above.getFields())));
    const lists = fieldsOf(type).filter((field) => isList(field) && !inherited.has(field.name));
    const fields = Object.fromEntries(lists.map(({ name, args }) => [name, listPolicy(keyArgsOf(args))]));
    return lists.length > 0 ? [[type.name, { fields }] as const] : [];
  });

const isList = ({ type }: Field) => getNamedType(type).name.endsWith("Connection");
const PART = ["first", "after", "last", "before"];
const keyArgsOf = (args: Field["args"]) => args.map(({ name }) => name).filter((name) => !PART.includes(name));

/** Texts, above all: one question asks the text, another its language, and the cache keeps both. */
const valuesOf = (types: readonly Fielded[]) =>
  types
    .filter((type) => "id" in type.getFields())
    .flatMap(fieldsOf)
    .filter((field) => !isList(field) && isObjectType(getNullableType(field.type)))
    .map((field) => getNamedType(field.type) as GraphQLObjectType)
    .filter((type) => !("id" in type.getFields()))
    .map((type) => [type.name, { merge: true }] as const);
