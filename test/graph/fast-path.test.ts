import {
  buildSchema,
  execute,
  getOperationAST,
  getVariableValues,
  parse,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { type ResultRow } from "../../src/graph/schema/field-metadata";
import { answerOnFastPath } from "../../src/graph/compiler/fast-path";
import { countedGraph } from "../support/counted-graph";

const contextValue = contextOf({
  graph: () => {
    throw new Error("no statement is needed");
  },
  today: "2026-11-25",
});

/** A schema of one root field that a statement would bring whole; here it is given. */
function schemaThatBrings(thing: unknown): GraphQLSchema {
  const schema = buildSchema(`
    type Query { thing: Thing }
    interface Named { name: String! }
    type Thing { id: ID! size: Int ratio: Float colour: Colour words: [String!] grid: [[Int!]]! one: Thing any: Named own: String }
    type Person implements Named { name: String! age: Int! }
    type Firm implements Named { name: String! }
    enum Colour { RED BLUE }`);
  const { thing: root } = schema.getQueryType()!.getFields();
  Object.assign(root!, { extensions: { lookup: { label: "Thing", by: {} } }, resolve: async () => thing });
  const { own } = (schema.getType("Thing") as never as { getFields: () => Record<string, object> }).getFields();
  Object.assign(own!, { resolve: () => "computed" });
  return schema;
}

/** The variables as the operation declares them. */
const coercedIn = (schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, variables: object) =>
  getVariableValues(schema, variableDefinitions, { ...variables }).coerced!;

async function both(thing: unknown, selection: string, variables = {}) {
  const schema = schemaThatBrings(thing);
  const document = parse(`query ($yes: Boolean = true, $no: Boolean = false) { thing { ${selection} } }`);
  const operation = getOperationAST(document)!;
  const question = { schema, document, operation, variables: coercedIn(schema, operation, variables) };
  const plain = await answerOnFastPath(question, { ...contextValue, startedFields: new Map() });
  const slow: ExecutionResult = await execute({ schema, document, variableValues: variables, contextValue });
  return { plain, slow };
}

const thing: ResultRow = {
  ...{ id: 7, size: 3, ratio: 0.5, colour: "RED", words: ["a", "b"], grid: [[1, 2], null, []], one: null },
  any: { __typename: "Person", name: "Ann", age: 50 },
};

test.each([
  "id size ratio colour words grid one { id } __typename",
  "second: size first: size size",
  "any { name ... on Person { age } ... on Firm { __typename } __typename }",
  "... @include(if: $no) { id } ... @skip(if: $no) { words } size @include(if: $yes)",
  "one { one { one { own } } } grid".replace("own", "id"),
])("what is brought is answered letter by letter as graphql-js does: %s", async (selection) => {
  const { plain, slow } = await both(thing, selection);
  expect(slow.errors).toBeUndefined();
  expect(JSON.stringify(plain)).toBe(JSON.stringify(slow.data));
});

test.each<[string, ResultRow, string]>([
  ["a null where there must be a value", { ...thing, id: null }, "id"],
  ["a null in a list that has none", { ...thing, words: ["a", null] }, "words"],
  ["what is no value of its type", { ...thing, colour: "GREEN" }, "colour"],
  ["a number that is none", { ...thing, size: "three" }, "size"],
  ["what is no list", { ...thing, grid: 4 }, "grid"],
  ["a node of an unknown type", { ...thing, any: { __typename: "Ghost", name: "?" } }, "any { name }"],
  [
    "a node that lacks what it must have",
    { ...thing, any: { __typename: "Person", name: "Ann" } },
    "any { ...on Person { age } }",
  ],
  ["a field that is computed", thing, "own"],
  ["a key that JavaScript keeps for itself", thing, "__proto__: size"],
])("%s is left to graphql-js", async (_what, row, selection) => {
  const { plain } = await both(row, selection);
  expect(plain).toBeUndefined();
});

describe("in the whole schema", () => {
  const { graph, reset, runs } = countedGraph();
  const schema = trefpuntSchema();

  async function ask(text: string, variables = {}) {
    reset();
    const document = parse(text);
    const context = contextOf({ graph, today: "2026-11-25" });
    const operation = getOperationAST(document)!;
    const question = { schema, document, operation, variables: coercedIn(schema, operation, variables) };
    const plain = await answerOnFastPath(question, context);
    const slow = await execute({ schema, document, variableValues: variables, contextValue: context });
    return { plain, slow, runs: runs() };
  }

  test("what fails in one root field is told by graphql-js, and nothing is asked twice", async () => {
    const { plain, slow, runs } = await ask(`{ need(id: "need:nothing") { id } clusters(first: 2) { totalCount } }`);
    expect(plain).toBeUndefined();
    expect(slow.errors?.map(({ path }) => path)).toEqual([["need"]]);
    expect(slow.data?.clusters).toEqual({ totalCount: expect.any(Number) });
    expect(runs).toBe(2);
  });

  test("a question that also discovers is answered by graphql-js, and asks no more for that", async () => {
    const { plain, slow, runs } = await ask(
      `{ clusters(first: 2) { totalCount } need(id: "need:cold2gold") { membersServing(first: 1) { totalCount } } }`,
    );
    expect(plain).toBeUndefined();
    expect(slow.errors).toBeUndefined();
    expect(runs).toBe(3);
  });

  test("introspection is graphql-js's", async () => {
    expect((await ask("{ __schema { queryType { name } } }")).plain).toBeUndefined();
  });
});
