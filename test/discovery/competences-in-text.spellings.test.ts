import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { openTestGraph } from "../support/database";
import { SPELLINGS } from "../support/spellings";

const graph = openTestGraph();
const schema = trefpuntSchema();

const READ = `query ($text: String!) {
  innovation: competencesInText(text: $text, first: 100) { ...Found }
  codes: competencesInText(text: $text, scheme: CPV, first: 100) { ...Found }
  membersServing(demand: { text: $text }, first: 50) {
    totalCount requirements { importance competence { id } } edges { node { score organisation { id } } } }
}
fragment Found on CompetenceSuggestionConnection {
  language channels reason totalCount edges { node { score importance competence { id } needs { id } } } }`;

const WORDS = "query ($text: String!) { competencesInText(text: $text, first: 100) { edges { node { words } } } }";

async function ask(source: string, text: string): Promise<any> {
  const contextValue = contextOf({ graph: () => graph, today: "2026-11-25" });
  const { data, errors } = await graphql({ schema, source, variableValues: { text }, contextValue });
  expect(errors).toBeUndefined();
  return data;
}

const demandFor = (what: string) => `Wij zoeken koelkledij voor topsporters, ${what}, en zuivering van water`;

test.each(SPELLINGS)("texts that differ by %s, %j and %j, are read alike", async (_kind, one, other) => {
  const [read, readOther] = await Promise.all([one, other].map((each) => ask(READ, demandFor(each))));
  expect(read.innovation.channels).toContain("MEANING");
  expect(read.membersServing.requirements.length).toBeGreaterThan(0);
  expect(readOther).toEqual(read);
});

test("there are forty pairs of spellings and more", () => {
  expect(SPELLINGS.length).toBeGreaterThanOrEqual(40);
});

test.each([
  ["Opvang en hergebruik van CO₂ uit rookgassen", "Opvang en hergebruik van CO2 uit rookgassen"],
  ["OPVANG EN HERGEBRUIK VAN CO2 UIT ROOKGASSEN", "Opvang en hergebruik van CO2 uit rookgassen"],
  ["Levering van schoolmeubilair – 2de fase", "Levering van schoolmeubilair - 2de fase"],
  ["Maintenance de l’éclairage public", "Maintenance de l'eclairage public"],
  ["<p>Opvang van CO<sub>2</sub> &amp; warmte</p>", "Opvang van CO2 & warmte"],
  ["<b>Koel</b>kledij<br/>voor&nbsp;sporters<script>alert('bier')</script><!-- brood -->", "Koelkledij voor sporters"],
  ["Koelkledij\u0000 voor\u0007 sporters\u001b", "Koelkledij voor sporters"],
])("%j is read as %j", async (one, other) => {
  expect(await ask(READ, one)).toEqual(await ask(READ, other));
});

test("the words that a text is read by are shown as they stand in it", async () => {
  const { competencesInText } = await ask(WORDS, "OP\u00adVANG van CO₂ uit rookgassen");
  const words = new Set(competencesInText.edges.flatMap(({ node }: any) => node.words));
  expect([...words]).toEqual(expect.arrayContaining(["CO₂", "OP\u00adVANG"]));
});
