import cors from "@fastify/cors";
import { type FastifyInstance, type FastifyRequest } from "fastify";

/** Lets pages of these origins call /graphql, without cookies. All other paths are only for our own page. */
export async function allowOrigins(server: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const graphqlOptions = {
    origin: [...origins],
    methods: METHODS,
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: RESPONSE_HEADERS,
    maxAge: 7_200,
    strictPreflight: false,
  };
  await server.register(cors, {
    delegator: (request, next) => next(null, isGraphql(request) ? graphqlOptions : { origin: false }),
  });
}

/** The headers that a front end sends with a question. */
const REQUEST_HEADERS = [
  "content-type",
  "apollo-require-preflight",
  "x-apollo-operation-name",
  "apollographql-client-name",
  "apollographql-client-version",
];

/** The headers of an answer that a front end may read. */
const RESPONSE_HEADERS = ["retry-after", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"];

export const METHODS = ["GET", "POST"];

export const isGraphql = ({ url }: FastifyRequest) => /^\/graphql(\?|$)/.test(url);
