import { isInterfaceType, isObjectType, isRequiredArgument, type GraphQLArgument, type GraphQLSchema } from "graphql";

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
