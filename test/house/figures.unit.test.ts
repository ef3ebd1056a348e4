import { STATEMENT_LIMITS } from "../../src/graph/compiler/statement-limits";
import { BUDGETS } from "../../src/server/limits/budgets";
import { COST_OF_KIND, COST_OF_OTHERS, SHARING, INDIRECT_TRAITS } from "../../src/discovery/exploration/edge.weights";
import { SIMILARITY, STRENGTH } from "../../src/discovery/shared/evidence/evidence.weights";
import { TEXT_WEIGHT, WORD_MATCHES } from "../../src/discovery/search/search.weights";
import { TEAM } from "../../src/discovery/consortia-for/team.weights";
import { readPage } from "./markdown";
import { COMPARABLE } from "../../src/discovery/shared/comparable-buyers/comparable.explain";

const tablesOf = (path: string) => readPage(`docs/${path}.md`).text.match(/^\|.*\|$/gm)!;

/** The last number in the row of a table that begins with these words. */
function figureIn(path: string, words: string): number {
  const rows = tablesOf(path).filter((row) => row.replace(/[`| ]+/, "").startsWith(words));
  expect({ words, rows: rows.length }).toEqual({ words, rows: 1 });
  return Number(rows[0]!.match(/\d+(\.\d+)?(?=[^\d]*$)/)![0]);
}

test.each([
  ["declared competence", STRENGTH.COMPETENCE],
  ["offered solution", STRENGTH.SOLUTION],
  ["led or carried out", STRENGTH.PROJECT],
  ["coordinated or took part", STRENGTH.RESEARCH],
  ["its summary names", STRENGTH.PROFILE],
  ["the same  ", SIMILARITY.SAME],
  ["close match", SIMILARITY.CLOSE_MATCH],
  ["narrower, for each", SIMILARITY.NARROWER],
  ["broader, for each", SIMILARITY.BROADER],
  ["related  ", SIMILARITY.RELATED],
  ["sibling", SIMILARITY.SIBLING],
])("scoring.md says what counts in the code: %s", (words, weight) => {
  expect(figureIn("scoring", words)).toBe(weight);
});

test.each([
  ["has a need that resembles", COMPARABLE.need],
  ["has the same nature", COMPARABLE.nature],
  ["is of the same kind", COMPARABLE.kind],
  ["is in the same province", COMPARABLE.province],
  ["has the same size", COMPARABLE.size],
])("inspiration.md says what counts in the code: %s", (words, weight) => {
  expect(figureIn("guide/inspiration", words)).toBe(weight);
});

test.each([
  ["the same word", WORD_MATCHES.EXACT],
  ["another form", WORD_MATCHES.STEM],
  ["a word that begins", WORD_MATCHES.PREFIX],
  ["a word that contains", WORD_MATCHES.PART],
  ["a misspelling", WORD_MATCHES.TYPO],
])("search.md says what counts in the code: %s", (words, weight) => {
  expect(figureIn("guide/search", words)).toBe(weight);
});

test("search.md says what a text counts beside a name", () => {
  expect(readPage("docs/guide/search.md").text).toContain(`is worth ${TEXT_WEIGHT} of this`);
});

test.each(Object.entries(TEAM))("consortia.md says what counts in the code: %s", (part, weight) => {
  const row = tablesOf("guide/consortia").find((each) => each.startsWith(`| \`${part}\``))!;
  expect(Number(row.split("|")[2])).toBe(weight);
});

test.each([...Object.entries(COST_OF_KIND), ["and any new kind", COST_OF_OTHERS] as const])(
  "paths-and-neighbourhood.md says what an edge costs: %s",
  (kind, cost) => {
    const row = tablesOf("guide/paths-and-neighbourhood").find((each) => each.includes(kind))!;
    expect(Number(row.split("|")[1])).toBe(cost / 100);
  },
);

test.each([
  ["the same municipality", SHARING.LOCATED_IN],
  ["co-operation", SHARING.WORKS_WITH],
  ["named by the same source", SHARING.STATED_BY],
  ["the same competence", INDIRECT_TRAITS[0]!.sharing],
])("paths-and-neighbourhood.md says how telling a trait is: %s", (words, telling) => {
  expect(figureIn("guide/paths-and-neighbourhood", words)).toBe(telling);
});

describe("operations.md", () => {
  const rows = tablesOf("operations").join("\n");

  test.each(readPage(".env.example").text.match(/^#?[A-Z0-9_]+(?==)/gm)!)("names the variable %s", (variable) => {
    expect(rows).toContain(`\`${variable.replace("#", "")}\``);
  });

  test.each(Object.entries({ ...BUDGETS, ...STATEMENT_LIMITS }))("names the limit of %s", (_, most) => {
    expect(rows).toMatch(new RegExp(`[ |]${most.toLocaleString("en")}[ ,;|]`));
  });
});
