import fc from "fast-check";
import { cleanText, fold, foldPart, foldWithOffsets } from "../../src/graph/schema/fold";
import { isFull } from "../support/cases";
import * as oracle from "../oracle/walker.fold";

/** From here on nearly all letters are ideographs and syllables, which have no case and no accents. */
const IDEOGRAPHS = 0x3000;

/** Every letter and sign that Unicode has, but for halves of them; by default only every fourth ideograph. */
function* everyLetter(): Generator<string> {
  const step = isFull ? 1 : 4;
  for (let code = 0; code < 0x30000; code += code < IDEOGRAPHS ? 1 : step)
    if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
}

const text = fc.string({ unit: "binary", maxLength: 60 });
const FORMS = ["NFC", "NFD", "NFKC", "NFKD"] as const;

test("every letter, alone and inside a word, is folded as the walker folds it", () => {
  const wrong: string[] = [];
  for (const letter of everyLetter())
    for (const each of [letter, `a${letter}b`]) if (fold(each) !== oracle.fold(each)) wrong.push(each);
  expect(wrong).toEqual([]);
});

test("any text is folded as the walker folds it, and so is any part", () =>
  fc.assert(
    fc.property(text, (any) => {
      expect(fold(any)).toBe(oracle.fold(any));
      expect(foldPart(any)).toBe(oracle.foldPart(any));
    }),
    { numRuns: 1_000 },
  ));

test("what is folded stays as it is when it is folded again", () => {
  const wrong: string[] = [];
  for (const letter of everyLetter()) if (fold(fold(`a${letter}b`)) !== fold(`a${letter}b`)) wrong.push(letter);
  expect(wrong).toEqual([]);
});

test("how Unicode composes a letter does not matter", () => {
  const wrong: string[] = [];
  for (const letter of everyLetter())
    for (const form of FORMS) if (fold(`a${letter}b`.normalize(form)) !== fold(`a${letter}b`)) wrong.push(letter);
  expect(wrong).toEqual([]);
});

test("a cleaned text is folded as the text itself, and is clean", () => {
  const wrong: string[] = [];
  for (const letter of everyLetter()) {
    const written = `a${letter}b`;
    const clean = cleanText(written);
    if (fold(clean) !== fold(written) || cleanText(clean) !== clean) wrong.push(letter);
  }
  expect(wrong).toEqual([]);
});

test("a clean text keeps case and accents, and holds nothing that cannot be seen", () => {
  expect(cleanText("  Één\u00a0kop\u00ADje\u200B CO₂\u0000\u0007 – \t nu ")).toBe("Één kopje CO2 - nu");
});

test("the letters of a folded text come in the order and from the places in which they were written", () =>
  fc.assert(
    fc.property(text, (any) => {
      const { folded, starts, ends } = foldWithOffsets(any);
      expect(folded.replace(/[\s\p{Cc}]+/gu, " ")).toBe(foldPart(any));
      for (let at = 0; at < folded.length; at++) {
        expect(starts[at]!).toBeLessThanOrEqual(ends[at]!);
        if (at > 0) expect(starts[at]!).toBeGreaterThanOrEqual(starts[at - 1]!);
        if (/[\p{L}\p{N}]/u.test(folded[at]!)) expect(fold(any.slice(starts[at], ends[at]))).toContain(folded[at]!);
      }
    }),
    { numRuns: 500 },
  ));
