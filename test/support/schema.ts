import { type GraphQLSchema } from "graphql";
import { buildTrefpuntSchema } from "../../src/server/graphql/build-schema";

let schema: GraphQLSchema | undefined;

/** The schema of the API. Building it takes half a second, so the files of a group share it. */
export const trefpuntSchema = (): GraphQLSchema => (schema ??= buildTrefpuntSchema());
