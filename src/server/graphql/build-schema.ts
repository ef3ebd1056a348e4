import {
  type GraphQLScalarType,
  type GraphQLSchema,
  lexicographicSortSchema,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
} from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { NodeQueries } from "../../domain/node.resolver";
import { attachResolvers } from "../../graph/compiler/resolvers";
import { addListArguments } from "../../graph/lists/add-list-arguments";
import { type DerivedEnum } from "../../domain/slice";
import { slices } from "../../slices";

/** Builds the whole schema from the declarations of the slices. */
export function buildTrefpuntSchema(): GraphQLSchema {
  const resolvers = [NodeQueries, ...slices.flatMap((slice) => slice.resolvers)];
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<() => unknown>,
    orphanedTypes: slices.flatMap((slice) => slice.types ?? []),
    scalarsMap: slices.flatMap(({ derivedEnum }) => (derivedEnum ? [toNamedType(derivedEnum(slices))] : [])),
    validate: false,
  });
  schema.getQueryType()!.description = "All queries";
  return attachResolvers(orderArguments(lexicographicSortSchema(addListArguments(schema))));
}

/** type-graphql accepts any named type of graphql-js here, although its types allow only scalars. */
const toNamedType = ({ type, values }: DerivedEnum) => ({ type, scalar: values as unknown as GraphQLScalarType });

/** The arguments that every list has, in the order in which people need them. All others come before these. */
const LIST_ARGUMENTS = ["where", "orderBy", "first", "after", "last", "before", "asOf", "includeEnded"];

/** Sorts the arguments of each field in the order of the docs: required ones, others of the field itself, then those of every list. */
export function orderArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        field.args = field.args.toSorted((a, b) => rank(a) - rank(b));
  return schema;
}

const rank = (argument: GraphQLArgument): number =>
  isRequiredArgument(argument) ? -2 : LIST_ARGUMENTS.indexOf(argument.name);
