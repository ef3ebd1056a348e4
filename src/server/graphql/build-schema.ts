import {
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
import { slices } from "../../slices";

/** The schema of the whole house, from what the slices declare. */
export function buildTrefpuntSchema(): GraphQLSchema {
  for (const { learn } of slices) learn?.(slices);
  const resolvers = [NodeQueries, ...slices.flatMap((slice) => slice.resolvers)];
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<() => unknown>,
    orphanedTypes: slices.flatMap((slice) => slice.types ?? []),
    validate: false,
  });
  schema.getQueryType()!.description = "What can be asked";
  return attachResolvers(orderArguments(lexicographicSortSchema(addListArguments(schema))));
}

/** The arguments that every list has, in the order in which people need them. All others come before these. */
const OF_LISTS = ["where", "orderBy", "first", "after", "last", "before", "asOf", "includeEnded"];

/** Puts the arguments of each field in the order of the docs: those that must be given, those of the field itself, those of every list. */
export function orderArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        field.args = field.args.toSorted((a, b) => rank(a) - rank(b));
  return schema;
}

const rank = (argument: GraphQLArgument): number =>
  isRequiredArgument(argument) ? -2 : OF_LISTS.indexOf(argument.name);
