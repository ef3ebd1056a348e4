/** A request that is meant to harm, and the code with which it is to be refused. */
export type Hostile = Readonly<{ what: string; body: string; code: string }>;

const COSTLY = "QUERY_TOO_COSTLY";
const BAD = "BAD_USER_INPUT";

const asked = (query: string, variables?: object) => JSON.stringify({ query, variables });
const times = (size: number, each: (at: number) => string) =>
  Array.from({ length: size }, (_, at) => each(at)).join(" ");
const inside = (depth: number, [open, close]: readonly [string, string], core: string) =>
  open.repeat(depth) + core + close.repeat(depth);

/** Fragments of which each spreads the next one twice: 2 to the power of `size` when they are written out. */
const doubling = (size: number, core: string) =>
  times(size, (at) => `fragment f${at} on Need { ...f${at + 1} ...f${at + 1} }`) +
  ` fragment f${size} on Need { ${core} }`;

const manyNeeds = (first: number, below: string) => `needs(first: ${first}) { edges { node { ${below} } } }`;
const round = (depth: number, first: number): string =>
  depth === 0 ? "id" : `owners(first: ${first}) { edges { node { ${manyNeeds(first, round(depth - 1, first))} } } }`;

/** What people send who want a server to fall over. None of it may reach the database. */
export const hostile = (): Hostile[] => [
  ...[1_001, 5_000, 20_000].map((size) => ({
    what: `${size} fields`,
    body: asked(`{ needs { ${"totalCount ".repeat(size / 1.2)}${"a ".repeat(size)}} }`.slice(0, 60_000) + "}}"),
    code: COSTLY,
  })),
  ...[100, 1_000, 10_000].map((size) => ({
    what: `${size} open braces`,
    body: asked("{ a ".repeat(size)),
    code: size < 400 ? BAD : COSTLY,
  })),
  ...[100, 1_000, 30_000].map((size) => ({
    what: `a list ${size} deep in an argument`,
    body: asked(`{ needs(where: { and: ${inside(size, ["[", "]"], "{}")} }) { totalCount } }`),
    code: size < 400 ? BAD : COSTLY,
  })),
  ...[21, 100, 1_000, 10_000, 20_000].map((size) => ({
    what: `a list ${size} deep in a variable`,
    body: `{"query":"query ($w: NeedFilter) { needs(where: $w) { totalCount } }","variables":{"w":${inside(size, ["[", "]"], "")}}}`,
    code: COSTLY,
  })),
  ...[21, 100, 5_000].map((size) => ({
    what: `an object ${size} deep in a variable that nobody uses`,
    body: `{"query":"{ needs { totalCount } }","variables":{"w":${inside(size, ['{"a":', "}"], "1")}}}`,
    code: COSTLY,
  })),
  ...[101, 10_000].map((size) => ({
    what: `${size} ids in a variable`,
    body: asked("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: Array.from({ length: size }, () => "a") }),
    code: COSTLY,
  })),
  ...[31, 150].map((size) => ({
    what: `${size} aliases of one field`,
    body: asked(`{ need(id: "need:x") { ${times(size, (at) => `a${at}: id`)} } }`),
    code: COSTLY,
  })),
  ...[11, 60].map((size) => ({
    what: `${size} root fields by aliases`,
    body: asked(`{ ${times(size, (at) => `a${at}: needs { totalCount }`)} }`),
    code: COSTLY,
  })),
  ...[21, 100].map((size) => ({
    what: `${size} directives`,
    body: asked(`{ need(id: "need:x") { id ${times(size, () => "... @skip(if: true) { id }")} } }`),
    code: COSTLY,
  })),
  {
    what: "the same directive a hundred times on one field",
    body: asked(`{ need(id: "need:x") { id ${"@include(if: true) ".repeat(100)} } }`),
    code: BAD,
  },
  ...[6, 10, 15, 22, 40].map((size) => ({
    what: `2^${size} fragments with an alias`,
    body: asked(`{ need(id: "need:x") { ...f0 } } ${doubling(size, "a: id")}`),
    code: COSTLY,
  })),
  ...[10, 22, 40].map((size) => ({
    what: `2^${size} fragments with a page`,
    body: asked(`{ need(id: "need:x") { ...f0 } } ${doubling(size, "owners(first: 50) { edges { node { id } } }")}`),
    code: COSTLY,
  })),
  ...[1, 2, 10, 60].map((size) => ({
    what: `a circle of ${size} fragments`,
    body: asked(
      `{ need(id: "need:x") { ...f0 } } ${times(size, (at) => `fragment f${at} on Need { id ...f${(at + 1) % size} }`)}`,
    ),
    code: BAD,
  })),
  ...[2, 3].flatMap((depth) =>
    [10, 50, 100].map((first) => ({
      what: `owners and needs of each other, ${depth} times, pages of ${first}`,
      body: asked(`{ ${manyNeeds(first, round(depth, first))} }`),
      code: COSTLY,
    })),
  ),
  {
    what: "pages inside each other with the size by a variable",
    body: asked(
      "query ($n: Int) { needs(first: $n) { edges { node { owners(first: $n) { edges { node { needs(first: $n) { totalCount edges { node { id } } } } } } } } } }",
      { n: 100 },
    ),
    code: COSTLY,
  },
  {
    what: "pages inside each other with the size by what a variable is by itself",
    body: asked(
      "query ($n: Int = 100) { needs(first: $n) { edges { node { owners(first: $n) { edges { node { id needs(first: $n) { edges { node { id } } } } } } } } } }",
    ),
    code: COSTLY,
  },
  ...["9".repeat(40), "-" + "9".repeat(400), "1e400", "2147483648", "0.5"].map((number) => ({
    what: `the number ${number.slice(0, 12)} for a page`,
    body: asked(`{ needs(first: ${number}) { totalCount } }`),
    code: BAD,
  })),
  ...["1e400", "9".repeat(60), "2147483648", '"7"', "[7]", "{}", "true"].map((number) => ({
    what: `the variable ${number.slice(0, 12)} for a page`,
    body: `{"query":"query ($n: Int) { needs(first: $n) { totalCount } }","variables":{"n":${number}}}`,
    code: BAD,
  })),
  ...["__proto__", "constructor", "toString"].map((name) => ({
    what: `a field named ${name}`,
    body: asked(`{ ${name} }`),
    code: BAD,
  })),
  ...["__proto__", "constructor"].map((name) => ({
    what: `a variable with ${name} inside`,
    body: `{"query":"query ($w: NeedFilter) { needs(where: $w) { totalCount } }","variables":{"w":{"${name}":{"x":1}}}}`,
    code: BAD,
  })),
  ...[
    "mutation { x }",
    "subscription { x }",
    "query A { a } query B { b }",
    "type A { a: Int }",
    "fragment f on Need { id }",
  ].map((query) => ({ what: `the document ${query}`, body: asked(query), code: BAD })),
  {
    what: "an unknown operation",
    body: JSON.stringify({ query: "query A { needs { totalCount } }", operationName: "B" }),
    code: BAD,
  },
  {
    what: "unused fragments",
    body: asked(`{ needs { totalCount } } ${times(80, (at) => `fragment f${at} on Need { id }`)}`),
    code: BAD,
  },
  {
    what: "sixty variables that nobody gives",
    body: asked(`query (${times(60, (at) => `$v${at}: Int!`)}) { needs { totalCount } }`),
    code: BAD,
  },
  {
    what: "fields that cannot be one",
    body: asked(`{ ${times(9, (at) => `needs(first: ${at + 1}) { totalCount }`)} }`),
    code: BAD,
  },
  {
    what: "fields that cannot be one, far down and many times",
    body: asked(
      `{ ${times(60, (at) => `needs(first: 1) { edges { node { id: title(languages: [NL]) { text } x${at}: id } } }`)} }`,
    ),
    code: COSTLY,
  },
  { what: "a string that does not end", body: asked(`{ need(id: "${"x".repeat(50_000)}) { id } }`), code: BAD },
  {
    what: "a block string that does not end",
    body: asked(`{ need(id: """${"\n x".repeat(15_000)}) { id } }`),
    code: BAD,
  },
  { what: "nothing but comments", body: asked("#\n".repeat(30_000)), code: BAD },
  { what: "nothing but commas", body: asked(",".repeat(60_000)), code: BAD },
  { what: "a name of 60,000 letters", body: asked(`{ ${"a".repeat(60_000)} }`), code: BAD },
  { what: "a body of 10 MB", body: asked(`{ needs { totalCount } } #${"x".repeat(10_000_000)}`), code: BAD },
  { what: "a body of 10 MB of brackets", body: "[".repeat(10_000_000), code: BAD },
  { what: "60,000 brackets for a body", body: "[".repeat(60_000), code: BAD },
  {
    what: "introspection of types inside types",
    body: asked(`{ __schema { types { ${inside(6, ["fields { type { ", "} }"], "name ")} } } }`),
    code: BAD,
  },
  {
    what: "the whole schema ten times",
    body: asked(
      `{ ${times(10, (at) => `a${at}: __schema { types { fields { args { name type { name } } type { name fields { args { name } } } } } }`)} }`,
    ),
    code: COSTLY,
  },
];
