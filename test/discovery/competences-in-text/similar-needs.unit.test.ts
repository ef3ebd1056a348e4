import "reflect-metadata";
import { makeLibrary, type Library } from "../../../src/discovery/competences-in-text/reading-library";
import { MODELS, readModels, type Models } from "../../../src/discovery/competences-in-text/models";
import { readTextWith } from "../../../src/discovery/competences-in-text/read-text";
import {
  indexNeeds,
  nearnessToNeeds,
  scoreBySimilarNeeds,
  type KnownNeeds,
} from "../../../src/discovery/competences-in-text/similar-needs";
import { DIMENSIONS, readVectors } from "../../../src/discovery/competences-in-text/encoder/vectors";
import { wordsOf } from "../../../src/discovery/competences-in-text/vocabulary/words";
import { type Vocabulary } from "../../../src/discovery/competences-in-text/vocabulary/vocabulary";
import { rowsOf, seedConcepts } from "../../../seed/models/seed-concepts";
import { Language } from "../../../src/graph/schema/languages";
import { judgedNeeds } from "../../evaluate/needs";

const judged = judgedNeeds();
let library: Library;
let models: Models;
let vocabulary: Vocabulary;
let needs: KnownNeeds;

beforeAll(async () => {
  library = await makeLibrary(seedConcepts(), judged);
  models = await readModels(MODELS);
  ({ vocabulary, needs } = library.collections.INNOVATION!);
});

const compare = (text: string, { among = needs, except }: { among?: KnownNeeds; except?: string } = {}) =>
  scoreBySimilarNeeds({ words: wordsOf(text), language: "nl", nearness: undefined }, among, vocabulary, except);

const firstNeedFor = ({ scores, needsFor }: ReturnType<typeof compare>) =>
  needsFor(scores.indexOf(Math.max(...scores)))[0];

const titles = rowsOf("flanders", "needs.csv").flatMap(({ id, title_nl: nl, title_en: en }) => [
  { need: id!, text: nl!, language: "nl" as const },
  { need: id!, text: en!, language: "en" as const },
]);

test("the title of a need leads to its requirements by words alone: nearly always first of all, always among five", async () => {
  const found = await Promise.all(
    titles.map(async ({ need, ...text }) => {
      const { suggestions } = await readTextWith({ library, models }, { ...text, scheme: "INNOVATION" });
      const required = new Set(judged.find(({ id }) => id === need)!.required.map(([competence]) => competence));
      return suggestions.slice(0, 5).map(({ competence }) => required.has(competence));
    }),
  );
  expect(found.filter(([first]) => first).length).toBeGreaterThanOrEqual(0.95 * titles.length);
  expect(titles.filter((_, at) => !found[at]!.includes(true))).toEqual([]);
});

test("words of one need and of no other are those of that need", () => {
  const answer = compare("Koelende uitrusting voor topsport");
  expect(firstNeedFor(answer)).toBe("need:cold2gold");
  expect(answer.sameNeed).toBe(1);
});

test.each(["water", "platform voor data", "meten", "xqzzt brrrk"])("%j describes no need for sure", (text) => {
  expect(compare(text).sameNeed).toBeLessThan(0.5);
});

test("a misspelt word and another compound still lead to the need", () => {
  expect(firstNeedFor(compare("asbestdakken opspooren"))).toBe(firstNeedFor(compare("asbestdaken opsporen")));
});

test("a need that is left out counts as if it did not exist", async () => {
  const text = "koelende uitrusting voor topsport";
  const others = await indexNeeds(
    judged.filter(({ id }) => id !== "need:cold2gold"),
    vocabulary,
  );
  expect(firstNeedFor(compare(text))).toBe("need:cold2gold");
  const leftOut = compare(text, { except: "need:cold2gold" });
  const places = [...leftOut.scores.keys()].filter((place) => leftOut.scores[place]! > 0);
  expect(places.flatMap((place) => leftOut.needsFor(place))).not.toContain("need:cold2gold");
  expect(leftOut.sameNeed).toBe(0);
  expect(firstNeedFor(leftOut)).toBe(firstNeedFor(compare(text, { among: others })));
});

test("without needs nothing is required", async () => {
  const answer = compare("water", { among: await indexNeeds([], vocabulary) });
  expect(answer.sameNeed).toBe(0);
  expect(answer.scores.every((score) => score === 0)).toBe(true);
});

test("a need of the seed has an embedding, and one that was written since is compared by its words", async () => {
  const vectors = await readVectors(MODELS, ["needs"]);
  expect(vectors.numbers).toHaveLength(vectors.rowOf.size * DIMENSIONS);
  expect(needs.textIds.flat().filter((id) => !vectors.rowOf.has(id))).toEqual([]);
  const [first, ...others] = judged;
  const rewritten = { ...first!, texts: [["Een dak dat regenwater opvangt", Language.NL]] as const };
  const among = await indexNeeds([rewritten, ...others], vocabulary);
  const meaning = new Float32Array(DIMENSIONS).fill(0.05);
  const nearness = nearnessToNeeds(meaning, among, vectors);
  expect(nearness[0]).toBeUndefined();
  expect(nearness.slice(1)).not.toContain(undefined);
  const words = wordsOf("dak dat regenwater opvangt");
  const answer = scoreBySimilarNeeds({ words, language: "nl", nearness }, among, vocabulary);
  expect(firstNeedFor(answer)).toBe(first!.id);
});
