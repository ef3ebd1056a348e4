import { expectRefusal, serverForAll } from "./server";

const server = serverForAll();

const QUESTION = `query ($demand: DemandInput!, $where: MatchFilter, $after: String) {
  membersServing(demand: $demand, where: $where, after: $after, first: 2) { totalCount pageInfo { endCursor } } }`;
const COLD = { need: "need:cold2gold" };
const competences = (...ids: string[]) => ({ requirements: ids.map((competence) => ({ competence })) });
const importance = (value: number) => ({ requirements: [{ competence: "competence:digital", importance: value }] });
const many = (count: number) => competences(...Array.from({ length: count }, (_, index) => `competence:c${index}`));

describe("a demand that cannot be is refused", () => {
  test.each<[string, object, string]>([
    ["in two ways", { ...COLD, ...competences("competence:digital") }, "demand"],
    ["in no way", {}, "demand"],
    ["with null for both", { need: null, requirements: null }, "demand"],
    ["without requirements", competences(), "demand.requirements"],
    ["with an importance of 0", importance(0), "demand.requirements[0].importance"],
    ["with an importance of 6", importance(6), "demand.requirements[0].importance"],
    [
      "with the same competence twice",
      competences("competence:digital", "competence:iot", "competence:digital"),
      "demand.requirements[2].competence",
    ],
    [
      "with a need where a competence is due",
      competences("competence:digital", "need:cold2gold"),
      "demand.requirements[1].competence",
    ],
    ["with a competence where a need is due", { need: "competence:digital" }, "demand.need"],
    ["with an empty need", { need: "" }, "demand.need"],
    ["with a word for a competence", competences("digital"), "demand.requirements[0].competence"],
    ["with a huge competence", competences("x".repeat(10_000)), "demand.requirements[0].competence"],
  ])("%s", async (_what, demand, argument) => {
    expectRefusal(await server().ask(QUESTION, { demand }), "BAD_USER_INPUT", argument);
  });
});

test("a demand with 101 requirements, or of 101 clusters, asks for too much", async () => {
  expectRefusal(await server().ask(QUESTION, { demand: many(101) }), "QUERY_TOO_COSTLY");
  const where = { clusters: Array(101).fill("cluster:flux50") };
  expectRefusal(await server().ask(QUESTION, { demand: COLD, where }), "QUERY_TOO_COSTLY");
});

describe("a demand for what does not exist is not found", () => {
  test.each<[string, object, string]>([
    ["a need", { need: "need:nonsense" }, "demand.need"],
    ["a competence", competences("competence:nonsense"), "demand.requirements[0].competence"],
    ["the second competence", competences("competence:digital", "cpv:99999999"), "demand.requirements[1].competence"],
    ["a hundred competences", many(100), "demand.requirements[0].competence"],
  ])("%s", async (_what, demand, argument) => {
    expectRefusal(await server().ask(QUESTION, { demand }), "NOT_FOUND", argument);
  });
});

describe("a filter that cannot be is refused", () => {
  test.each<[string, object, string, string]>([
    ["an unknown cluster", { clusters: ["cluster:flux50", "cluster:nonsense"] }, "where.clusters[1]", "NOT_FOUND"],
    ["an unknown municipality", { municipalities: ["municipality:99999"] }, "where.municipalities[0]", "NOT_FOUND"],
    [
      "a company where a cluster is due",
      { clusters: ["organisation:bioracer"] },
      "where.clusters[0]",
      "BAD_USER_INPUT",
    ],
    ["a word where a municipality is due", { municipalities: ["Leuven"] }, "where.municipalities[0]", "BAD_USER_INPUT"],
  ])("%s", async (_what, where, argument, code) => {
    expectRefusal(await server().ask(QUESTION, { demand: COLD, where }), code, argument);
  });
});

test("a need's own members are refused the same filters", async () => {
  const query =
    'query ($where: MatchFilter) { need(id: "need:cold2gold") { membersServing(where: $where) { totalCount } } }';
  expectRefusal(
    await server().ask(query, { where: { clusters: ["cluster:nonsense"] } }),
    "NOT_FOUND",
    "where.clusters[0]",
  );
});

describe("a cursor of a match", () => {
  let cursor: string;
  beforeAll(async () => {
    const { body } = await server().ask(QUESTION, { demand: COLD });
    cursor = body.data.membersServing.pageInfo.endCursor;
  });

  test("goes on where it stands", async () => {
    expect((await server().ask(QUESTION, { demand: COLD, after: cursor })).body.errors).toBeUndefined();
  });

  test("is refused for another need", async () => {
    expectRefusal(
      await server().ask(QUESTION, { demand: { need: "need:paardenmarkt" }, after: cursor }),
      "BAD_USER_INPUT",
      "after",
    );
  });

  test("is refused under another filter", async () => {
    const variables = { demand: COLD, where: { kinds: ["COMPANY"] }, after: cursor };
    expectRefusal(await server().ask(QUESTION, variables), "BAD_USER_INPUT", "after");
  });

  test("is refused when it is cut", async () => {
    expectRefusal(
      await server().ask(QUESTION, { demand: COLD, after: cursor.slice(0, -4) }),
      "BAD_USER_INPUT",
      "after",
    );
  });
});

test("a sentence in French is refused, since sentences are written in Dutch and English", async () => {
  const query = `query ($demand: DemandInput!) { membersServing(demand: $demand, first: 1) {
    edges { node { contributions { sentence(language: FR) } } } } }`;
  const result = await server().ask(query, { demand: COLD });
  expectRefusal(result, "BAD_USER_INPUT");
  expect(result.body.errors[0].message).toContain('"FR" does not exist in "SentenceLanguage"');
});
