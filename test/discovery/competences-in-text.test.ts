import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { countedGraph } from "../support/counted-graph";

const { graph, reset, runs } = countedGraph();
const schema = trefpuntSchema();

const SUGGEST = `query ($text: String!, $language: Language, $scheme: CompetenceScheme, $first: Int, $after: String) {
  competencesInText(text: $text, language: $language, scheme: $scheme, first: $first, after: $after) {
    language channels reason totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor node { score words importance competence { id } } }
  } }`;

const SERVE = `query ($demand: DemandInput!, $first: Int, $after: String) {
  membersServing(demand: $demand, first: $first, after: $after) {
    requirements { importance competence { id } } pageInfo { endCursor hasNextPage } edges { node { score organisation { id } } } } }`;

async function ask(source: string, variableValues: object): Promise<any> {
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: { ...variableValues },
    contextValue: contextOf({ graph, today: "2026-11-25" }),
  });
  return errors ? { errors: errors.map(({ originalError, message }) => originalError ?? message) } : data;
}

const suggest = async (text: string, more: object = {}) => (await ask(SUGGEST, { text, ...more })).competencesInText;
const idsOf = ({ edges }: any): string[] => edges.map(({ node }: any) => node.competence.id);

const COOL = "Wij zoeken koelkledij voor topsporters die moeten presteren in de hitte";

test("a text leads to what it asks for, and says by which of its words", async () => {
  const found = await suggest(COOL);
  expect(found.language).toBe("NL");
  expect(found.reason).toBeNull();
  expect(idsOf(found).slice(0, 5)).toContain("competence:body-cooling");
  const { node } = found.edges[0];
  expect(node.words.length).toBeGreaterThan(0);
  expect(node.words.every((word: string) => COOL.includes(word))).toBe(true);
  expect(node.importance).toBe(5);
});

test.each([
  ["NL", "Levering van schoolmeubilair", "cpv:39160000"],
  ["EN", "Supply of school furniture", "cpv:39160000"],
  ["FR", "Fourniture de mobilier scolaire", "cpv:39160000"],
  ["DE", "Lieferung von Schulmöbeln", "cpv:39160000"],
])("CPV codes are found in %s", async (language, text, code) => {
  const found = await suggest(text, { scheme: "CPV", first: 10 });
  expect(found.language).toBe(language);
  expect(idsOf(found)).toContain(code);
});

test("pages put one behind the other are the whole answer", async () => {
  const whole = await suggest(COOL, { first: 100, scheme: "CPV" });
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: any = await suggest(COOL, { first: 7, after, scheme: "CPV" });
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    ids.push(...idsOf(page));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(ids).toEqual(idsOf(whole));
  expect(ids).toHaveLength(whole.totalCount);
});

test.each([
  ["", "NO_WORDS"],
  ["  \n\t ", "NO_WORDS"],
  ["?!… ;;; —", "NO_WORDS"],
  ["de het een van voor", "ONLY_STOP_WORDS"],
])("nothing is found in %j, and why is said", async (text, reason) => {
  expect(await suggest(text)).toMatchObject({ edges: [], totalCount: 0, reason });
});

const NASTY = [
  'koel* AND (warm OR "koud") ~2 ^3 && || ! { } [ ] : \\ /',
  "' }) RETURN n; MATCH (n) DETACH DELETE n //",
  "`); CALL db.labels() YIELD label",
  "koel ".repeat(2_000),
  "x".repeat(10_000),
  "تبريد الملابس للرياضيين",
  "🚲🚲🚲 koelvest 🧊",
  "koel\u0000vest\u0007\u001b[31m",
  "lone \ud800 surrogate \udc00",
  "<script>alert('koelkledij')</script><b>water</b>",
  "Wasser water eau water Kühlung cooling refroidissement",
  "afvalwaterzuiveringsinstallatie".repeat(20),
  "__proto__ constructor toString hasOwnProperty",
];

test.each(NASTY.map((text) => [text.slice(0, 40), text]))(
  "a nasty text is read like any other: %j",
  async (_start, text) => {
    for (const scheme of ["INNOVATION", "CPV"])
      for (const language of [null, "DE"]) {
        const found = await suggest(text, { scheme, language, first: 3 });
        expect(found.errors).toBeUndefined();
        expect(found.edges.every(({ node }: any) => node.score > 0 && node.score <= 1)).toBe(true);
      }
    expect((await ask(SERVE, { demand: { text } })).errors).toBeUndefined();
  },
);

test.each<[string, string, object, string]>([
  ["a text that is too long", SUGGEST, { text: "x".repeat(10_001) }, "text"],
  ["too large a page", SUGGEST, { text: COOL, first: 101 }, "first"],
  ["what is no cursor", SUGGEST, { text: COOL, after: "x" }, "after"],
  ["too long a text of a demand", SERVE, { demand: { text: "x".repeat(10_001) } }, "demand.text"],
  ["a need and a text", SERVE, { demand: { need: "need:cold2gold", text: COOL } }, "demand"],
  ["a language without a text", SERVE, { demand: { need: "need:cold2gold", language: "NL" } }, "demand.language"],
  [
    "what is no need",
    "query ($need: ID!) { suggestRequirements(need: $need) { score } }",
    { need: "cluster:flux50" },
    "need",
  ],
])("%s is refused", async (_what, source, variables, argument) => {
  expect((await ask(source, variables)).errors).toMatchObject([{ code: "BAD_USER_INPUT", argument }]);
});

test("a cursor belongs to its text, language and vocabulary", async () => {
  const { endCursor: after } = (await suggest(COOL, { first: 1 })).pageInfo;
  for (const other of [
    { text: "iets anders over water" },
    { text: COOL, scheme: "CPV" },
    { text: COOL, language: "NL" },
  ])
    expect((await ask(SUGGEST, { ...other, after })).errors).toMatchObject([{ argument: "after" }]);
});

test("a cursor goes on in every spelling of its text", async () => {
  const [text, other] = [
    "Opvang en hergebruik van CO₂ uit rookgassen",
    "opvang en hergebruik van <b>CO2</b> uit rookgassen",
  ];
  const { endCursor: after } = (await suggest(text, { first: 1 })).pageInfo;
  const [one, same] = [await suggest(text, { after }), await suggest(other, { after })];
  expect(idsOf(one).length).toBeGreaterThan(0);
  expect(idsOf(same)).toEqual(idsOf(one));
  const first = await ask(SERVE, { demand: { text }, first: 1 });
  const next = { first: 2, after: first.membersServing.pageInfo.endCursor };
  const pages = await Promise.all([text, other].map((each) => ask(SERVE, { demand: { text: each }, ...next })));
  expect(pages[0].membersServing.edges).toHaveLength(2);
  expect(pages[1]).toEqual(pages[0]);
});

test("a demand in words is served, its requirements are told, and saying them gives the same answer", async () => {
  const { membersServing: inWords } = await ask(SERVE, { demand: { text: COOL }, first: 5 });
  expect(inWords.requirements.length).toBeGreaterThan(0);
  expect(inWords.edges.length).toBeGreaterThan(0);
  const requirements = inWords.requirements.map(({ importance, competence }: any) => ({
    importance,
    competence: competence.id,
  }));
  const { membersServing: inCodes } = await ask(SERVE, { demand: { requirements }, first: 5 });
  expect(inCodes.edges).toEqual(inWords.edges);
  const { membersServing: next } = await ask(SERVE, {
    demand: { text: COOL },
    first: 1,
    after: inWords.pageInfo.endCursor,
  });
  expect(next.edges[0]?.node.organisation.id).not.toBe(inWords.edges.at(-1).node.organisation.id);
});

test("what a need would require by its own words comes near what was judged", async () => {
  const { suggestRequirements, need } = await ask(
    `{ suggestRequirements(need: "need:cold2gold") { importance words competence { id } }
       need(id: "need:cold2gold") { requirements(first: 50) { edges { node { id } } } } }`,
    {},
  );
  const judged: string[] = need.requirements.edges.map(({ node }: any) => node.id);
  expect(suggestRequirements.some(({ competence }: any) => judged.includes(competence.id))).toBe(true);
  expect((await ask(`{ suggestRequirements(need: "need:nothing") { score } }`, {})).errors).toMatchObject([
    { code: "NOT_FOUND", argument: "need" },
  ]);
});

test("a text takes two statements, a demand in words three, however much is asked", async () => {
  await suggest(COOL);
  for (const [source, variables, most] of [
    [SUGGEST, { text: COOL, first: 100, scheme: "CPV" }, 2],
    [SERVE, { demand: { text: COOL }, first: 50 }, 3],
  ] as const) {
    reset();
    expect((await ask(source, variables)).errors).toBeUndefined();
    expect(runs()).toBeLessThanOrEqual(most);
  }
});
