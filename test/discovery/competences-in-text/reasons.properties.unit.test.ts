import fc from "fast-check";
import { makeLibrary, type Library } from "../../../src/discovery/competences-in-text/reading-library";
import { weightTerms, rankByWords } from "../../../src/discovery/competences-in-text/rank-words";
import { readTextWith } from "../../../src/discovery/competences-in-text/read-text";
import { wordsOf } from "../../../src/discovery/competences-in-text/vocabulary/words";
import { rowsOf, seedConcepts } from "../../../seed/models/seed-concepts";
import { judgedNeeds } from "../../evaluate/needs";
import { MODELS, readModels, type Models } from "../../../src/discovery/competences-in-text/models";

const judged = judgedNeeds();
const texts = rowsOf("flanders", "needs.csv").map(({ text_nl: text }) => text!.split(/\s+/));
let library: Library;
let models: Models;

beforeAll(async () => {
  library = await makeLibrary(seedConcepts(), judged);
  models = await readModels(MODELS);
});

/** A piece of the text of a need, as somebody might type it. */
const piece = fc
  .record({ need: fc.nat(texts.length - 1), start: fc.nat(60), length: fc.integer({ min: 1, max: 25 }) })
  .map(({ need, start, length }) => texts[need]!.slice(start, start + length).join(" "))
  .filter((text) => text !== "");

const scoresOf = (text: string) =>
  rankByWords(weightTerms(wordsOf(text), library.terms.nl), library.collections.INNOVATION!.indexes.nl);

test("the words that a suggestion names stand in the text, and without them it has no points by words", () =>
  fc.assert(
    fc.property(piece, (text) => {
      const { scores, wordsFor } = scoresOf(text);
      for (const place of scores.keys()) {
        const words = wordsFor(place);
        expect(words.length > 0).toBe(scores[place]! > 0);
        expect(words.every((word) => text.includes(word))).toBe(true);
        const rest = wordsOf(text).filter(({ shown }) => !words.includes(shown));
        if (words.length > 0) expect(scoresOf(rest.map(({ shown }) => shown).join(" ")).scores[place]).toBe(0);
      }
    }),
    { numRuns: 100 },
  ));

test("a word more never takes points from a concept by words", () =>
  fc.assert(
    fc.property(piece, piece, (text, more) => {
      const [before, after] = [scoresOf(text).scores, scoresOf(`${text} ${more}`).scores];
      expect(before.every((score, place) => after[place]! >= score * 0.999_999)).toBe(true);
    }),
    { numRuns: 100 },
  ));

test("the needs that a suggestion names require it", () =>
  fc.assert(
    fc.asyncProperty(piece, async (text) => {
      const { suggestions } = await readTextWith({ library, models }, { text, language: "nl", scheme: "INNOVATION" });
      for (const { competence, reasons } of suggestions.slice(0, 5)) {
        const named = judged.filter(({ id }) => reasons().needs.includes(id));
        expect(named.every(({ required }) => required.some(([other]) => other === competence))).toBe(true);
      }
    }),
    { numRuns: 30 },
  ));
