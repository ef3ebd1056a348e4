import { readText } from "../../../src/discovery/competences-in-text/read-text";
import { openTestGraph } from "../../support/database";
import { withStatementListener } from "../../support/statement-listener";
import { openTextReader } from "../../../src/discovery/competences-in-text/models";

const statements: string[] = [];
const graph = withStatementListener(openTestGraph(), (text) => statements.push(text));

const withMeaning = openTextReader({ withMeaning: true });
const byWords = openTextReader({ withMeaning: false });

const best = async (text: string, scheme = "CPV", reader = withMeaning) =>
  (await readText(graph, reader, { text, scheme })).suggestions.slice(0, 5);
const idsOf = async (text: string, scheme?: string, reader = withMeaning) =>
  (await best(text, scheme, reader)).map(({ competence }) => competence);

test.each([
  ["with meaning", withMeaning],
  ["by words alone", byWords],
])("a compound leads to what its parts name, %s", async (_how, reader) => {
  expect(await idsOf("afvalwaterzuiveringsinstallatie bouwen", "CPV", reader)).toContain("cpv:45252210");
});

test("a suggestion names the words of the text that caused it, as they stand there", async () => {
  const [first] = await best("Drones for harbour inspection", "INNOVATION");
  expect(first!.competence).toBe("competence:drone-inspection");
  expect(first!.reasons().words).toEqual(["inspection", "Drones"]);
});

test("what a text means is found without a word in common", async () => {
  expect(await idsOf("Koelende uitrusting voor topsport", "INNOVATION")).toContain("competence:sports-apparel");
});

test("the answer says which channels spoke", async () => {
  const read = (scheme: string, reader = withMeaning) => readText(graph, reader, { text: "straatverlichting", scheme });
  expect((await read("CPV")).channels).toEqual(["WORDS", "MEANING", "LEARNED"]);
  expect((await read("INNOVATION")).channels).toEqual(["WORDS", "MEANING", "LEARNED"]);
  expect((await read("CPV", byWords)).channels).toEqual(["WORDS", "LEARNED"]);
});

test.each([
  ["", "NO_WORDS"],
  ["?! … 12 34", "NO_WORDS"],
  ["de het een van", "ONLY_STOP_WORDS"],
  ["xqzzt brrrk wvvkq", "UNKNOWN_WORDS"],
])("%j has no answer: %s", async (text, reason) => {
  for (const scheme of ["CPV", "INNOVATION"])
    expect(await readText(graph, withMeaning, { text, scheme })).toMatchObject({
      suggestions: [],
      channels: [],
      reason,
    });
});

test.each([
  "ik hou van mijn kat en de maan",
  "The neighbours quarrelled about a fence",
  "Elle a perdu ses clés hier soir",
  "Wir haben gestern lange geschlafen",
])("what tells of nothing here is no guess: %s", async (text) => {
  expect((await readText(graph, withMeaning, { text, scheme: "INNOVATION" })).reason).toBe("NOTHING_FITS");
});

test.each([
  ["Lucene", 'school AND (water OR "x~2" NOT *) +title:[a TO b]^4 \\ / {'],
  ["Cypher", "'}) MATCH (n) DETACH DELETE n RETURN 1 AS row //` $text"],
  ["right to left", "مطلوب تنظيف الشوارع \u202e school ניקוי"],
  ["emoji and half ones", "🚒🚑 brandweerwagen \ud83d \udc68"],
  ["control characters", "water\u0000pomp \u0007 \u001b[31m riool\r\n\t"],
  ["HTML", "<script>alert('water')</script><p onclick=x>pomp</p> &nbsp; &lt;"],
  ["mixed languages", "Wij zoeken cleaning services pour les écoles und Straßen"],
  ["one long word", "water".repeat(2_000)],
  ["ten thousand characters", "onderhoud van waterpompen en gemalen ".repeat(270)],
])("a text of %s is read, each score from 0 to 1, best first, at most a hundred", async (_, text) => {
  for (const scheme of ["CPV", "INNOVATION"]) {
    const { suggestions } = await readText(graph, withMeaning, { text, scheme });
    const scores = suggestions.map(({ score }) => score);
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(scores.length).toBeLessThanOrEqual(100);
  }
});

test("a reading costs one statement once the vocabulary is known", async () => {
  await best("waterpomp");
  statements.length = 0;
  await best("riolering");
  expect(statements).toHaveLength(1);
});

test("the same text has the same answer", async () => {
  const told = async () =>
    (await best("onderhoud van liften")).map(({ reasons, ...each }) => ({ ...each, ...reasons() }));
  expect(await told()).toEqual(await told());
});
