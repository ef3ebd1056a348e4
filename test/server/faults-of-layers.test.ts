import {
  GraphQLError,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  type GraphQLFieldConfig,
} from "graphql";
import neo4j from "neo4j-driver";
import { newState } from "../../src/server/http/readiness";
import { Problem } from "../../src/problem";
import { expectRefusal, SECRET, startServer, type TestServer } from "./server";

const nested = Object.assign(new Error(SECRET, { cause: new Error(SECRET) }), { statement: SECRET });
const fails = (thrown: unknown): GraphQLFieldConfig<unknown, unknown> => ({
  type: GraphQLString,
  resolve: () => {
    throw thrown;
  },
});
const gives = (value: unknown, type: GraphQLFieldConfig<unknown, unknown>["type"]) => ({ type, resolve: () => value });
const fussy = new GraphQLScalarType({
  name: "Fussy",
  serialize: () => {
    throw nested;
  },
  parseValue: () => {
    throw nested;
  },
  parseLiteral: () => {
    throw nested;
  },
});
const either = new GraphQLUnionType({
  name: "Either",
  types: [new GraphQLObjectType({ name: "One", fields: { id: { type: GraphQLString } } })],
  resolveType: () => {
    throw nested;
  },
});

/** What may go wrong in a layer of our own, whoever throws it, in whatever shape. */
const FIELDS: Record<string, GraphQLFieldConfig<unknown, unknown>> = {
  anError: fails(nested),
  aTypeError: fails(new TypeError(SECRET)),
  aRangeError: fails(new RangeError(SECRET)),
  several: fails(new AggregateError([nested, nested], SECRET)),
  aText: fails(SECRET),
  nothing: fails(undefined),
  anObject: fails({ message: SECRET, code: SECRET }),
  anErrorWithAPrivateCode: fails(Object.assign(new Error(SECRET), { code: "ENOENT", path: "/srv", syscall: "open" })),
  anErrorWithACodeOfOurs: fails(Object.assign(new Error(SECRET), { extensions: { code: "BAD_USER_INPUT" } })),
  anErrorWithExtensions: fails(
    Object.assign(new Error(SECRET), { extensions: { code: SECRET, stacktrace: [SECRET], http: { status: 200 } } }),
  ),
  aGraphQLError: fails(new GraphQLError(SECRET, { extensions: { code: "GRAPHQL_VALIDATION_FAILED", secret: SECRET } })),
  aGraphQLErrorAboutAnother: fails(new GraphQLError("wrapped", { originalError: nested })),
  aFaultOfTheDriver: fails(new neo4j.Neo4jError(SECRET, "Neo.ClientError.Statement.SyntaxError", "42N00", SECRET)),
  aRejection: { type: GraphQLString, resolve: () => Promise.reject(nested) },
  aResultThatIsAnError: gives(nested, GraphQLString),
  aNumberThatIsNone: gives(SECRET, GraphQLInt),
  aTextThatIsNone: gives({ secret: SECRET }, GraphQLString),
  nothingWhereSomethingMust: gives(null, new GraphQLNonNull(GraphQLString)),
  aScalarThatCannotBeWritten: gives(SECRET, fussy),
  aTypeThatCannotBeTold: gives({ secret: SECRET }, either),
};

const schemaOf = (fields: typeof FIELDS) =>
  new GraphQLSchema({
    query: new GraphQLObjectType({
      name: "Query",
      fields: {
        ...fields,
        fine: gives("fine", GraphQLString),
        told: fails(new Problem("CONFLICT", "Somebody else changed it.")),
        takes: { type: GraphQLString, args: { fussy: { type: fussy } }, resolve: () => "taken" },
      },
    }),
  });

let server: TestServer;
beforeAll(async () => (server = await startServer(newState(), {}, schemaOf(FIELDS))));
afterAll(() => server.stop());

test.each(Object.keys(FIELDS))("%s is masked, and logged whole under the id that was told", async (name) => {
  const selection = name === "aTypeThatCannotBeTold" ? `${name} { __typename }` : name;
  const reply = await server.ask(`{ fine ${selection} }`);
  expectRefusal(reply, "INTERNAL_SERVER_ERROR");
  const [error, ...others] = reply.body.errors;
  expect(others).toEqual([]);
  expect(error.message).toBe(
    "An internal error occurred. The server log has the details under the id of this request.",
  );
  expect(error.path).toEqual([name]);
  expect(reply.text).not.toMatch(/secret|cause|stack/i);
  expect(server.logged.splice(0).map((line) => JSON.parse(line).requestId)).toEqual([error.extensions.requestId]);
});

test("what may be told is told beside it, and the rest is answered", async () => {
  const { body } = await server.ask("{ fine told anError }");
  server.logged.splice(0);
  expect(body.data).toEqual({ fine: "fine", told: null, anError: null });
  expect(body.errors.map((error: any) => [error.path, error.extensions.code])).toEqual([
    [["told"], "CONFLICT"],
    [["anError"], "INTERNAL_SERVER_ERROR"],
  ]);
  expect(body.errors[0].message).toBe("Somebody else changed it.");
});

test.each([
  ["as a literal", '{ takes(fussy: "x") }', {}],
  ["as a variable", "query ($fussy: Fussy) { takes(fussy: $fussy) }", { fussy: "x" }],
])("a scalar that fails where it is read %s is masked", async (_, query, variables) => {
  expectRefusal(await server.ask(query, variables), "INTERNAL_SERVER_ERROR");
  expect(server.logged.splice(0)).toHaveLength(1);
});

test("an answer that cannot be written is masked", async () => {
  const type = new GraphQLScalarType({ name: "Whole", serialize: () => 2n ** 70n });
  const other = await startServer(newState(), {}, schemaOf({ unwritable: { type, resolve: () => 1 } }));
  const reply = await other.ask("{ unwritable }");
  expect(reply.status).toBe(500);
  expectRefusal(reply, "INTERNAL_SERVER_ERROR");
  expect(other.logged).toHaveLength(1);
  await other.stop();
});
