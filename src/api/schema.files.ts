import { isAbstractType, printSchema, type GraphQLSchema } from "graphql";

/** The files that tell clients what the schema is, by name: the SDL, and the types behind each interface for Apollo Client's cache. */
export const schemaFiles = (schema: GraphQLSchema): Readonly<Record<string, string>> => ({
  "schema.graphql": `${printSchema(schema)}\n`,
  "possible-types.json": `${JSON.stringify(possibleTypes(schema), null, 2)}\n`,
});

const possibleTypes = (schema: GraphQLSchema): Record<string, string[]> =>
  Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
