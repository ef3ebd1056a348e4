import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { isNear, lettersOf, mayBeNear } from "../../src/discovery/search/edit-distance";
import { highlightsOf } from "../../src/discovery/search/highlights";
import { searchableOf } from "../../src/discovery/search/searchable-texts";
import { slices } from "../../src/slices";
import { mistakes } from "../oracle/searching.oracle";
import { mulberry32 } from "../oracle/matching.oracle";
import { countedGraph } from "../support/counted-graph";

const { graph, reset, runs } = countedGraph();
const schema = trefpuntSchema();

const SEARCH = `query ($text: String!, $kinds: [NodeKind!], $language: Language, $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, language: $language, first: $first, after: $after) {
    totalCount facets { kind count } pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor node { score node { id __typename } highlights { field language fragment matches } } } } }`;

async function ask(text: string, more: object = {}): Promise<any> {
  const { data, errors } = await graphql({
    schema,
    source: SEARCH,
    variableValues: { text, ...more },
    contextValue: contextOf({ graph, today: "2026-11-25" }),
  });
  return errors ? { errors: errors.map(({ originalError, message }) => originalError ?? message) } : data!.search;
}

const idsOf = ({ edges }: any): string[] => edges.map(({ node }: any) => node.node.id);

test.each([
  ["Bioracer", "organisation:bioracer"],
  ["bioracer", "organisation:bioracer"],
  ["biorcaer", "organisation:bioracer"],
  ["biorac", "organisation:bioracer"],
  ["flanders bike valley", "cluster:bike-valley"],
  ["Vrije Universiteit Brussel", "organisation:vub"],
  ["45000000-7", "cpv:45000000"],
  ["45000000", "cpv:45000000"],
  ["need:cold2gold", "need:cold2gold"],
  ["Aquafin", "organisation:aquafin"],
])("%s finds %s first", async (text, id) => {
  expect(idsOf(await ask(text))[0]).toBe(id);
});

test.each(["BE 0459.218.289", "0459218289", "459218289", "be0459-218-289"])(
  "an enterprise number finds its holder however it is spelled: %s",
  async (text) => {
    const found = await ask(text);
    expect(idsOf(found)).toEqual(["organisation:centexbel"]);
    expect(found.edges[0].node.score).toBe(1);
  },
);

test("a compound finds its parts, and a part the compound", async () => {
  const wholes = idsOf(await ask("waterzuivering", { first: 100 }));
  const parts = idsOf(await ask("zuivering", { first: 100 }));
  expect(wholes.length).toBeGreaterThan(0);
  expect(parts.some((id) => wholes.includes(id))).toBe(true);
});

test("highlights show the words that were found where they stand", async () => {
  const { edges } = await ask("koelkledij atleten");
  const shown = edges.flatMap(({ node }: any) => node.highlights);
  expect(shown.length).toBeGreaterThan(0);
  for (const { fragment, matches } of shown)
    for (const [start, end] of matches) expect(fragment.slice(start, end)).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
});

test("facets tell of all kinds, also when one is asked for", async () => {
  const all = await ask("water");
  const needs = await ask("water", { kinds: ["NEED"] });
  expect(needs.facets).toEqual(all.facets);
  expect(needs.totalCount).toBe(all.facets.find(({ kind }: any) => kind === "NEED").count);
  expect(needs.edges.every(({ node }: any) => node.node.__typename === "Need")).toBe(true);
  expect((await ask("water", { kinds: [] })).totalCount).toBe(0);
});

test("pages put one behind the other are the whole answer, each thing once", async () => {
  const ids: string[] = [];
  let after: string | null = null;
  const { totalCount } = await ask("diensten");
  do {
    const page: any = await ask("diensten", { first: 60, after });
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    ids.push(...idsOf(page));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(totalCount);
});

const NASTY = [
  "",
  "   ",
  "?!…",
  'a AND (b OR "c") ~2 ^3 && || ! { } [ ] : \\ /* title:x',
  "' }) RETURN n; MATCH (n) DETACH DELETE n //",
  "`); CALL db.labels() YIELD label",
  "x".repeat(200),
  "a ".repeat(100),
  "تبريد الملابس",
  "🚲🧊",
  "koel\u0000vest\u0007\u001b[31m",
  "\ud800 surrogate \udc00",
  "<script>alert('water')</script>",
  "__proto__ constructor toString",
  "cpv:",
  "need:../../x",
  "\n",
];

test.each(NASTY.map((text) => [text]))("nothing breaks on %j", async (text) => {
  const found = await ask(text, { first: 3 });
  expect(found.errors).toBeUndefined();
  expect(found.edges.length).toBe(Math.min(3, found.totalCount));
});

test("a text without words finds nothing", async () => {
  expect(await ask("?!…")).toMatchObject({ totalCount: 0, edges: [], facets: [] });
});

test.each<[string, string, object, string]>([
  ["a text that is too long", "x".repeat(201), {}, "text"],
  ["too large a page", "water", { first: 101 }, "first"],
  ["what is no cursor", "water", { after: "x" }, "after"],
])("%s is refused", async (_what, text, more, argument) => {
  expect((await ask(text, more)).errors).toMatchObject([{ code: "BAD_USER_INPUT", argument }]);
});

test("a cursor belongs to its text and its kinds", async () => {
  const { endCursor: after } = (await ask("water", { first: 1 })).pageInfo;
  expect((await ask("lucht", { after })).errors).toMatchObject([{ argument: "after" }]);
  expect((await ask("water", { after, kinds: ["NEED"] })).errors).toMatchObject([{ argument: "after" }]);
});

test("a cursor goes on in every spelling of its text, and with its kinds in any order", async () => {
  const { endCursor: after } = (await ask("CO₂ uitstoot", { first: 1, kinds: ["NEED", "PROJECT", "COMPETENCE"] }))
    .pageInfo;
  expect(after).toEqual(expect.any(String));
  const kinds = ["COMPETENCE", "NEED", "PROJECT", "NEED"];
  const pages = await Promise.all(
    ["CO₂ uitstoot", "co2  Uitstoot", "CO2-uitstoot"].map((text) => ask(text, { after, kinds })),
  );
  expect(idsOf(pages[0]).length).toBeGreaterThan(0);
  for (const page of pages) expect(idsOf(page)).toEqual(idsOf(pages[0]));
  expect((await ask("uitstoot CO2", { after, kinds })).errors).toMatchObject([{ argument: "after" }]);
});

test("a code with a wrong check digit finds the code, whose right digit is shown", async () => {
  for (const text of ["45240000-1", "45240000-9", "45240000"]) expect(idsOf(await ask(text))).toEqual(["cpv:45240000"]);
});

test("a search takes two statements, however much it finds", async () => {
  await ask("water");
  for (const first of [1, 100]) {
    reset();
    await ask("water", { first });
    expect(runs()).toBe(2);
  }
});

test("words are near exactly when so few mistakes lie between them", () => {
  const random = mulberry32(7);
  const word = () =>
    Array.from({ length: 1 + Math.floor(random() * 7) }, () => "abcd"[Math.floor(random() * 4)]).join("");
  let near = 0;
  for (let times = 0; times < 20_000; times++) {
    const [one, other, most] = [word(), word(), 1 + Math.floor(random() * 2)];
    const isExpected = mistakes(one, other) <= most;
    expect([one, other, most, isNear(one, other, most)]).toEqual([one, other, most, isExpected]);
    if (isExpected) expect(mayBeNear(lettersOf(one), lettersOf(other), most)).toBe(true);
    near += isExpected ? 1 : 0;
  }
  expect(near).toBeGreaterThan(1_000);
});

test("a long text is cut around its first word that was found, at whole words", () => {
  const text = `${"aan het begin ".repeat(20)}staat Koelkledij ${"en dan nog veel meer ".repeat(20)}`;
  const texts = [{ property: "textNl", field: "text", language: "NL" as never, isName: false }];
  const [{ fragment, matches } = { fragment: "", matches: [] }] = highlightsOf(
    { textNl: text },
    texts,
    new Set(["koelkledij"]),
  );
  expect(matches.map(([start, end]) => fragment.slice(start, end))).toEqual(["Koelkledij"]);
  expect(fragment).toMatch(/^…\S.*\S…$/);
  expect(fragment.length).toBeLessThan(220);
});

test("every noun that has a text can be searched, and every text but addresses and numbers", () => {
  const { labels, texts } = searchableOf(slices);
  expect(labels).toEqual(
    expect.arrayContaining([
      "Organisation",
      "Cluster",
      "Competence",
      "Need",
      "Project",
      "Solution",
      "Consultation",
      "Municipality",
      "Source",
    ]),
  );
  expect(texts.find(({ property }) => property === "prefLabelNl")).toMatchObject({
    field: "prefLabel",
    language: "NL",
    isName: true,
  });
  expect(texts.find(({ property }) => property === "summaryEn")).toMatchObject({ field: "summary", isName: false });
  expect(texts.map(({ property }) => property)).not.toContain("website");
});
