import { getIntrospectionQuery, Lexer, Source, TokenKind } from "graphql";
import { trefpuntSchema } from "../support/schema";
import { BUDGETS, type Budget } from "../../src/server/limits/budgets";
import { examples } from "../../src/server/playground/examples";
import { newState } from "../../src/server/http/readiness";
import { hostile } from "./hostile";
import { expectRefusal, startServer, type Reply, type TestServer } from "./server";

/** Without a database: whatever is not refused before would be refused by its absence. */
let server: TestServer;
beforeAll(async () => (server = await startServer({ ...newState(), doing: "nothing" })));
afterAll(() => server.stop());

type Route = readonly [route: string, ask: (size: number) => readonly [query: string, variables?: object]];

const times = (size: number, each: (at: number) => string) =>
  Array.from({ length: size }, (_, at) => each(at)).join(" ");
const ids = (size: number) => Array.from({ length: size }, (_, at) => `need:${at}`);
const inWords = (list: readonly string[]) => JSON.stringify(list);
/** Fields inside each other, so deep, by the way round that needs have owners, and owners have needs. */
const deep = (depth: number, at = 0): string =>
  depth <= 1 ? "__typename" : `${ROUND[at % ROUND.length]} { ${deep(depth - 1, at + 1)} }`;
const ROUND = ["owners(first: 1)", "edges", "node", "needs(first: 1)", "edges", "node"];
const need = (below: string) => `{ need(id: "need:x") { ${below} } }`;

/** Filters inside each other, so that lists and objects are `nesting` deep; an even number. */
const filter = (nesting: number): object => (nesting <= 2 ? { id: { eq: "x" } } : { and: [filter(nesting - 2)] });
const inGraphql = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(inGraphql).join(", ")}]`
    : typeof value === "object" && value !== null
      ? `{ ${Object.entries(value)
          .map(([key, each]) => `${key}: ${inGraphql(each)}`)
          .join(", ")} }`
      : JSON.stringify(value);
const page = (size: number, below = "id") => `needs(first: ${size}) { edges { node { ${below} } } }`;

/** A document of so many words, each of which stands in it a few times only. */
function words(count: number, of: (more: string) => string): string {
  const more = (size: number) => times(size, (at) => `a${at % 300}`);
  const least = tokensOf(of(more(1)));
  return of(more(count - least + 1));
}

function tokensOf(document: string): number {
  const lexer = new Lexer(new Source(document));
  for (let count = 0; ; count++) if (lexer.advance().kind === TokenKind.EOF) return count;
}

/** Each budget, by every way to come to it: `ask(n)` asks for n of it. */
const ROUTES: Readonly<Record<Exclude<Budget, "introspection">, readonly Route[]>> = {
  tokens: [
    ["in selections", (n) => [words(n, (more) => `{ needs { ${more} } }`)]],
    ["in a fragment", (n) => [words(n, (more) => `{ needs { ...f } } fragment f on NeedConnection { ${more} }`)]],
    ["in a list", (n) => [words(n, (more) => `{ needs(where: { id: { in: [${more}] } }) { totalCount } }`)]],
  ],
  repeats: [
    ["in a selection", (n) => [`{ needs { ${"totalCount ".repeat(n)}} }`]],
    [
      "in two fragments",
      (n) => [
        `{ needs { ...f ...g } } fragment f on NeedConnection { ${"totalCount ".repeat(150)}} fragment g on NeedConnection { ${"totalCount ".repeat(n - 150)}}`,
      ],
    ],
  ],
  nesting: [
    ["written", (n) => [`{ needs(where: ${inGraphql(filter(n))}) { totalCount } }`]],
    ["by a variable", (n) => ["query ($w: NeedFilter) { needs(where: $w) { totalCount } }", { w: filter(n) }]],
    [
      "by what a variable is by itself",
      (n) => [`query ($w: NeedFilter = ${inGraphql(filter(n))}) { needs(where: $w) { totalCount } }`],
    ],
    [
      "by a variable inside what is written",
      (n) => ["query ($w: NeedFilter!) { needs(where: { not: $w }) { totalCount } }", { w: filter(n) }],
    ],
    ["in a fragment", (n) => [`{ ...f } fragment f on Query { needs(where: ${inGraphql(filter(n))}) { totalCount } }`]],
  ],
  list: [
    ["written", (n) => [`{ nodes(ids: ${inWords(ids(n))}) { id } }`]],
    ["by a variable", (n) => ["query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ids(n) }]],
    [
      "by what a variable is by itself",
      (n) => [`query ($ids: [ID!]! = ${inWords(ids(n))}) { nodes(ids: $ids) { id } }`],
    ],
    ["in a fragment", (n) => [`{ ...f } fragment f on Query { nodes(ids: ${inWords(ids(n))}) { id } }`]],
    ["inside an input", (n) => [`{ needs(where: { id: { in: ${inWords(ids(n))} } }) { totalCount } }`]],
    [
      "inside an input by a variable",
      (n) => ["query ($w: NeedFilter) { needs(where: $w) { totalCount } }", { w: { id: { in: ids(n) } } }],
    ],
  ],
  rootFields: [
    ["by aliases", (n) => [`{ ${times(n, (at) => `a${at}: needs { totalCount }`)} }`]],
    ["in a fragment", (n) => [`{ ...f } fragment f on Query { ${times(n, (at) => `a${at}: needs { totalCount }`)} }`]],
    [
      "in an inline fragment",
      (n) => [`{ needs { totalCount } ... { ${times(n - 1, (at) => `a${at}: needs { totalCount }`)} } }`],
    ],
    [
      "that are included",
      (n) => [`query ($yes: Boolean = true) { ... @include(if: $yes) { ${times(n, (at) => `a${at}: __typename`)} } }`],
    ],
  ],
  depth: [
    ["written", (n) => [need(deep(n - 1))]],
    ["in a fragment", (n) => [`{ need(id: "need:x") { ...f } } fragment f on Need { ${deep(n - 1)} }`]],
    ["in an inline fragment", (n) => [need(`... on Need { ${deep(n - 1)} }`)]],
    ["of an interface", (n) => [`{ node(id: "need:x") { ... on Need { ${deep(n - 1)} } } }`]],
    [
      "that is included",
      (n) => [
        `query ($yes: Boolean!) { need(id: "need:x") { id ... @include(if: $yes) { ${deep(n - 1)} } } }`,
        { yes: true },
      ],
    ],
  ],
  aliases: [
    ["side by side", (n) => [need(times(n, (at) => `a${at}: id`))]],
    [
      "in a fragment that is spread twice",
      (n) => [
        `{ need(id: "need:x") { ...f } other: need(id: "need:y") { ...f ${times((n - 1) % 2, () => "b: id")} } }
       fragment f on Need { ${times(Math.floor((n - 1) / 2), (at) => `a${at}: id`)} }`,
      ],
    ],
    ["in an inline fragment", (n) => [need(`... on Need { ${times(n, (at) => `a${at}: id`)} }`)]],
    ["of an interface", (n) => [`{ node(id: "need:x") { ${times(n, (at) => `a${at}: id`)} } }`]],
    [
      "that are not skipped",
      (n) => [
        `query ($no: Boolean = false) { need(id: "need:x") { ... @skip(if: $no) { ${times(n, (at) => `a${at}: id`)} } } }`,
      ],
    ],
  ],
  directives: [
    ["on fields", (n) => [need(`id ${times(n, (at) => `a${at}: id @include(if: true)`)}`)]],
    ["on what is skipped", (n) => [need(`id ${times(n, () => "... @skip(if: true) { id }")}`)]],
    [
      "on spreads",
      (n) => [`{ need(id: "need:x") { ${times(n, () => "...f @include(if: true)")} } } fragment f on Need { id }`],
    ],
    [
      "by a variable",
      (n) => [
        `query ($no: Boolean!) { need(id: "need:x") { id ${times(n, () => "... @include(if: $no) { id }")} } }`,
        { no: false },
      ],
    ],
  ],
  nodes: [
    ["written", (n) => [`{ ${pages(n, (each) => page(100, `owners(first: ${each}) { edges { node { id } } }`))} }`]],
    [
      "by a variable",
      (n) => [
        `query ($first: Int) { ${pages(n, () => page(100, "owners(first: $first) { edges { node { id } } }"))} }`,
        { first: 99 },
      ],
    ],
    [
      "by what a variable is by itself",
      (n) => [
        `query ($first: Int = 99) { ${pages(n, () => page(100, "owners(first: $first) { edges { node { id } } }"))} }`,
      ],
    ],
    ["from the end", (n) => [`{ ${pages(n, () => page(100, "owners(last: 99) { edges { node { id } } }"))} }`]],
    [
      "in a fragment",
      (n) => [
        `{ ...f ${n > 10_000 ? 'need(id: "need:x") { id }' : ""} }
         fragment f on Query { ${page(100, "owners(first: 99) { edges { node { id } } }")} }`,
      ],
    ],
    [
      "of an interface",
      (n) => [
        `{ nodes(ids: ${inWords(ids(100))}) { id ... on Need { owners(first: 99) { edges { node { id } } } } }
           ${n > 10_000 ? 'need(id: "need:x") { id }' : ""} }`,
      ],
    ],
    [
      "that are included",
      (n) => [
        `query ($yes: Boolean!) { ${page(100, "owners(first: 99) { edges { node { id } } }")}
           need(id: "need:x") @include(if: $yes) { id } }`,
        { yes: n > 10_000 },
      ],
    ],
  ],
};

/** Pages that come to n nodes: a hundred needs with 99 owners each are 10,000; one need more is one more. */
const pages = (n: number, of: (each: number) => string) => `${of(99)} ${n > 10_000 ? 'need(id: "need:x") { id }' : ""}`;

const numberIn = (reply: Reply) => Number(/: ([\d,]+) /.exec(reply.body.errors[0].message)?.[1]?.replaceAll(",", ""));

/** What a limit is passed by: nesting goes by twos here. */
const STEP: Partial<Record<Budget, number>> = { nesting: 2 };

describe.each(Object.entries(ROUTES))("%s", (budget, routes) => {
  const [most, step] = [BUDGETS[budget as Budget], STEP[budget as Budget] ?? 1];

  test.each(routes)("%s: as many as may be are not refused", async (_route, ask) => {
    const { body } = await server.ask(...ask(most));
    const codes = (body.errors ?? []).map(({ extensions }: any) => extensions.code);
    // What is made of many words that name nothing is wrong, but not too much.
    const others = budget === "tokens" ? ["SERVICE_UNAVAILABLE", "BAD_USER_INPUT"] : ["SERVICE_UNAVAILABLE"];
    expect(String(body.errors?.[0]?.message)).not.toMatch(/too large/);
    expect(codes.filter((code: string) => !others.includes(code))).toEqual([]);
  });

  test.each(routes)("%s: one more is refused, with how many there are and may be", async (_route, ask) => {
    const reply = await server.ask(...ask(most + step));
    expectRefusal(reply, "QUERY_TOO_COSTLY");
    expect(reply.status).toBe(400);
    expect(numberIn(reply)).toBe(most + step);
    expect(reply.body.errors[0].message).toContain(`at most ${most.toLocaleString("en")} allowed; `);
  });
});

test("the schema may be asked for whole, but not for types inside types inside types", async () => {
  const { body, cost } = await server.ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
  expect(body.data.__schema.types.length).toBe(Object.keys(trefpuntSchema().getTypeMap()).length);
  expect(cost.introspection).toBeGreaterThan(10_000);
  const fields = "fields { args { type { name } } type { name fields { args { type { name } } type { name } } } }";
  expectRefusal(
    await server.ask(
      `{ __schema { types { ${fields} } } ${times(9, (at) => `a${at}: __schema { types { ${fields} } }`)} }`,
    ),
    "QUERY_TOO_COSTLY",
  );
});

test("what was asked is said with every answer, reckoned with the real variables", async () => {
  const query = `query ($first: Int, $more: Boolean = false) {
    needs(first: $first) { edges { node { id owners(first: 2) @include(if: $more) { edges { node { id } } } } } }
  }`;
  expect((await server.ask(query, { first: 5 })).cost).toEqual({
    rootFields: 1,
    depth: 4,
    aliases: 0,
    directives: 1,
    nodes: 5,
    introspection: 0,
  });
  expect((await server.ask(query, { first: 5, more: true })).cost).toMatchObject({ depth: 7, nodes: 15 });
});

test.each(examples.map(({ title, query, variables }) => [title, query, variables] as const))(
  "%s: an example asks for no more than may be",
  async (_title, query, variables) => {
    const codes = ((await server.ask(query, variables)).body.errors ?? []).map(
      ({ extensions }: any) => extensions.code,
    );
    expect(new Set(codes)).toEqual(new Set(["SERVICE_UNAVAILABLE"]));
  },
);

describe("what is meant to harm is refused", () => {
  test.each(hostile().map((each) => [each.what, each] as const))("%s", async (_what, { body, code }) => {
    const reply = await server.post(body);
    expectRefusal(reply, code);
  });
});
