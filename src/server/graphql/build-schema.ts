import { type GraphQLSchema, lexicographicSortSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { NodeQueries } from "../../domain/node.resolver";
import { attachResolvers } from "../../graph/compiler/resolvers";
import { addListArguments } from "../../graph/lists/add-list-arguments";
import { orderArguments } from "./argument-order";
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
