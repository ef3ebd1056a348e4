import { type FastifyInstance } from "fastify";
import { type GraphQLSchema } from "graphql";
import { webFile } from "../playground/web-file";
import { schemaFiles } from "./schema-files";
import { serveFiles } from "./serve-files";

/** Serves what clients need to know of the schema: `/schema.graphql`, and `/possible-types.json` for Apollo Client's cache. */
export function addSchemaFiles(server: FastifyInstance, schema: GraphQLSchema): void {
  const read = (name: string) => () => schemaFiles(schema)[name]!;
  serveFiles(server, {
    "/schema.graphql": webFile("text/plain; charset=utf-8", read("schema.graphql")),
    "/possible-types.json": webFile("application/json; charset=utf-8", read("possible-types.json")),
  });
}
