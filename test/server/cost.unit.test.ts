import { buildSchema, getOperationAST, Lexer, parse, print, validate, type GraphQLSchema } from "graphql";
import { BUDGETS, checkBudget, type Budget } from "../../src/server/limits/budgets";
import { costOf } from "../../src/server/limits/cost";
import { sizesOfSchema } from "../../src/server/limits/sizes";
import { checkTokens, checkLiterals, checkVariables } from "../../src/server/limits/request-size";

const schema = buildSchema(`
  type Query {
    things(first: Int, last: Int, after: String): ThingConnection!
    named(ids: [ID!]!): [Thing]!
    one(id: ID!): Thing
    any: Any
    some: Some
  }
  interface Some { id: ID! }
  type Thing implements Some { id: ID!, name: String, parts(first: Int): ThingConnection!, whole: Thing, first: Int }
  type Other { name: String }
  union Any = Thing | Other
  type ThingConnection { edges: [ThingEdge!]!, nodes: [Thing!]!, pageInfo: PageInfo!, totalCount: Int! }
  type ThingEdge { node: Thing!, cursor: String! }
  type PageInfo { endCursor: String }
  input Filter { is: Int, of: Filter }
`);

function cost(source: string, variables: Record<string, unknown> = {}, of: GraphQLSchema = schema) {
  const document = parse(source);
  expect(validate(of, document)).toEqual([]);
  return costOf(of, document, getOperationAST(document)!, of.getQueryType()!, variables);
}

describe("nodes", () => {
  test.each<[string, number]>([
    ["{ one(id: 1) { id } }", 1],
    ["{ one(id: 1) { whole { whole { id } } } }", 3],
    ["{ things(first: 3) { edges { node { id } } } }", 3],
    ["{ things(first: 3) { edges { cursor node { id name } } } }", 3],
    ["{ things(last: 4) { edges { node { id } } } }", 4],
    ["{ things(first: 3, last: 4) { edges { node { id } } } }", 4],
    ["{ things { edges { node { id } } } }", 10],
    ["{ things(first: 3) { nodes { id } } }", 3],
    ["{ things(first: 3) { nodes { id } edges { node { id } } } }", 6],
    ["{ things(first: 3) { all: nodes { whole { id } } } }", 6],
    ["{ things(first: 3) { totalCount pageInfo { endCursor } } }", 0],
    ["{ things(first: 0) { edges { node { id } } } }", 1],
    ["{ things(first: -3) { edges { node { id } } } }", 1],
    ["{ things(first: 1000) { edges { node { id } } } }", 100],
    ["{ things(first: 3) { edges { node { parts(first: 5) { edges { node { id } } } } } } }", 18],
    ["{ things(first: 3) { edges { node { whole { id } parts(first: 5) { edges { node { id } } } } } } }", 21],
    ['{ named(ids: ["a", "b", "c"]) { id whole { id } } }', 6],
    ["{ named(ids: []) { id } }", 0],
    ["{ any { __typename } }", 1],
    ["{ any { ... on Thing { whole { id } } ... on Other { name } } }", 2],
    ["{ some { id ... on Thing { parts(first: 5) { edges { node { id } } } } } }", 6],
    ["{ a: one(id: 1) { ...f } b: one(id: 2) { ...f } } fragment f on Thing { whole { id } }", 4],
    ["{ ... { one(id: 1) { id } } ... on Query { one(id: 1) { id } } }", 2],
    ["{ one(id: 1) @skip(if: true) { id } }", 0],
    ["{ one(id: 1) @skip(if: false) { id } }", 1],
    ["{ one(id: 1) @include(if: false) { id } }", 0],
    ["{ one(id: 1) @include(if: true) { id } }", 1],
    ["{ one(id: 1) @include(if: true) @skip(if: true) { id } }", 0],
    ["{ ...f @skip(if: true) } fragment f on Query { one(id: 1) { id } }", 0],
  ])("of %s: %i", (source, nodes) => expect(cost(source).nodes).toBe(nodes));

  test("are reckoned with the variables that are given", () => {
    const source =
      "query ($n: Int, $ids: [ID!]!) { things(first: $n) { edges { node { id } } } named(ids: $ids) { id } }";
    expect(cost(source, { n: 7, ids: ["a", "b"] }).nodes).toBe(9);
    expect(cost(source, { ids: ["a"] }).nodes).toBe(11);
  });

  test("of a page whose arguments are not right are those of one that says nothing", () => {
    expect(cost("query ($ids: [ID!]!) { named(ids: $ids) { id } }").nodes).toBe(10);
  });
});

describe("nodes of a connection cost what edges { node } cost:", () => {
  test.each([
    ["{ things { nodes { id } } }", "{ things { edges { node { id } } } }"],
    ["{ things(last: 4) { nodes { id name } } }", "{ things(last: 4) { edges { node { id name } } } }"],
    [
      "{ things(first: 3) { nodes { whole { id } parts(first: 5) { nodes { id } } } } }",
      "{ things(first: 3) { edges { node { whole { id } parts(first: 5) { edges { node { id } } } } } } }",
    ],
    [
      "{ things { ...f } } fragment f on ThingConnection { a: nodes { id } pageInfo { endCursor } }",
      "{ things { ...f } } fragment f on ThingConnection { a: edges { node { id } } pageInfo { endCursor } }",
    ],
    [
      "{ things(first: 3) { nodes @skip(if: true) { id } totalCount } }",
      "{ things(first: 3) { edges @skip(if: true) { node { id } } totalCount } }",
    ],
  ])("%s", (short, long) => expect(cost(short)).toEqual(cost(long)));
});

describe("depth, aliases, directives and root fields", () => {
  test.each([
    ["{ __typename }", 1, 0, 0, 1],
    ["{ one(id: 1) { whole { id } } }", 3, 0, 0, 1],
    ["{ one(id: 1) { id whole { whole { id } } name } }", 4, 0, 0, 1],
    ["{ a: one(id: 1) { b: id ... on Thing { c: name } } }", 2, 3, 0, 1],
    ["{ a: one(id: 1) { ...f } b: one(id: 1) { ...f } } fragment f on Thing { c: id }", 2, 4, 0, 2],
    ["{ one(id: 1) { id @include(if: true) name @skip(if: true) } }", 2, 0, 2, 1],
    ["{ one(id: 1) @skip(if: true) { a: id whole { whole { id } } } }", 0, 0, 1, 0],
    [
      "{ ...f ...g @skip(if: true) } fragment f on Query { any { __typename } ...g } fragment g on Query { some { id } one(id: 1) { id } }",
      2,
      0,
      1,
      3,
    ],
    ["query @deprecated { __typename }", 1, 0, 1, 1],
  ])("of %s", (source, depth, aliases, directives, rootFields) => {
    const lenient = buildLenient(source);
    expect(lenient).toMatchObject({ depth, aliases, directives, rootFields });
  });

  /** Also of an operation with a directive, which no rule allows on this schema. */
  function buildLenient(source: string) {
    const document = parse(source);
    return costOf(schema, document, getOperationAST(document)!, schema.getQueryType()!, {});
  }
});

describe("what is asked of the schema itself", () => {
  const sizes = sizesOfSchema(schema);
  const types = Object.keys(schema.getTypeMap()).length;

  test("is reckoned with how many there are of each", () => {
    const composite = Object.values(schema.getTypeMap()).filter(
      (type) => "getFields" in type && !type.astNode?.kind.startsWith("Input"),
    );
    const fields = composite.flatMap((type) => Object.values((type as any).getFields()));
    const args = fields.flatMap((field: any) => field.args);
    expect(sizes.get("types")).toBe(types);
    expect(sizes.get("directives")).toBe(schema.getDirectives().length);
    expect(sizes.get("fields")).toBe(fields.length / types);
    expect(sizes.get("args")).toBe(Math.max(1, args.length / fields.length));
    expect(sizes.get("inputFields")).toBe(1);
    expect(["interfaces", "possibleTypes", "enumValues"].map((name) => sizes.get(name))).toEqual([1, 1, 1]);
    expect(sizesOfSchema(schema)).toBe(sizes);
  });

  test("counts by itself, and not as nodes", () => {
    expect(cost("{ __schema { queryType { name } } }")).toMatchObject({ introspection: 2, nodes: 0 });
    expect(cost('{ __type(name: "Thing") { name } }')).toMatchObject({ introspection: 1, nodes: 0 });
    expect(cost("{ __schema { types { name } } }").introspection).toBe(1 + types);
    expect(cost("{ __schema { types { fields { name } } } }").introspection).toBeCloseTo(
      1 + types * (1 + sizes.get("fields")!),
    );
  });

  test("adds up to all arguments and all fields of inputs that there are", () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: Int`).join(" ");
    const allOf = (count: number, ...lists: string[]) => {
      const sizes = sizesOfSchema(buildSchema(`type Query { a(${many(count)}): Int } input Wide { ${many(count)} }`));
      return lists.reduce((all, list) => all * sizes.get(list)!, 1);
    };
    expect(allOf(100, "types", "inputFields")).toBeCloseTo(100);
    expect(allOf(200, "types", "fields", "args") - allOf(100, "types", "fields", "args")).toBeCloseTo(100);
  });

  test("of a schema without fields to speak of is never less than one", () => {
    const small = sizesOfSchema(buildSchema("type Query { a: Int }"));
    expect([small.get("args"), small.get("fields"), small.get("inputFields")]).toEqual([1, expect.any(Number), 1]);
  });
});

describe("a refusal says", () => {
  test.each<[Budget, string]>([
    ["tokens", "tokens in the document, at most 1,000 allowed; split it into several requests"],
    ["repeats", "uses of the same name, at most 200 allowed; select each field once, or use a fragment"],
    ["nesting", "levels of nested lists and objects, at most 20 allowed; use fewer levels"],
    ["list", "values in one list, at most 100 allowed; split it into several requests"],
    ["rootFields", "root fields, at most 10 allowed; split it into several requests"],
    ["depth", "levels of nested fields, at most 20 allowed; request the deeper nodes by id in a separate request"],
    ["aliases", "aliases, at most 30 allowed; split it into several requests"],
    ["directives", "directives, at most 20 allowed; remove unwanted fields instead of skipping them"],
    [
      "nodes",
      "nodes, at most 10,000 allowed; request smaller pages (without first or last, a page has 10 nodes) or fewer nested lists",
    ],
    ["introspection", "parts of the schema, at most 50,000 allowed; request one type at a time"],
  ])("of %s what was counted, the most, and how to ask for less", (budget, words) => {
    expect(() => checkBudget(budget, BUDGETS[budget])).not.toThrow();
    const much = (BUDGETS[budget] + 1).toLocaleString("en");
    expect(() => checkBudget(budget, BUDGETS[budget] + 0.5)).toThrow(`${much} ${words}`);
    expect(() => checkBudget(budget, Infinity)).toThrow(`far too many ${words}`);
  });
});

describe("what was accepted once", () => {
  test("is accepted again, and what was refused is refused again", () => {
    const long = `{ ${"a ".repeat(201)}}`;
    const deep = parse(`{ one(id: ${"[".repeat(21)}${"]".repeat(21)}) { id } }`);
    for (let time = 0; time < 2; time++) {
      expect(() => checkTokens("{ a b c }")).not.toThrow();
      expect(() => checkTokens(long)).toThrow("201 uses of the same name");
      expect(() => checkLiterals(deep)).toThrow("21 levels of nested lists and objects");
    }
  });

  test("its words are not counted again, unless it is long or many came since", () => {
    const advance = jest.spyOn(Lexer.prototype, "advance");
    const isCounted = (document: string) => {
      advance.mockClear();
      checkTokens(document);
      return advance.mock.calls.length > 0;
    };
    try {
      const [short, longest, longer] = ["{ s }", commented(8_000), commented(8_001)];
      for (const document of [short, longest, longer]) expect(isCounted(document)).toBe(true);
      expect([short, longest, longer].map(isCounted)).toEqual([false, false, true]);
      for (let number = 0; number < 500; number++) checkTokens(`{ a${number} }`);
      expect([short, "{ a499 }"].map(isCounted)).toEqual([true, false]);
    } finally {
      advance.mockRestore();
    }
  });

  const commented = (length: number) => "{ a } #".padEnd(length, "-");

  test("what it writes out is not looked through again", () => {
    const document = parse("{ one(id: [1]) { id } }");
    checkLiterals(document);
    const [operation] = document.definitions;
    const { values } = (operation as any).selectionSet.selections[0].arguments[0].value;
    values.push(...Array(101).fill(values[0]));
    expect(() => checkLiterals(document)).not.toThrow();
    expect(() => checkLiterals(parse(print(document)))).toThrow("102 values");
  });

  test("what is no word of the language is left to the parser", () => {
    expect(() => checkTokens('{ a "')).not.toThrow();
    expect(() => checkTokens(`{ ${"a ".repeat(201)} "`)).toThrow("201 uses");
  });
});

describe("values", () => {
  const nested = (depth: number): unknown => (depth <= 1 ? { is: 1 } : { of: nested(depth - 1) });
  const inside = (depth: number): unknown => (depth <= 1 ? [1] : [inside(depth - 1)]);

  test.each<[string, unknown, string | undefined]>([
    ["20 objects", nested(20), undefined],
    ["21 objects", nested(21), "21 levels of nested lists and objects"],
    ["20 lists", inside(20), undefined],
    ["21 lists", inside(21), "21 levels of nested lists and objects"],
    ["100 values", Array(100).fill(1), undefined],
    ["101 values", Array(101).fill(1), "101 values"],
    ["101 values inside", { of: [{ is: Array(101).fill(null) }] }, "101 values"],
    ["101 fields", Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`a${at}`, at])), undefined],
    ["a text, a number and nothing", ["x".repeat(1_000), 1e9, null, true], undefined],
  ])("of a variable: %s", (_what, value, refusal) => {
    const look = () => checkVariables({ small: 1, value });
    if (refusal) expect(look).toThrow(refusal);
    else expect(look).not.toThrow();
  });

  test.each<[string, string, string | undefined]>([
    ["20 objects", `${"{ of: ".repeat(19)}{ is: 1 }${" }".repeat(19)}`, undefined],
    ["21 objects", `${"{ of: ".repeat(20)}{ is: 1 }${" }".repeat(20)}`, "21 levels of nested lists and objects"],
    ["21 lists", `${"[".repeat(21)}${"]".repeat(21)}`, "21 levels of nested lists and objects"],
    ["101 values", `[${"1 ".repeat(101)}]`, "101 values"],
    ["100 values", `[${"1 ".repeat(100)}]`, undefined],
    ["101 values inside", `{ of: [{ is: [${"1 ".repeat(101)}] }] }`, "101 values"],
    ["101 fields", `{ ${Array.from({ length: 101 }, (_, at) => `a${at}: 1`).join(" ")} }`, undefined],
  ])("that are written: %s", (_what, value, refusal) => {
    for (const source of [`{ one(id: ${value}) { id } }`, `query ($x: Filter = ${value}) { one(id: $x) { id } }`]) {
      const look = () => checkLiterals(parse(source));
      if (refusal) expect(look).toThrow(refusal);
      else expect(look).not.toThrow();
    }
  });
});
