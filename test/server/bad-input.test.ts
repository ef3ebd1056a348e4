import { expectRefusal, serverForAll } from "./server";

const server = serverForAll();

const HUGE = "x".repeat(10_000);
const NUL = "need:a\u0000b";
const LONE = "need:\ud800";

/** [what, the question, its variables, the argument that is named] */
type Case = readonly [what: string, query: string, variables: object, argument: string];

const expectCode = (code: string) => async (_what: string, query: string, variables: object, argument: string) =>
  expectRefusal(await server().ask(query, variables), code, argument);

const NODE = "query ($id: ID!) { node(id: $id) { id } }";
const NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
const NEED = "query ($id: ID!) { need(id: $id) { id } }";
const ORGANISATION =
  "query ($id: ID, $enterpriseNumber: String) { organisation(id: $id, enterpriseNumber: $enterpriseNumber) { id } }";
const COMPETENCE = "query ($id: ID, $notation: String) { competence(id: $id, notation: $notation) { id } }";

describe("what is no id, number or code is refused", () => {
  test.each<Case>([
    ["a word", NODE, { id: "cold2gold" }, "id"],
    ["nothing", NODE, { id: "" }, "id"],
    ["a kind alone", NODE, { id: "need:" }, "id"],
    ["an unknown kind", NODE, { id: "person:jan" }, "id"],
    ["a number", NODE, { id: 7 }, "id"],
    ["a space inside", NODE, { id: "need:cold 2 gold" }, "id"],
    ["a line end behind", NODE, { id: "need:cold2gold\n" }, "id"],
    ["10,000 characters", NODE, { id: `need:${HUGE}` }, "id"],
    ["a NUL", NODE, { id: NUL }, "id"],
    ["half a surrogate pair", NODE, { id: LONE }, "id"],
    ["10,000 characters, looked up", NEED, { id: HUGE }, "id"],
    ["one of several", NODES, { ids: ["need:cold2gold", "x"] }, "ids[1]"],
    [
      "an enterprise number that does not check",
      ORGANISATION,
      { enterpriseNumber: "0123.456.789" },
      "enterpriseNumber",
    ],
    ["an empty enterprise number", ORGANISATION, { enterpriseNumber: "" }, "enterpriseNumber"],
    ["a huge enterprise number", ORGANISATION, { enterpriseNumber: HUGE }, "enterpriseNumber"],
    ["a NUL in an enterprise number", ORGANISATION, { enterpriseNumber: "0403.227.515\u0000" }, "enterpriseNumber"],
    ["half a surrogate pair as a number", ORGANISATION, { enterpriseNumber: "\udc00" }, "enterpriseNumber"],
    ["an empty notation", COMPETENCE, { notation: "" }, "notation"],
    ["a huge notation", COMPETENCE, { notation: HUGE }, "notation"],
    ["a NUL in a notation", COMPETENCE, { notation: "4500\u0000" }, "notation"],
    ["half a surrogate pair as a notation", COMPETENCE, { notation: "\ud800" }, "notation"],
    ["two keys", ORGANISATION, { id: "organisation:bioracer", enterpriseNumber: "0403.227.515" }, "enterpriseNumber"],
    ["no key", ORGANISATION, {}, "id"],
    ["two keys of a competence", COMPETENCE, { id: "cpv:45000000", notation: "45000000" }, "id"],
    ["no key of a competence", COMPETENCE, { id: null, notation: null }, "id"],
  ])("%s", expectCode("BAD_USER_INPUT"));
});

describe("what does not exist is said not to", () => {
  test.each<Case>([
    ["an id", NODE, { id: "need:nonsense" }, "id"],
    ["an id of another kind", NEED, { id: "competence:digital" }, "id"],
    ["an organisation that is no cluster", '{ cluster(id: "organisation:bioracer") { id } }', {}, "id"],
    ["one of several ids", NODES, { ids: ["need:cold2gold", "need:nonsense"] }, "ids[1]"],
    [
      "a number that checks",
      ORGANISATION,
      { enterpriseNumber: "0200.065.766".replace("766", "765") },
      "enterpriseNumber",
    ],
    ["a CPV code with a wrong check digit", COMPETENCE, { notation: "45000000-1" }, "notation"],
    ["a CPV code without meaning", COMPETENCE, { notation: "99999999" }, "notation"],
    ["a notation", COMPETENCE, { notation: "nonsense" }, "notation"],
  ])("%s", expectCode("NOT_FOUND"));
});

describe("a page of a size that cannot be is refused", () => {
  const PLACES: [string, string][] = [
    ["at the root", "query ($first: Int) { needs(first: $first) { totalCount edges { node { id } } } }"],
    ["below", "query ($first: Int) { needs { edges { node { owners(first: $first) { edges { node { id } } } } } } }"],
    ["where only the total is asked", "query ($first: Int) { needs(first: $first) { totalCount } }"],
    [
      "of a look-up",
      'query ($first: Int) { need(id: "need:cold2gold") { owners(first: $first) { pageInfo { hasNextPage } } } }',
    ],
    [
      "of a match",
      'query ($first: Int) { membersServing(demand: { need: "need:cold2gold" }, first: $first) { totalCount } }',
    ],
    [
      "of a match of a need",
      'query ($first: Int) { need(id: "need:cold2gold") { membersServing(first: $first) { totalCount } } }',
    ],
  ];
  const sizes = [0, -1, 101, 1_000_000_000];
  test.each(
    PLACES.flatMap(([place, query]) => sizes.map((first): Case => [`${first} ${place}`, query, { first }, "first"])),
  )("%s", expectCode("BAD_USER_INPUT"));
});

describe("several nodes of which one is unknown", () => {
  test("come with null in its place", async () => {
    const { body } = await server().ask(NODES, { ids: ["need:cold2gold", "need:nonsense", "cluster:flux50"] });
    expect(body.data.nodes).toEqual([{ id: "need:cold2gold" }, null, { id: "cluster:flux50" }]);
  });
});

describe("a variable that is null where it may not be is refused", () => {
  test.each([
    ["an id", `query ($id: ID = "need:cold2gold") { need(id: $id) { id } }`, { id: null }],
    ["a condition", `query ($is: Boolean = true) { needs { edges @include(if: $is) { cursor } } }`, { is: null }],
    [
      "a condition further down",
      `query ($is: Boolean = true) { need(id: "need:cold2gold") { owners { edges { cursor @include(if: $is) } } } }`,
      { is: null },
    ],
  ])("%s", async (_what, query, variables) => {
    const { body } = await server().ask(query, variables);
    expect(body.errors.map((error: any) => error.extensions.code)).toEqual(["BAD_USER_INPUT"]);
    expect(body.errors[0].message).toMatch(/^Argument ".+" of non-null type ".+" must not be null\.$/);
  });
});
