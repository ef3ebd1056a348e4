import { isAbstractType, isObjectType, printSchema, type GraphQLSchema } from "graphql";
import { type FastifyInstance } from "fastify";
import { webFile, serveFiles } from "./serve-files";

/** The schema files for clients, by name: the SDL, and the types of each interface for the cache of Apollo Client. */
export const schemaFiles = (schema: GraphQLSchema): Readonly<Record<string, string>> => ({
  "schema.graphql": `${withExceptions(printSchema(schema), schema)}\n`,
  "possible-types.json": `${JSON.stringify(possibleTypes(schema), null, 2)}\n`,
});

const possibleTypes = (schema: GraphQLSchema): Record<string, string[]> =>
  Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );

const EXCEPTION =
  "# eslint-disable-next-line @graphql-eslint/no-typename-prefix -- an interface of the type has this field";

/** Adds lint exceptions for fields that repeat the name of their type because an interface named them: `clusters` of a Cluster. */
function withExceptions(sdl: string, schema: GraphQLSchema): string {
  let type = "";
  return sdl
    .split("\n")
    .flatMap((line) => {
      const [, kind, name] = /^(\w+) (\w+)/.exec(line) ?? [];
      if (name) type = kind === "type" ? name : "";
      const [, field = ""] = /^ {2}(\w+)[(:]/.exec(line) ?? [];
      return field.toLowerCase().startsWith(type.toLowerCase()) && isInherited(schema, type, field)
        ? [`  ${EXCEPTION}`, line]
        : [line];
    })
    .join("\n");
}

function isInherited(schema: GraphQLSchema, name: string, field: string): boolean {
  const type = schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some((each) => field in each.getFields());
}

/** Serves the schema files at `/schema.graphql` and `/possible-types.json`. */
export function addSchemaFiles(server: FastifyInstance, schema: GraphQLSchema): void {
  const read = (name: string) => () => schemaFiles(schema)[name]!;
  serveFiles(server, {
    "/schema.graphql": webFile("text/plain; charset=utf-8", read("schema.graphql")),
    "/possible-types.json": webFile("application/json; charset=utf-8", read("possible-types.json")),
  });
}
