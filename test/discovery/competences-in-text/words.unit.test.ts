import fc from "fast-check";
import {
  isOneEditApart,
  nearWordsOf,
  type Lexicon,
} from "../../../src/discovery/competences-in-text/vocabulary/near-words";
import { fold } from "../../../src/graph/schema/fold";
import { wordsOf, detectLanguage } from "../../../src/discovery/competences-in-text/vocabulary/words";
import { partsOf } from "../../../src/discovery/competences-in-text/vocabulary/lexicon";
import { visibleText, stemOf, TEXT_LANGUAGES } from "../../../src/discovery/shared/text/words";

const lexiconOf = (words: string): Lexicon => new Map(words.split(" ").map((word) => [word, 2]));

test("words are letters, whatever stands between them; numbers alone are none", () => {
  const shown = wordsOf("De <b>stad</b>: 45000000-7, Koel-\u00ADuitrusting & l'eau (5G)!").map((word) => word.shown);
  expect(shown).toEqual(["De", "stad", "Koel", "uitrusting", "l", "eau", "5G"]);
});

test("accents do not matter, nor how they are written", () => {
  for (const written of ["Énergie", "E\u0301nergie", "Ener\u00adgie"]) {
    expect(wordsOf(`(${written})`)).toEqual([{ shown: written, folded: "energie", position: 0 }]);
  }
});

test("no text can fail, and every word stands in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) =>
      wordsOf(text).every(({ shown }) => visibleText(text).includes(shown)),
    ),
  );
});

test.each([
  ["nl", "huizen", "huis"],
  ["nl", "installaties", "installatie"],
  ["nl", "brieven", "brief"],
  ["de", "häuser", "haus"],
  ["fr", "générales", "général"],
  ["en", "services", "service"],
] as const)("forms of a word have one stem: %s %s, %s", (tongue, one, other) => {
  expect(stemOf(fold(one), tongue)).toBe(stemOf(fold(other), tongue));
});

test.each([
  [
    "afvalwaterzuiveringsinstallatie",
    "afvalwater afval zuivering installatie water",
    ["afvalwater", "afval", "water", "zuivering", "installatie"],
  ],
  ["schoolmeubilair", "school meubilair", ["school", "meubilair"]],
  [
    "straßenreinigungsdienst".replace("ß", "ss"),
    "strasse strassen reinigung dienst",
    ["strassen", "reinigung", "dienst"],
  ],
  ["rauchmeldeanlagen", "rauch melde anlagen", ["rauch", "melde", "anlagen"]],
  ["installatie", "water zuivering", []],
])("the parts of %s", (word, known, parts) => {
  expect(partsOf(word, lexiconOf(known))).toEqual(parts);
});

test("a word of the lexicon that stands once is a part only if it is long", () => {
  expect(
    partsOf(
      "waterpomp",
      new Map([
        ["water", 1],
        ["pomp", 1],
      ]),
    ),
  ).toEqual([]);
  expect(
    partsOf(
      "zuiveringsinstallatie",
      new Map([
        ["zuivering", 1],
        ["installatie", 1],
      ]),
    ),
  ).toEqual(["zuivering", "installatie"]);
});

const letter = fc.constantFrom(..."abcdefghij");
const typed = fc.string({ unit: letter, minLength: 6, maxLength: 12 });

test("a word with one letter typed wrong leads to the word that was meant", async () => {
  const near = await nearWordsOf(lexiconOf("installatie verlichting meubilair"));
  expect(["instalatie", "installaatie", "verlichtnig", "meubelair", "installatie"].map(near)).toEqual([
    "installatie",
    "installatie",
    "verlichting",
    "meubilair",
    undefined,
  ]);
});

test("one letter left out, put in or changed is one away; the word itself is not", () => {
  fc.assert(
    fc.property(typed, fc.nat({ max: 5 }), letter, (word, at, other) => {
      const without = word.slice(0, at) + word.slice(at + 1);
      const within = word.slice(0, at) + other + word.slice(at);
      return isOneEditApart(word, without) && isOneEditApart(word, within) && !isOneEditApart(word, word);
    }),
  );
});

test.each([
  ["nl", "Wij zoeken een leverancier van banken voor de school"],
  ["en", "We are looking for a supplier of benches for the school"],
  ["fr", "Nous cherchons un fournisseur de bancs pour l'école"],
  ["de", "Wir suchen einen Lieferanten von Bänken für die Schule"],
] as const)("the language of a text is told by its small words: %s", (tongue, text) => {
  expect(detectLanguage(wordsOf(text), () => false)).toBe(tongue);
});

test("where no small word tells, the words of the vocabulary do", () => {
  expect(detectLanguage(wordsOf("Rauchmelder"), (tongue) => tongue === "de")).toBe("de");
  expect(detectLanguage([], () => false)).toBe(TEXT_LANGUAGES[0]);
});
